import Big from "big.js";
import { isCatchAll, isPartition } from "../../../facts/part-kinds";
import type { ListedPart } from "../../../facts/part-lists";
import type { Quantity } from "../../../facts/quantities";
import type { Total } from "../../../facts/totals";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { passageFinding, rewrite } from "../../engine/passages";
import { loneShares, type Rate, shareLists, statedRates } from "./rates";
import { readLines } from "./read-lines";

/** R00-14: a percentage equals what its two numbers give, rounded to the decimals that it prints. */
export function sharesAsComputed(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      readLines(input).flatMap((read) =>
        [
          ...read.totals.flatMap(sharesOf),
          ...statedRates(read.line.text, read),
          ...loneShares(read.line.text, read),
        ].flatMap(({ part, whole, share, name }) => {
          const right = shareOf(part, whole, share.decimals);
          if (right === null || share.approximate || share.ranged || right.eq(share.value)) return [];
          // The share belongs to a part in another paragraph, not to this line.
          if (share.to > read.line.text.length) return [];
          const text = right.toFixed(share.decimals);
          const { line } = read;
          return [
            passageFinding(rule, input, line, [share.from, share.to], {
              message: `${name} ${share.value.toFixed(share.decimals)}%，按 ${part.value.toFixed()}÷${whole.value.toFixed()} 计算应为 ${text}%`,
              sides: [
                { label: name, value: `${share.value.toFixed(share.decimals)}%` },
                { label: `${part.value.toFixed()}÷${whole.value.toFixed()}`, value: `${text}%` },
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
        }),
      ),
  };
}

/** In “百分之二十” the sign is part of the number; in “20%” it comes after. */
function printedShare(text: string, share: Quantity, value: string): string {
  return text.slice(share.numberFrom, share.numberTo).startsWith("百分之") ? `${value}%` : value;
}

function sharesOf({ quantity, list }: Total): Rate[] {
  if (list.unsure || quantity.approximate) return [];
  return list.parts.flatMap((part: ListedPart): Rate[] =>
    part.share
      ? [{ part: part.quantity, whole: quantity, share: part.share, name: `“${part.label || "该项"}”占比` }]
      : [],
  );
}

function shareOf(part: Quantity, whole: Quantity, decimals: number): Big | null {
  if (whole.value.eq(0) || part.value.gt(whole.value)) return null;
  return part.value.times(100).div(whole.value).round(decimals, Big.roundHalfUp);
}

/** R00-15: the percentages of a whole add up to 100 %, within rounding. With counts beside them R00-14 checks them instead. */
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
