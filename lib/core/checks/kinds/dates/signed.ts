import { daysIn, isoDay, printedDay } from "../../../numerals/days";
import { digitsValue, narrowed, numeralValue } from "../../../numerals/numerals";
import { PREFACE } from "../../../report";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { finding, frontPlace, type Rule } from "../../engine/finding";
import { type Line, linesOf, linesOfChapter, passageFinding } from "../../engine/passages";
import { narrowedText } from "../../engine/per-line";

/** The report is signed after its year has ended, since its figures run to the last day. */
export function signedAfterTheYear(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const last = `${input.form.year}-12-31`;
      const early = (day: string | null) => day !== null && day <= last;
      const message = (day: string, what = "落款日期") =>
        `${what}是${printedDay(day)}，${input.form.year}年还没有结束；统计期限到12月31日，请在次年成文、公布`;
      const signedOn = dayOf(input);
      return [
        ...(signedOn !== null && early(signedOn) ? [frontFinding(rule, message(signedOn), signedOn)] : []),
        ...monthsOfTheYear(rule, input),
        ...datedLines(input)
          .filter(({ day }) => early(day))
          .map(({ line, day, from, to, what, sure }) =>
            passageFinding(sure ? rule : { ...rule, severity: "hint" }, input, line, [from, to], {
              message: message(day, what),
            }),
          ),
      ];
    },
  };
}

/** A report is signed in the year after its own; a later date may be a mistake. */
export function signedInTheNextYear(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const early = numberedEarly(rule, input);
      const signedOn = dayOf(input);
      const isLate = (day: string) => day >= `${input.form.year + 2}-01-01`;
      const message = (day: string, what: string) =>
        `${what}是${printedDay(day)}，比报告年度晚了一年以上，请核对`;
      return [
        ...early,
        ...(signedOn !== null && isLate(signedOn)
          ? [frontFinding(rule, message(signedOn, "落款日期"), signedOn)]
          : []),
        ...datedLines(input)
          .filter(({ day }) => isLate(day))
          .map(({ line, day, from, to, what }) =>
            passageFinding(rule, input, line, [from, to], { message: message(day, what) }),
          ),
      ];
    },
  };
}

const ownNumber = /^\s*[\u4e00-\u9fff]{1,10}[〔[［（(](20\d{2})[〕\]］）)]\s*第?\d{1,4}\s*号\s*$/;

/**
 * A document number alone on a line above the first chapter is the report's own and must be of the year of
 * issue.
 */
function numberedEarly(rule: Rule, input: CheckInput): Finding[] {
  const { year } = input.form;
  return linesOfChapter(PREFACE, input.content.chapters[PREFACE]).flatMap((line) => {
    const issued = Number(ownNumber.exec(narrowedText(line))?.[1] ?? year + 1);
    if (issued > year) return [];
    const message = `本报告的文号“${line.text.trim()}”是${issued}年的；${year}年的报告在次年印发，文号的年份一般是${year + 1}，请核对`;
    return [passageFinding(rule, input, line, [0, line.text.length], { message })];
  });
}

/** The signature date of the front matter, if it is a calendar day. */
function dayOf({ content }: CheckInput): string | null {
  const given = (content.front.signedOn ?? "").trim();
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(given);
  return parts && Number(parts[3]) >= 1 && Number(parts[3]) <= daysIn(Number(parts[1]), Number(parts[2]))
    ? given
    : null;
}

function frontFinding(rule: Rule, message: string, value: string): Finding {
  return finding(rule, "signedOn", {
    message,
    places: [frontPlace("signedOn", "成文日期")],
    sides: [{ label: "成文日期", value: printedDay(value) }],
  });
}

/** The line at the end of the last written chapter that dates the report: a signature typed as text. */
function dateLine({ content, form }: CheckInput): Line | null {
  for (const { id } of form.outline.chapters.toReversed()) {
    const written = linesOfChapter(id, content.chapters[id]).filter(({ text }) => text.trim() !== "");
    const last = written.at(-1);
    if (last) return last.kind === "paragraph" && dayWritten(last.text) !== null ? last : null;
  }
  return null;
}

/**
 * A date that the words give as that of the report: by its signature, or by a sentence or a line of the page
 * above it.
 */
type DatedLine = { line: Line; day: string; from: number; to: number; what: string; sure: boolean };

const monthAlone = /^[\s（(]*(\d{4})\s*年\s*(\d{1,2})\s*月[\s）)]*$/;

/**
 * R21-15 and R14-27 of a line below the title, or of the last one, that is a month of the report's own year:
 * “（2025年12月）”.
 */
function monthsOfTheYear(rule: Rule, input: CheckInput): Finding[] {
  const { year, outline } = input.form;
  const opening = linesOfChapter(PREFACE, input.content.chapters[PREFACE]);
  const written = outline.chapters.flatMap(({ id }) => linesOfChapter(id, input.content.chapters[id]));
  return [...opening, ...written.slice(-1)].flatMap((line) => {
    const month = monthAlone.exec(narrowedText(line));
    if (line.kind !== "paragraph" || Number(month?.[1]) !== year || Number(month?.[2]) > 12) return [];
    const message = `写的日期是${line.text.replace(/[\s（）()]/g, "")}，${year}年还没有结束；统计期限到12月31日，请在次年成文、公布`;
    return [passageFinding({ ...rule, severity: "hint" }, input, line, [0, line.text.length], { message })];
  });
}

const issued =
  /(?:本(?:年度)?报告|本年报)(?:已)?于\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日[^，。；]{0,16}(?:公布|发布|印发|公开)/g;
const ofPage =
  /^\s*(?:发布|公布|成文|印发|信息)(?:日期|时间)\s*[：:]\s*(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/g;

/** Every date that the words give as that of the report. */
export function datedLines(input: CheckInput): DatedLine[] {
  const last = dateLine(input);
  const signature = last ? dayWritten(last.text) : null;
  const inWords = linesOf(input).flatMap((line) =>
    line.kind === "paragraph"
      ? [issued, ofPage].flatMap((pattern) =>
          [...narrowedText(line).matchAll(pattern)].flatMap((found): DatedLine[] => {
            const day = isoDay(found[1], found[2], found[3]);
            const [from, to] = [found.index, found.index + found[0].length];
            return day ? [{ line, day, from, to, what: "写的公布日期", sure: false }] : [];
          }),
        )
      : [],
  );
  return [
    ...(last && signature
      ? [{ line: last, day: signature, from: 0, to: last.text.length, what: "落款日期", sure: true }]
      : []),
    ...linesOfChapter(PREFACE, input.content.chapters[PREFACE]).flatMap((line): DatedLine[] => {
      const day = line.kind === "paragraph" ? dayWritten(line.text) : null;
      return day ? [{ line, day, from: 0, to: line.text.length, what: "标题下的日期", sure: false }] : [];
    }),
    ...inWords.filter(({ line }) => line !== last),
  ];
}

const date = "(\\d{4})\\s*[年.-]\\s*(\\d{1,2})\\s*[月.-]\\s*(\\d{1,2})\\s*日?";
/** Before the date only who signs, and behind it only that it was printed. */
const arabic = new RegExp(
  `^[\\s（(]*(?:(?:成文|签发|落款|印发|编制)(?:日期|时间)\\s*[：:]\\s*|[\\u4e00-\\u9fff]{2,24}(?:政府|办事处|局|委员会|办公室|中心|委|办)\\s*)?${date}(?:\\s*印发)?[\\s）)]*$`,
);
const numeral = "[一二三四五六七八九十]{1,3}";
const chinese = new RegExp(
  `^[\\s（(]*(?:[\\u4e00-\\u9fff]{2,24}(?:政府|办事处|局|委员会|办公室|中心)\\s*)?(二[〇○零ＯO一二三四五六七八九]{3})年(${numeral})月(${numeral})日[\\s）)]*$`,
);

/** The date of a line as ISO text; null if it contains anything but the signer and the date. */
function dayWritten(text: string): string | null {
  const [, year, month, day] = arabic.exec(narrowed(text)) ?? [];
  if (year) return isoDay(year, month, day);
  const [, words = "", ofYear = "", ofMonth = ""] = chinese.exec(text) ?? [];
  const year4 = words ? digitsValue(words) : null;
  return year4 === null
    ? null
    : isoDay(String(year4), numeralValue(ofYear)?.toFixed(), numeralValue(ofMonth)?.toFixed());
}
