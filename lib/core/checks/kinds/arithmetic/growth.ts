import Big from "big.js";
import { printed } from "../../../facts/quantities";
import { lastYearAmount } from "../../engine/amounts";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { cellPlaces, type Rule } from "../../engine/finding";
import { passageFinding, rewrite } from "../../engine/passages";
import type { IndicatorCells } from "../../indicator-cells";
import { amountFor } from "../prose-figures/prose-table";
import { type Read, readLines } from "../prose-figures/read-lines";
import { baseBehind, type Change, type ChangeBy, changesIn, lastBefore } from "./changes";
import { multiplesIn } from "./multiples";

/** This year's and last year's value of a stated change, and the cells that last year's comes from. */
type Pair = { now: Big; before: Big; cells: readonly string[]; unit: string };

/**
 * R00-22: a growth or decline equals what its two values give. The values come from the sentence, or from
 * this year's and last year's tables where the text names an indicator and its number equals the table's. Not
 * checked where one is unknown.
 */
export function changesAsComputed(rule: Rule, links: readonly IndicatorCells[]): Check {
  const byIndicator = new Map(links.map((link) => [link.indicator, link]));
  return {
    ...rule,
    run: (input) =>
      readLines(input).flatMap((read) => [
        ...changesIn(read.line.text, read.quantities, input.form.year).flatMap((change) => {
          const pair = pairOf(input, read, change, byIndicator);
          if (!pair || isOfOthers(change, pair)) return [];
          return statedSteps(change)
            .flatMap((stated) => {
              const right = rightChange(stated, pair);
              return right ? [wrongChange(rule, input, read, stated, pair, right)] : [];
            })
            .slice(0, 1);
        }),
        ...wrongMultiples(rule, input, read, byIndicator),
      ]),
  };
}

/** The percentage first: it says more than the number of units. */
function statedSteps({ share, difference }: Change): ChangeBy[] {
  return [share, difference].filter((step) => step !== null);
}

/**
 * True if the change is right for another number of the sentence, or for the sum of the numbers up to this
 * one.
 */
function isOfOthers(change: Change, pair: Pair): boolean {
  const values = change.others.map(({ value }) => value);
  const sums = values.map((_, at) => values.slice(at).reduce((sum, value) => sum.plus(value), pair.now));
  return [...values, ...sums].some((now) =>
    statedSteps(change).every((stated) => rightChange(stated, { ...pair, now }) === null),
  );
}

function pairOf(
  input: CheckInput,
  { facts }: Read,
  { now, before, difference, share }: Omit<Change, "others">,
  links: ReadonlyMap<string, IndicatorCells>,
): Pair | null {
  const { value, unit } = now;
  if (before) return { now: value, before: before.value, cells: [], unit };
  // “增加3件，增长30%”: the number of units gives last year's value, against which the percentage is checked.
  if (difference && share) {
    const known = difference.grows ? value.minus(difference.by.value) : value.plus(difference.by.value);
    return known.gte(0) ? { now: value, before: known, cells: [], unit } : null;
  }
  const link = links.get(facts.find((fact) => fact.quantity === now)?.indicator.id ?? "");
  for (const { plus } of link?.anyOf ?? []) {
    const last = lastYearAmount(input, plus);
    if (last && amountFor(input, { plus })?.eq(value)) return { now: value, before: last, cells: plus, unit };
  }
  return null;
}

/**
 * Tolerance for multiples: half of the last digit and a little more, since “翻一番” is also said of 19 after 10.
 */
const ROUNDED = 0.15;

function wrongMultiples(
  rule: Rule,
  input: CheckInput,
  read: Read,
  links: ReadonlyMap<string, IndicatorCells>,
): Finding[] {
  const { line, quantities } = read;
  const baseOf = (index: number) => baseBehind(line.text, quantities, index, input.form.year);
  return multiplesIn(line.text, quantities, baseOf).flatMap(({ now, base, times, from, to }) => {
    const before = base ?? lastBefore(line.text, quantities, quantities.indexOf(now), input.form.year);
    const pair = pairOf(input, read, { now, before, difference: null, share: null }, links);
    if (!pair || (pair.before.eq(0) && pair.now.eq(0))) return [];
    const words = line.text.slice(from, to);
    const real = pair.before.eq(0) ? null : pair.now.div(pair.before);
    if (real?.minus(times).abs().lte(times.times(ROUNDED))) return [];
    const right = real ? `${real.round(1, Big.roundHalfUp).toFixed()}倍` : "上年为0，不能说倍数";
    return [
      passageFinding(rule, input, line, [from, to], {
        message: `“${words}”：本年${printed(now)}、上年${printed({ value: pair.before, unit: pair.unit })}，${real ? `是上年的${right}` : right}`,
        sides: [
          { label: "文中", value: words },
          { label: "按两年的数计算", value: right },
        ],
        more: cellPlaces(input, pair.cells),
      }),
    ];
  });
}

/** The corrected change; null if the stated one is right. */
type Right = { words: string; instead: string | null };

function rightChange(stated: ChangeBy, { now, before }: Pair): Right | null {
  const by = now.minus(before);
  const direction = by.gt(0) ? "增加" : "减少";
  const turned = by.eq(0) || by.gt(0) !== stated.grows;
  if (stated.by.unit !== "%") {
    const right = by.abs().eq(stated.by.value) && (!turned || by.eq(0));
    return right
      ? null
      : {
          words: `${direction}${printed({ ...stated.by, value: by.abs() })}`,
          instead: turned ? null : by.abs().toFixed(),
        };
  }
  if (before.eq(0)) return now.eq(0) ? null : { words: "上年为0，不能计算百分比", instead: null };
  const percent = by.abs().times(100).div(before);
  const { decimals, value } = stated.by;
  // Both rounding and truncation are accepted.
  if (!turned && percent.minus(value).abs().lt(new Big(10).pow(-decimals))) return null;
  const text = percent.round(decimals, Big.roundHalfUp).toFixed(decimals);
  return { words: `${direction}${text}%`, instead: turned ? null : text };
}

function wrongChange(
  rule: Rule,
  input: CheckInput,
  { line }: Read,
  { by, from }: ChangeBy,
  pair: Pair,
  right: Right,
): Finding {
  const { to } = by;
  const words = line.text.slice(from, to);
  const known = `本年${printed({ value: pair.now, unit: pair.unit })}、上年${printed({ value: pair.before, unit: pair.unit })}`;
  const isShare = line.text.slice(by.numberFrom, by.numberTo).startsWith("百分之");
  return passageFinding(rule, input, line, [from, to], {
    message: `“${words}”：按${known}计算，应为${right.words}`,
    sides: [
      { label: "文中", value: words },
      { label: "按两年的数计算", value: right.words },
    ],
    repairs:
      right.instead === null || isShare
        ? []
        : [rewrite(line, by.numberFrom, by.numberTo, right.instead, `改为${right.words}`)],
    more: cellPlaces(input, pair.cells),
  });
}
