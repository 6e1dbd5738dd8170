import { printedDay } from "../../../preface";
import { PREFACE } from "../../../report";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { finding, frontPlace, type Rule } from "../../engine/finding";
import { type Line, linesOfChapter, passageFinding } from "../../engine/passages";
import { chineseYear, daysIn, narrowed } from "./calendar";

/** The report is signed after its year has ended, since its figures run to the last day. */
export function signedAfterTheYear(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const last = `${input.form.year}-12-31`;
      const early = (day: string | null) => day !== null && day <= last;
      const message = (day: string) =>
        `落款日期是${printedDay(day)}，${input.form.year}年还没有结束；统计期限到12月31日，请在次年成文、公布`;
      const signedOn = dayOf(input);
      const line = dateLine(input);
      const written = line ? dayWritten(line.text) : null;
      return [
        ...(signedOn !== null && early(signedOn) ? [frontFinding(rule, message(signedOn), signedOn)] : []),
        ...(line && written !== null && early(written)
          ? [passageFinding(rule, input, line, [0, line.text.length], { message: message(written) })]
          : []),
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
      if (signedOn === null || signedOn < `${input.form.year + 2}-01-01`) return early;
      const message = `落款日期是${printedDay(signedOn)}，比报告年度晚了一年以上，请核对`;
      return [...early, frontFinding(rule, message, signedOn)];
    },
  };
}

const ownNumber = /^\s*[\u4e00-\u9fff]{1,10}[〔[［（(](20\d{2})[〕\]］）)]\s*第?\d{1,4}\s*号\s*$/;

/** A document number alone on a line above the first chapter is the report's own and must be of the year of issue. */
function numberedEarly(rule: Rule, input: CheckInput): Finding[] {
  const { year } = input.form;
  return linesOfChapter(PREFACE, input.content.chapters[PREFACE]).flatMap((line) => {
    const issued = Number(ownNumber.exec(narrowed(line.text))?.[1] ?? year + 1);
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

/** The last written line of the last written chapter, if it is only a date: a signature typed as text. */
function dateLine({ content, form }: CheckInput): Line | null {
  for (const { id } of form.outline.chapters.toReversed()) {
    const last = linesOfChapter(id, content.chapters[id]).findLast(({ text }) => text.trim() !== "");
    if (last) return last.kind === "paragraph" && dayWritten(last.text) !== null ? last : null;
  }
  return null;
}

const arabic = /^\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*$/;
const chinese = /^\s*(二[〇○零ＯO一二三四五六七八九]{3})年(.{1,3})月(?:.{1,3})日\s*$/;

/** The date of a line as ISO text. Of a date in Chinese numerals only the year is read, and its last day is returned. */
function dayWritten(text: string): string | null {
  const [, year, month = "", day = ""] = arabic.exec(narrowed(text)) ?? [];
  if (year) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const words = chinese.exec(text)?.[1];
  const year4 = words ? chineseYear(words) : null;
  return year4 === null ? null : `${year4}-12-31`;
}
