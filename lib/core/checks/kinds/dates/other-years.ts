import { matchesOf } from "@/lib/core/matches";
import { digitsValue, inChineseDigits } from "../../../numerals/numerals";
import { PREFACE } from "../../../report";
import type { Check, CheckInput } from "../../engine/check";
import { chapterTitle, type Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { narrowedText, perLine } from "../../engine/per-line";
import { sentenceAround } from "../../engine/sentence";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";
import { periodsIn } from "./period";
import { hasReason } from "./year-reasons";

type NamedYear = { from: number; to: number; year: number; chinese: boolean };

const pattern =
  /(?<![\d.])((?:19|20)\d{2})(?=\s*年)|(二[〇○零ＯO][〇○零一二三四五六七八九]{2})(?=年)|(?<![\d.])((?:19|20)\d{2})(?=[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])(?!\d))/g;

/** Document titles, with one title inside another, quoted text, and addresses of pages. */
const titles =
  /《[^《》]{0,200}(?:《[^《》]{0,200}》[^《》]{0,200}){0,5}》|“[^“”]{0,60}”|(?:https?:\/\/|www\.)[\w./?=&%#:~-]+/g;

/** The years that a line names, except in document titles and in a stated period. */
const yearsIn = perLine((line: Line): NamedYear[] => {
  if (line.kind === "table") return [];
  const apart = within([
    ...matchesOf(line.text, titles).map((found) => ({
      from: found.index,
      to: found.index + found[0].length,
    })),
    ...periodsIn(line),
  ]);
  return matchesOf(narrowedText(line), pattern).flatMap((found): NamedYear[] => {
    const { index: from } = found;
    if (apart(from)) return [];
    const year = found[2] ? digitsValue(found[2]) : Number(found[1] ?? found[3]);
    return year === null ? [] : [{ from, to: from + found[0].length, year, chinese: found[2] !== undefined }];
  });
});

/** A year other than the report year needs a reason: a plan, a document, a comparison, a history. */
export function otherYears(rule: Rule): Check {
  return wordsAtFault(rule, (line, input) => {
    const years = yearsIn(line);
    return [
      ...(line.chapterId === PREFACE ? [...ownReports(line, input), ...citedPlans(line, input)] : []),
      ...plansOfTheYear(line, input),
      ...years.flatMap((named): Fault[] => {
        const fault = faultOf(named, line, input);
        return fault ? [fault] : [];
      }),
    ];
  });
}

/** “编制《青山县柳河镇2024年政府信息公开工作年度报告》”: the opening cites the report's own title. */
const ownTitle =
  /(?:编制|现公布|现将|形成)(?:了|本)?《[^《》\d]{0,30}(20\d{2})年度?政府信息公开(?:工作)?年?度?报告》/g;

function ownReports({ text }: Line, { form }: CheckInput): Fault[] {
  if (!text.includes("报告》")) return [];
  return matchesOf(text, ownTitle).flatMap((found): Fault[] => {
    const year = found[1] ?? "";
    if (Number(year) === form.year) return [];
    const from = found.index + found[0].indexOf(year);
    return [
      {
        from,
        to: from + 4,
        message: `本报告是${form.year}年的，这里写的是${year}年的年度报告`,
        instead: { text: String(form.year), label: `改为${form.year}年` },
      },
    ];
  });
}

/** “制定《柳河镇2022年政务公开工作要点》” in 2023: a plan that a body makes in the year is of the year. */
const ownPlan =
  /(?<![将拟])(?:制[定订发]|印发|出台)(?:了|并印发|印发)*《[^《》\d]{0,30}(20\d{2})年度?[^《》\d]{0,24}(?:要点|方案|计划|任务|分工|清单)》/g;

function plansOfTheYear({ text, kind }: Line, { form }: CheckInput): Fault[] {
  if (kind === "table" || !text.includes("》")) return [];
  return matchesOf(text, ownPlan).flatMap((found): Fault[] => {
    const year = found[1] ?? "";
    if (Number(year) !== form.year - 1) return [];
    const from = found.index + found[0].indexOf(year);
    return [
      {
        from,
        to: from + 4,
        message: `本报告是${form.year}年的，这里制定的是${year}年的文件；如果不是笔误，请说明`,
        instead: { text: String(form.year), label: `改为${form.year}年` },
        unsure: true,
      },
    ];
  });
}

/** “按照《青山县2024年政务公开工作要点》要求” opens a report of 2025: the title may be left from last year. */
const citedPlan =
  /[《“][^《》“”\d]{0,30}(20\d{2})年度?[^《》“”\d]{0,24}(?:要点|方案|计划|任务|分工|清单)(?:[^《》“”\d]{0,6})[》”]/g;

function citedPlans({ text, kind }: Line, { form }: CheckInput): Fault[] {
  if (kind === "table" || !/[》”]/.test(text)) return [];
  return matchesOf(text, citedPlan).flatMap((found): Fault[] => {
    const year = found[1] ?? "";
    if (Number(year) !== form.year - 1) return [];
    const from = found.index + found[0].indexOf(year);
    return [
      {
        from,
        to: from + 4,
        message: `本报告是${form.year}年的，引言里引用的是${year}年的文件，请核对是不是上年留下的`,
        unsure: true,
      },
    ];
  });
}

function faultOf(named: NamedYear, line: Line, input: CheckInput): Fault | null {
  const { from, to, year, chinese } = named;
  const own = input.form.year;
  const carried = carriedTo(line.text, named);
  const right = carried ? own + 1 : own;
  if (year === right || (!carried && Math.abs(year - own) > 30)) return null;
  const sentence = sentenceOf(line, named);
  const place = placeOf(line, input);
  if (!carried && hasReason(sentence, year, own, place)) return null;
  const written = line.text.slice(from, to);
  const put = chinese ? inChineseDigits(right) : String(right);
  return {
    from,
    to,
    message: carried
      ? `本年度没有办结的申请结转到${right}年，文中写的是${written}年`
      : `本报告是${own}年的，这里写的是${written}年；如果不是笔误，请说明`,
    instead: { text: put, label: `改为${put}年` },
    sides: [
      { label: "文中年份", value: written },
      { label: carried ? "结转年度" : "报告年度", value: put },
    ],
    unsure:
      !carried &&
      place !== "preface" &&
      (!isOfTheYear(sentence) || year !== own - 1 || isFollowedByOwn(line.text, named, own)),
  };
}

/**
 * The year as the time of an event: “2024年，……”, “2024年我镇……”, “2024年5月20日……”. “2024年机构改革以后” begins a history.
 */
const opens =
  /^\s*年度?(?:以来)?\s*(?:[，,]|[我本全][镇乡街局委办县区市机]|\d{1,2}\s*月|[底末]|政府信息公开)/;

function isOfTheYear({ before, after }: { before: string; after: string }): boolean {
  return clauseStart.test(before) && (opens.test(after) || /(?:截[至止]|[至到])\s*$/.test(before));
}

/** “2024年，我局被评为……。2025年，我局……”: a history that leads to the report year. */
function isFollowedByOwn(text: string, { to, year }: NamedYear, own: number): boolean {
  return year < own && new RegExp(`[。；]\\s*${own}年`).test(text.slice(to));
}

/**
 * A statement about that year begins with the year or with its subject; a year deep in a clause may belong to
 * a history.
 */
const clauseStart =
  /(?:^|[，。；：、（(\s]|截[至止]|公[布开]|[至到在于]|[我本][镇乡局委办街县区市]|镇|乡|街道|办事处|政府|[局委办厅]|中心)\s*$/;

/** “结转2024年办理”: open applications are carried to the year after the report year. */
function carriedTo(text: string, { from, to }: NamedYear): boolean {
  return (
    /[结转]转?结?(?:至|到|入)?(?:下一?年度?)?[（(]?\s*$/.test(text.slice(Math.max(0, from - 8), from)) &&
    /(?:结转|转结)/.test(text.slice(Math.max(0, from - 8), from)) &&
    /^\s*年度?(?:继续)?(?:办理|办结|处理|答复)/.test(text.slice(to, to + 12))
  );
}

function sentenceOf(line: Line, { from, to }: NamedYear) {
  const sentence = sentenceAround(line.text, from);
  return {
    whole: sentence.text,
    before: line.text.slice(sentence.from, from),
    after: line.text.slice(to, sentence.to),
  };
}

/**
 * Which kind of text the line belongs to: chapters with plans, the opening (which speaks only of the report
 * itself), or others.
 */
function placeOf(line: Line, input: CheckInput): "plans" | "preface" | "chapter" {
  if (line.chapterId === PREFACE) return "preface";
  const title = chapterTitle(input, line.chapterId) ?? "";
  return /问题|不足|改进|整改|计划|打算|思路|展望|下一步|下年|其他|其它|需要说明/.test(title)
    ? "plans"
    : "chapter";
}

/**
 * Returns a test for whether a position lies in one of the spans. Positions must be asked in ascending order.
 */
function within(spans: readonly { from: number; to: number }[]): (at: number) => boolean {
  const ordered = spans.toSorted((one, other) => one.from - other.from);
  let next = 0;
  let end = 0;
  return (at) => {
    for (let span = ordered[next]; span && span.from <= at; span = ordered[next]) {
      end = Math.max(end, span.to);
      next += 1;
    }
    return at < end;
  };
}
