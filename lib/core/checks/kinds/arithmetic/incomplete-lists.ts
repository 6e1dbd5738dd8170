import Big from "big.js";
import { isPartition } from "../../../facts/part-kinds";
import { printed, type Quantity } from "../../../facts/quantities";
import type { Total } from "../../../facts/totals";
import type { Check, CheckInput, Finding } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Line, passageFinding } from "../../engine/passages";
import { readLines } from "../prose-figures/read-lines";
import { announcesAll, complete, goesOnBehind } from "../prose-figures/totals";

/** Parts that cover this share of a total are a full list rather than examples. */
const NEARLY_ALL = 0.8;
const SEVERAL = 3;
/** “包括”, “涵盖”: words that commonly announce all parts. */
const announcesMost = /包括|包含|涵盖|分类|分别/;

/** R00-124: parts that are announced as all there are make their total. */
export function announcedPartsMakeTotal(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      readLines(input).flatMap(({ line, totals, quantities }) =>
        totals.flatMap((total) => {
          const { quantity, list } = total;
          const parts = list.parts.map((part) => part.quantity);
          const inexact = [quantity, ...parts].some(({ approximate, ranged }) => approximate || ranged);
          const most = mostOf(total);
          if (
            !announcesAll(line.text, total) ||
            list.open ||
            list.unsure ||
            inexact ||
            parts.length < 2 ||
            complete(total) ||
            most.gte(quantity.value) ||
            total.others.some(({ value }) => value.eq(most)) ||
            goesOnBehind(total, most, quantities)
          )
            return [];
          return [fallingShort(rule, input, line, total, most)];
        }),
      ),
  };
}

/**
 * R00-28: parts that are announced as complete, or nearly reach the total, add up to less than the total,
 * whatever their labels; or the parts of a partition with approximate numbers cannot reach it. Exact numbers
 * under known labels are checked by R00-12 and R00-21.
 */
export function listsFallShort(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      readLines(input).flatMap(({ line, totals }) =>
        totals.flatMap((total) => {
          const most = mostOf(total);
          if (!isLookedAt(line.text, total, most) || most.gte(leastOf(total.quantity))) return [];
          return [fallingShort(rule, input, line, total, most)];
        }),
      ),
  };
}

function fallingShort(
  rule: Rule,
  input: CheckInput,
  line: Line,
  { quantity, list }: Total,
  most: Big,
): Finding {
  const span = [quantity.from, Math.min(line.text.length, Math.max(quantity.to, list.to))] as const;
  const all = list.parts.map(({ label, quantity: part }) => `${label}${shown(part)}`).join("、");
  return passageFinding(rule, input, line, span, {
    message: `总数 ${shown(quantity)}，各项（${all}）合起来最多 ${most.toFixed()}${quantity.unit}，请核对是否少列了项`,
    sides: [
      { label: "总数", value: shown(quantity) },
      { label: "各项之和", value: `${most.toFixed()}${quantity.unit}` },
    ],
  });
}

function isLookedAt(text: string, total: Total, most: Big): boolean {
  const { quantity, list, kind, marked, sumsUp } = total;
  if (list.open || sumsUp || list.parts.length < 2 || !marked) return false;
  const parts = list.parts.map((part) => part.quantity);
  if (parts.some(({ ranged, unit }) => ranged || unit === "%")) return false;
  const inexact = [quantity, ...parts].some(({ approximate }) => approximate !== null);
  if (inexact)
    return (isPartition(kind) || kind === "channel" || list.parts.length > 2) && !list.parts.some(isExample);
  if (list.unsure || kind !== "unknown" || announcesAll(text, total) || complete(total)) return false;
  const between = text.slice(quantity.to, parts[0]?.from ?? quantity.to);
  // “主要包括” chooses.
  if (parts.length < SEVERAL || /主要|重点/.test(between)) return false;
  return (announcesMost.test(between) && !/其中/.test(between)) || most.gte(quantity.value.times(NEARLY_ALL));
}

/** A part without a label counts as an example. */
function isExample({ label }: { label: string }): boolean {
  return label.length < 2;
}

function mostOf({ list }: Total): Big {
  return list.parts.reduce((sum, { quantity }) => sum.plus(mostOfOne(quantity)), new Big(0));
}

/** Upper bound of an approximate number: “200余” is less than 300, “约200” at most about 220. */
function mostOfOne({ value, approximate }: Quantity): Big {
  return approximate === null ? value : value.plus(step(value));
}

function leastOf({ value, approximate }: Quantity): Big {
  return approximate !== null && /约|近/.test(approximate) ? value.minus(step(value)) : value;
}

/** The place value of the last non-zero digit: 100 for 200, 10 for 12190. */
function step(value: Big): Big {
  let place = new Big(1);
  while (value.gt(0) && value.mod(place.times(10)).eq(0)) place = place.times(10);
  return place;
}

function shown({ value, unit, approximate }: Quantity): string {
  const words = printed({ value, unit });
  if (approximate === null) return words;
  return /余|多|来|几/.test(approximate)
    ? `${value.toFixed()}${approximate}${unit}`
    : `${approximate}${words}`;
}
