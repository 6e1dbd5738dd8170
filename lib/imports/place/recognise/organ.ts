import { type UnitLevel, unitKindOf } from "@/lib/core/unit-kind";

type Named = {
  title: string;
  /** Where the title was made up, or stood beside the report, whoever signed is surer. */
  titleIsOwn: boolean;
  signedBy: string | undefined;
  /** The short name by which the document was recognised. */
  unit: string | null;
  texts: readonly string[];
};

/** The organ in full, as the document names itself: in its title, else where it is signed, else in its sentences; "" where it does not. */
export function organNamed({ title, titleIsOwn, signedBy, unit, texts }: Named): string {
  const titled = organInTitle(title);
  if (titleIsOwn && titled !== null) return titled;
  const named = signedBy ?? titled ?? unit ?? "";
  // Whoever is asked for what a report leaves open may be another office: one that calls itself 我镇 is none.
  const isOther =
    !signedBy && named !== "" && (unitKindOf(named) === "township") !== (kindInWords(texts) === "township");
  return isOther && callsItself(texts) ? "" : named;
}

/** What a report that names nobody is by its words: it says “我局” or “我镇”. */
export function kindInWords(texts: readonly string[]): UnitLevel {
  const text = texts.join("\n");
  const times = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return times(/[我本](?:局|委|办|中心|院)/g) > times(/[我本](?:镇|乡|街道|县|市|区)/g)
    ? "department"
    : "township";
}

/** Whether the report says 我局 or 我镇 at all. */
function callsItself(texts: readonly string[]): boolean {
  return texts.some((text) => /[我本](?:局|委|办|中心|院|镇|乡|街道)/.test(text));
}

/** The year of a report's title, wherever it stands there: “2023年度”, “（2023年）”, “二〇二三年”. */
const years = /[（(〔[]\d{4}年?度?[）)〕\]]|\d{4}年?度?|[〇零○Ｏ一二三四五六七八九]{4}年度?/g;
/** What the report is about, from here on; 人民政府 may share its 政府 with it. */
const subject = /(人民政府)?(?:(?:政府|政务)?信息|政务).{0,4}?公开(?!办|领导|中心)/;
/** Words that belong to what the document is, and to nobody's name. */
const generic = /^关于|(?:关于|年度|工作|的)+$/g;

/**
 * The organ that a title names, the year taken out from before, behind or between its parts: “甲县2023年乙镇人民政府政府信息公开……”.
 * Null where it names none: “政府信息公开工作年度报告（2023年）”.
 */
function organInTitle(title: string): string | null {
  const words = title.replace(/[\s\u3000]+/g, "").replace(years, "");
  const about = subject.exec(words);
  if (about === null) return /^(.+?)\d{4}\s*年/.exec(title)?.[1] ?? null;
  const name = `${words.slice(0, about.index)}${about[1] ?? ""}`.replace(generic, "");
  return name === "" ? null : name;
}
