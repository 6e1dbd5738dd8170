import { isoDay } from "@/lib/core/numerals/days";
import { digitsValue, numeralValue } from "@/lib/core/numerals/numerals";

export type Signature = {
  signedBy?: string;
  signedOn?: string;
  /** Indexes of its lines. */
  at: number[];
};

const chineseDigits = "〇零○Ｏ一二三四五六七八九";
/** A heading (“（三）……”) is not a name. */
const organ = /^(?![（(])[\u3400-\u9fff（）()]{2,28}(政府|办事处|委员会|局|办公室|中心|镇|乡|街道|委|院|处)$/;
/** The signature ends within this many last lines of the text. */
const LINES = 4;

/**
 * Signature and date under a report, on two lines or one. `lines` are those of the last part in order; null
 * is a block without text.
 */
export function findSignature(lines: readonly (string | null)[]): Signature | null {
  const texts = lines.map((line, at) => ({ line: line?.trim() ?? "", at })).filter(({ line }) => line !== "");
  const found: Signature = { at: [] };
  for (const [back, { line, at }] of texts.toReversed().entries()) {
    if (back >= LINES && found.at.length === 0) break;
    const { name, date } = parted(line);
    const signedOn = date === "" ? null : dayOf(date);
    if (signedOn && found.signedOn === undefined && (name === "" || organ.test(name))) {
      found.signedOn = signedOn;
      if (name !== "" && found.signedBy === undefined) found.signedBy = name;
      found.at.unshift(at);
    } else if (date === "" && organ.test(line) && found.signedBy === undefined) {
      found.signedBy = line;
      found.at.unshift(at);
    } else if (found.at.length > 0) break;
  }
  return found.at.length > 0 ? found : null;
}

function parted(line: string): { name: string; date: string } {
  const date = new RegExp(
    `[\\d${chineseDigits}]{4}年[\\d${chineseDigits}十]{1,3}月[\\d${chineseDigits}十]{1,3}日$`,
  ).exec(line);
  return date ? { name: line.slice(0, date.index).trim(), date: date[0] } : { name: line, date: "" };
}

function dayOf(date: string): string | null {
  const [, year = "", month = "", day = ""] = /^(.{4})年(.{1,3})月(.{1,3})日$/.exec(date) ?? [];
  const inYear = digitsValue(year);
  return inYear === null ? null : isoDay(String(inYear), ofNumeral(month), ofNumeral(day));
}

/** “十五”, “〇五” and "5" in Arabic digits; of anything else nothing. */
const ofNumeral = (text: string) => numeralValue(text.replace(/[○Ｏ]/g, "〇"))?.toFixed();
