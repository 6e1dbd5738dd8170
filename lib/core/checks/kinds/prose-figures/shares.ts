import Big from "big.js";
import { isCatchAll, isPartition } from "../../../facts/part-kinds";
import type { ListedPart } from "../../../facts/part-lists";
import type { Quantity } from "../../../facts/quantities";
import type { Total } from "../../../facts/totals";
import { amountAt } from "../../engine/amounts";
import type { Check, CheckInput, Finding } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Line, passageFinding, rewrite } from "../../engine/passages";
import {
  loneShares,
  type Rate,
  shareLists,
  sharesOfAssumedWhole,
  sharesOfNamedWhole,
  statedRates,
} from "./rates";
import { type Read, readLines } from "./read-lines";
import { wrongSharesInTables } from "./table-sums";

/** R00-14: a percentage equals what its two numbers give, rounded to the decimals that it prints. */
export function sharesAsComputed(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const found: Finding[] = [];
      for (const read of readLines(input)) {
        const stated = ratesOf(read);
        for (const rate of stated) {
          if (rate.assumed && isShareOfAnother(input, rate)) continue;
          // One share, one finding: what the words name comes before what is assumed.
          if (stated.find(({ share }) => share === rate.share) !== rate) continue;
          found.push(...wrongShare(rule, input, read.line, rate));
        }
      }
      return [...found, ...wrongSharesInTables(rule, input)];
    },
  };
}

function ratesOf(read: Read): Rate[] {
  const { text } = read.line;
  return [
    ...read.totals.flatMap(sharesOf),
    ...statedRates(text, read),
    ...sharesOfNamedWhole(text, read),
    ...loneShares(text, read),
    ...sharesOfAssumedWhole(text, read),
  ];
}

function wrongShare(rule: Rule, input: CheckInput, line: Line, rate: Rate): Finding[] {
  const { part, whole, share, name, assumed } = rate;
  const right = shareOf(part, whole, share.decimals);
  if (right === null || share.approximate || share.ranged || right.eq(share.value)) return [];
  // The share belongs to a part in another paragraph, not to this line.
  if (share.to > line.text.length) return [];
  const text = right.toFixed(share.decimals);
  const written = `${share.value.toFixed(share.decimals)}%`;
  const sum = `${part.value.toFixed()}÷${whole.value.toFixed()}`;
  return [
    passageFinding(assumed ? { ...rule, severity: "hint" } : rule, input, line, [share.from, share.to], {
      message: `${name} ${written}，按 ${sum} 计算应为 ${text}%`,
      sides: [
        { label: name, value: written },
        { label: sum, value: `${text}%` },
      ],
      difference: right.minus(share.value).abs().toFixed(),
      repairs: [
        rewrite(
          line,
          share.numberFrom,
          share.numberTo,
          printedShare(line.text, share, text),
          `改为 ${text}%`,
        ),
      ],
    }),
  ];
}

/**
 * True if a count elsewhere in the words, or a cell, gives the share exactly: it may be the whole that is
 * meant.
 */
function isShareOfAnother(input: CheckInput, { part, share }: Rate): boolean {
  const gives = (value: Big) =>
    value.gte(part.value) &&
    value.gt(0) &&
    part.value.times(100).div(value).round(share.decimals, Big.roundHalfUp).eq(share.value);
  return (
    readLines(input).some(({ quantities }) => quantities.some(({ value }) => gives(value))) ||
    [...input.form.cells.keys()].some((id) => {
      const value = amountAt(input, id);
      return value !== null && gives(value);
    })
  );
}

/** In “百分之二十” the sign is part of the number; in “20%” it comes after. */
function printedShare(text: string, share: Quantity, value: string): string {
  return text.slice(share.numberFrom, share.numberTo).startsWith("百分之") ? `${value}%` : value;
}

function sharesOf({ quantity, list }: Total): Rate[] {
  if (list.unsure || quantity.approximate) return [];
  // “网站120条，财政信息60条，占50%” may be a share of what stands before it.
  const ofAnother = ({ quantity: { value }, share }: ListedPart) =>
    list.parts.some(
      ({ quantity: other }) =>
        share !== null && shareOf({ value }, other, share.decimals)?.eq(share.value) && other.value.gt(value),
    );
  return list.parts.flatMap((part: ListedPart): Rate[] =>
    part.share && !ofAnother(part)
      ? [{ part: part.quantity, whole: quantity, share: part.share, name: `“${part.label || "该项"}”占比` }]
      : [],
  );
}

function shareOf(part: Pick<Quantity, "value">, whole: Quantity, decimals: number): Big | null {
  if (whole.value.eq(0) || part.value.gt(whole.value)) return null;
  return part.value.times(100).div(whole.value).round(decimals, Big.roundHalfUp);
}

/**
 * R00-15: the percentages of a whole add up to 100 %, within rounding. With counts beside them R00-14 checks
 * them instead.
 */
export function sharesMakeHundred(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      readLines(input).flatMap(({ line, quantities }) =>
        shareLists(line.text, quantities).flatMap(({ shares, labels, kind }) => {
          const sum = shares.reduce((total, { value }) => total.plus(value), new Big(0));
          const tolerance = shares.reduce(
            (total, { decimals }) => total.plus(new Big(10).pow(-decimals).times(0.5)),
            new Big(0),
          );
          const off = sum.minus(100);
          const whole = isPartition(kind) || labels.some(isCatchAll);
          if (off.abs().lte(tolerance) || !whole) return [];
          const [first, last] = [shares[0], shares.at(-1)];
          if (!first || !last) return [];
          return [
            passageFinding(rule, input, line, [first.from, last.to], {
              message: `各项占比之和 ${sum.toFixed()}%，不是 100%`,
              sides: [
                { label: "各项占比之和", value: `${sum.toFixed()}%` },
                { label: "应为", value: "100%" },
              ],
              difference: off.abs().toFixed(),
            }),
          ];
        }),
      ),
  };
}
