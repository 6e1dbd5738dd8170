import type { Quantity } from "../../../facts/quantities";

/** A growth or a decline over the year before, as stated: “增长25%”, “减少3件”. */
type Step = { grows: boolean; by: Quantity; from: number };

/** What is stated of one number: the step in units, the step as a share, and last year's number where the sentence has it. */
export type Change = {
  now: Quantity;
  before: Quantity | null;
  difference: Step | null;
  share: Step | null;
};

const GROWS = "增长|增加|上升|提高|上涨|增多|多";
const FALLS = "下降|减少|降低|下滑|减少|少";
const LAST = "上年|去年|上一年|上年度|上一年度|去年同期|上年同期|前一年";
const verb = `[，,]?(?:共|总体|数量|总数|申请量|申请|公开量)?(${GROWS}|${FALLS})(?:了|率?为|幅度?为|幅|率)?$`;
/** Up to the number of the step: “比上年增长”, “同比下降了”, “较2024年增加”. */
const overLast = new RegExp(
  `^[，,（(、]?\\s?(?:(?:比|较|同|与)(?:${LAST}|(20\\d\\d)年度?)(?:同期)?(?:相比)?|同比)${verb}`,
);
/** Of a second step behind the first: “，增长30%”. */
const asWell = new RegExp(`^[，,（(、]?\\s?()${verb}`);
const lastValue = new RegExp(`(?:${LAST}|(20\\d\\d)年度?)(?:同期)?(?:的|为|是|共|收到|公开|办理|发布|仅)*$`);
const fromTo = /^(?:增加|增长|上升|提高|减少|下降|降低)?(?:到|至|为)(?:今年|本年|20\d\d年)?的?$/;

/** The changes of a line, over the year before `year`. Approximations and ranges are left out. */
export function changesIn(text: string, quantities: readonly Quantity[], year: number): Change[] {
  return quantities.flatMap((now, index): Change[] => {
    const [first, second] = [quantities[index + 1], quantities[index + 2]];
    if (now.unit === "%" || inexact(now) || !first) return [];
    const one = stepAt(text, now, first, year, overLast);
    if (!one) return [];
    const two =
      second && second.unit !== one.by.unit
        ? (stepAt(text, first, second, year, overLast) ?? stepAt(text, first, second, year, asWell))
        : null;
    // A second step in the other direction is another statement.
    const steps = two && two.grows === one.grows && isStepOf(one, two) ? [one, two] : [one];
    const before =
      lastBefore(text, quantities, index, year) ?? lastBehind(text, steps.at(-1)?.by, quantities, now, year);
    return [
      {
        now,
        before,
        difference: steps.find(({ by }) => by.unit === now.unit) ?? null,
        share: steps.find(({ by }) => by.unit === "%") ?? null,
      },
    ].filter(({ difference, share }) => difference !== null || share !== null);
  });
}

function isStepOf(one: Step, two: Step): boolean {
  return (one.by.unit === "%") !== (two.by.unit === "%");
}

/** The step whose number is `by`, if its words begin right behind `after`. */
function stepAt(text: string, after: Quantity, by: Quantity, year: number, words: RegExp): Step | null {
  if (inexact(by) || by.from - after.to > 24) return null;
  const match = words.exec(text.slice(after.to, by.from));
  if (!match || (match[1] && Number(match[1]) !== year - 1)) return null;
  const lead = /^[，,（(、\s]*/.exec(match[0])?.[0].length ?? 0;
  return { grows: new RegExp(`^(?:${GROWS})$`).test(match[2] ?? ""), by, from: after.to + lead };
}

/** “由上年的10件增加到15件”, “上年10件，今年15件”: the number right before, said to be last year's. */
export function lastBefore(
  text: string,
  all: readonly Quantity[],
  index: number,
  year: number,
): Quantity | null {
  const [before, now] = [all[index - 1], all[index]];
  if (!before || !now || before.unit !== now.unit || inexact(before)) return null;
  const between = text.slice(before.to, now.from);
  const head = text.slice(Math.max(0, before.from - 14), before.from);
  const named = lastValue.exec(head);
  if (
    named &&
    (named[1] === undefined || Number(named[1]) === year - 1) &&
    !/[。；]/.test(between) &&
    between.length <= 16
  )
    return before;
  return /由$/.test(head) && fromTo.test(between) ? before : null;
}

/** “增长50%（上年10件）”. */
function lastBehind(
  text: string,
  last: Quantity | undefined,
  all: readonly Quantity[],
  now: Quantity,
  year: number,
): Quantity | null {
  const next = last && all[all.indexOf(last) + 1];
  if (!last || !next || next.unit !== now.unit || inexact(next) || next.from - last.to > 16) return null;
  const words = text.slice(last.to, next.from);
  const named = lastValue.exec(words);
  return named && /^[（(，,]/.test(words) && (named[1] === undefined || Number(named[1]) === year - 1)
    ? next
    : null;
}

function inexact({ approximate, ranged }: Quantity): boolean {
  return approximate !== null || ranged;
}
