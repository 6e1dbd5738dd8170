import { type UnitLevel, unitKindOf } from "@/lib/core/unit-kind";

type Named = {
  title: string;
  /**
   * False if the title was generated or came from outside the report, so that the signature is more certain.
   */
  titleIsOwn: boolean;
  signedBy: string | undefined;
  /** The short name of the recognised unit. */
  unit: string | null;
  texts: readonly string[];
};

/**
 * The organ's full name from the report's own title, else the signature, another title or the recognised
 * unit; "" if there is none, or if the report calls itself another kind of unit.
 */
export function organNamed({ title, titleIsOwn, signedBy, unit, texts }: Named): string {
  const titled = nameOf(organInTitle(title));
  if (titleIsOwn && titled !== null) return titled;
  const named = signedBy ?? titled ?? nameOf(unit) ?? "";
  // The contact in a report may be another office: a report that says 我镇 is not by an office.
  const isOther =
    !signedBy && named !== "" && (unitKindOf(named) === "township") !== (kindInWords(texts) === "township");
  return isOther && callsItself(texts) ? "" : named;
}

/** A kind of organ alone, “办事处”, or an area without a name of its own. */
const kindAlone =
  /^(?:人民政府|政府|(?:街道)?办事处|(?:管理)?委员会|管委会|办公室|局|中心|镇|乡|街道|[省市县区州旗])+$/;

/**
 * What was read as a name, if it can be one: the head of a page, and what was cut off at a line's end,
 * cannot.
 */
function nameOf(organ: string | null): string | null {
  if (organ === null || kindAlone.test(organ)) return null;
  return /^[\u3400-\u9fff\d（）()〇○·•、]+$/.test(organ) &&
    !/扫一扫|二维码|朋友圈|打印|字号|索引号/.test(organ)
    ? organ
    : null;
}

/** The kind of unit of a report that names none, from its wording: “我局” or “我镇”. */
export function kindInWords(texts: readonly string[]): UnitLevel {
  const text = texts.join("\n");
  const times = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const bureau = times(/[我本](?:局|委|办|中心|院)/g);
  // A bureau says 我市 as well; a township never says 我局.
  if (bureau > 0 && times(/[我本](?:镇|乡|街道)/g) === 0) return "department";
  return bureau > times(/[我本](?:镇|乡|街道|县|市|区)/g) ? "department" : "township";
}

/** True if the report refers to its unit as 我局 or 我镇 at all. */
function callsItself(texts: readonly string[]): boolean {
  return texts.some((text) => /[我本](?:局|委|办|中心|院|镇|乡|街道)/.test(text));
}

/** The year in a title, in any place and notation: “2023年度”, “（2023年）”, “二〇二三年”. */
const years = /[（(〔[]\d{4}年?度?[）)〕\]]|\d{4}年?度?|[〇零○Ｏ一二三四五六七八九]{4}年度?/g;
/** From here on a title states its subject; a preceding 人民政府 may share its 政府 with it. */
const subject = /(人民政府)?(?:(?:政府|政务)?信息|政务).{0,4}?公开(?!办|领导|中心)/;
/** Words of the document's kind that belong to no name. */
const generic = /^关于|(?:关于|年度|工作|的)+$/g;

/**
 * The organ that a title names, without the year before, after or within it: “甲县2023年乙镇人民政府政府信息公开……”. Null if
 * it names none: “政府信息公开工作年度报告（2023年）”.
 */
function organInTitle(title: string): string | null {
  const words = title.replace(/[\s\u3000]+/g, "").replace(years, "");
  const about = subject.exec(words);
  if (about === null) return /^(.+?)\d{4}\s*年/.exec(title)?.[1] ?? null;
  const name = `${words.slice(0, about.index)}${about[1] ?? ""}`.replace(generic, "");
  return name === "" ? null : name;
}
