import type { Quantity } from "../../../facts/quantities";

/** A growth or a decline over the year before, as stated: “增长25%”, “减少3件”. */
export type ChangeBy = { grows: boolean; by: Quantity; from: number };

/**
 * What a sentence states about one number: the change in units, the change as a percentage, and last year's
 * number if given.
 */
export type Change = {
  now: Quantity;
  before: Quantity | null;
  /** Other numbers of the sentence; `now` may stand for one of them or for their sum. */
  others: readonly Quantity[];
  difference: ChangeBy | null;
  share: ChangeBy | null;
};

const GROWS = "增长|增加|增幅|上升|提高|上涨|涨幅|增多|多";
const FALLS = "下降|减少|降低|降幅|下滑|减幅|少";
const LAST = "上年|去年|上一年|上年度|上一年度|去年同期|上年同期|前一年";
const verb = `[，,]?(?:共|总体|数量|总数|申请量|申请|公开量)?(${GROWS}|${FALLS})(?:了|率?为|幅度?为|幅|率|达)?$`;
/** Text between this year's number and the change: “比上年增长”, “同比下降了”, “较2024年增加”. */
const overLast = new RegExp(
  `^[，,（(、]?\\s?(?:(?:比|较|同|与)(?:${LAST}|(20\\d\\d)年度?)(?:同期)?(?:相比)?|同比)${verb}`,
);
/** Text before a second change of the same number: “，增长30%”. */
const asWell = new RegExp(`^[，,（(、]?\\s?()${verb}`);
const lastValue = new RegExp(`(?:${LAST}|(20\\d\\d)年度?)(?:同期)?(?:的|为|是|共|收到|公开|办理|发布|仅)*$`);
/**
 * Text between this year's number and last year's number directly after it: “，较上年的”, “（去年同期公开”. Group 2 is
 * the noun that it counts.
 */
const baseWords = new RegExp(
  `^[，,（(、]?\\s?(而|比|较|同比|同|与|是|为|由|从)?(?:${LAST}|(20\\d\\d)年度?)(?:同期|全年)?([^，。；、]{0,12})$`,
);
/** Text between last year's number and the change: “）增长”, “，同比减少了”, “相比多”. */
const overBase = new RegExp(`^[）)]?[，,]?\\s?()(?:相比|同比|实现)?${verb}`);
const saysNothing = /度|同期|的|数量?|为|是|共计?|仅|有|[（(]/g;
const fromTo = /^(?:增加|增长|上升|提高|减少|下降|降低)?(?:到|至|为)(?:今年|本年|20\d\d年)?的?$/;

/** The changes that a line states over the year before `year`. Approximations and ranges are left out. */
export function changesIn(text: string, quantities: readonly Quantity[], year: number): Change[] {
  return quantities.flatMap((now, index): Change[] => {
    const [first, second, third] = quantities.slice(index + 1, index + 4);
    if (now.unit === "%" || inexact(now) || !first) return [];
    const base = second && baseBehind(text, quantities, index, year);
    const behindBase = base ? stepsBehind(text, base, [second, third], year, [overBase]) : [];
    if (base && behindBase.length > 0)
      return changeOf(now, base, behindBase, sameBefore(text, quantities, index));
    const last = lastBefore(text, quantities, index, year);
    const steps = stepsBehind(text, now, [first, second], year, last ? [overLast, asWell] : [overLast]);
    if (steps.length === 0) return [];
    return changeOf(now, last ?? lastBehind(text, steps.at(-1)?.by, quantities, now, year), steps, []);
  });
}

function changeOf(
  now: Quantity,
  before: Quantity | null,
  steps: readonly ChangeBy[],
  others: Quantity[],
): Change[] {
  const difference = steps.find(({ by }) => by.unit === now.unit) ?? null;
  const share = steps.find(({ by }) => by.unit === "%") ?? null;
  return difference || share ? [{ now, before, others, difference, share }] : [];
}

/** One change after a number, or two that state the same change in units and as a percentage. */
function stepsBehind(
  text: string,
  after: Quantity,
  [first, second]: readonly (Quantity | undefined)[],
  year: number,
  words: readonly RegExp[],
): ChangeBy[] {
  const one = first && stepBy(text, after, first, year, words);
  if (!one) return [];
  const two =
    second && second.unit !== one.by.unit ? stepBy(text, first, second, year, [overLast, asWell]) : null;
  // A second change in the other direction is a separate statement.
  return two && two.grows === one.grows && isStepOf(one, two) ? [one, two] : [one];
}

function stepBy(
  text: string,
  after: Quantity,
  by: Quantity,
  year: number,
  words: readonly RegExp[],
): ChangeBy | null {
  for (const each of words) {
    const step = stepAt(text, after, by, year, each);
    if (step) return step;
  }
  return null;
}

function isStepOf(one: ChangeBy, two: ChangeBy): boolean {
  return (one.by.unit === "%") !== (two.by.unit === "%");
}

/**
 * Last year's number directly after this year's: “210条，较上年的175条”, “210条，去年公开175条”. After a comparing word it
 * always belongs to the number before it; after a phrase that only names the year, it does so only if no
 * other number of the sentence can be meant.
 */
export function baseBehind(
  text: string,
  all: readonly Quantity[],
  index: number,
  year: number,
): Quantity | null {
  const [now, base] = [all[index], all[index + 1]];
  if (!now || !base || now.unit !== base.unit || inexact(base) || base.from - now.to > 26) return null;
  const words = baseWords.exec(text.slice(now.to, base.from));
  if (!words || (words[2] && Number(words[2]) !== year - 1)) return null;
  const counted = (words[3] ?? "").replace(saysNothing, "");
  if (!text.slice(Math.max(0, now.from - 40), now.from).includes(counted)) return null;
  if (/^(?:比|较|同比|同|与|由|从)$/.test(words[1] ?? "")) return base;
  return sameBefore(text, all, index).length === 0 ? base : null;
}

/** Numbers of the same unit that come earlier in the sentence. */
function sameBefore(text: string, all: readonly Quantity[], index: number): Quantity[] {
  const now = all[index];
  if (!now) return [];
  const from = Math.max(...["。", "；", "\n"].map((mark) => text.lastIndexOf(mark, now.from)));
  return all.slice(0, index).filter(({ unit, from: at }) => unit === now.unit && at > from);
}

/** The change whose number is `by`, if its wording begins directly after `after`. */
function stepAt(text: string, after: Quantity, by: Quantity, year: number, words: RegExp): ChangeBy | null {
  if (inexact(by) || by.from - after.to > 24) return null;
  const match = words.exec(text.slice(after.to, by.from));
  if (!match || (match[1] && Number(match[1]) !== year - 1)) return null;
  const lead = /^[）)，,（(、\s]*/.exec(match[0])?.[0].length ?? 0;
  return { grows: new RegExp(`^(?:${GROWS})$`).test(match[2] ?? ""), by, from: after.to + lead };
}

/** Last year's number directly before this year's: “由上年的10件增加到15件”, “上年10件，今年15件”. */
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
