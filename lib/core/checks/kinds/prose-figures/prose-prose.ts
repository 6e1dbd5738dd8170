import type { IndicatorCells } from "@/lib/core/facts/indicators/indicator-cells";
import type { Quantity } from "../../../facts/quantities";
import type { Check, CheckInput } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { passageFinding, passagePlace, rewrite } from "../../engine/passages";
import { amountFor } from "./prose-table";
import { factsOfTheYear, readLines, type StatedFact } from "./read-lines";

/** Counts of which a report states one number for the year. What is stated of channels and outcomes may be of a part. */
const ONCE = new Set([
  "disclosed",
  "received",
  "carriedIn",
  "carriedOut",
  "review",
  "litigation",
  "documents.made",
  "documents.repealed",
  "documents.inForce",
  "fullTime",
  "partTime",
]);

/**
 * R00-16: the same count is stated once with one value. Where a cell counts it, the comparison with the table has spoken; here
 * it is looked at what no table holds, each later value against the first.
 */
export function proseAsProse(rule: Rule, links: readonly IndicatorCells[]): Check {
  const byIndicator = new Map(links.map((link) => [link.indicator, link]));
  return {
    ...rule,
    run: (input) => {
      const first = new Map<string, StatedFact>();
      const parts = markedParts(input);
      return factsOfTheYear(input).flatMap((stated) => {
        const { id, name } = stated.indicator;
        if (!ONCE.has(id) || counted(input, byIndicator.get(id))) return [];
        if (stated.quantity && (parts.has(stated.quantity) || isOfChannel(stated))) return [];
        const before = first.get(id);
        if (!before) first.set(id, stated);
        if (!before || before.value.eq(stated.value) || !comparable(before, stated)) return [];
        const [one, other] = [printedOf(before), printedOf(stated)];
        const { quantity, line, span } = stated;
        return [
          passageFinding(rule, input, line, [span.from, span.to], {
            message: `${name}前面写 ${one}，这里写 ${other}`,
            sides: [
              { label: "前面", value: one },
              { label: "这里", value: other },
            ],
            difference: before.value.minus(stated.value).abs().toFixed(),
            more: [passagePlace(input, before.line, before.span.from, before.span.to)],
            repairs: quantity
              ? [
                  rewrite(
                    line,
                    quantity.numberFrom,
                    quantity.numberTo,
                    before.value.toFixed(),
                    `这里也写 ${before.value.toFixed()}`,
                  ),
                ]
              : [],
          }),
        ];
      });
    },
  };
}

/** What the words call a part of a number before it (“其中……”) is no number for the year. */
function markedParts(input: CheckInput): Set<Quantity> {
  const marked = readLines(input).flatMap(({ totals }) => totals.filter((total) => total.marked));
  return new Set(marked.flatMap(({ list }) => list.parts.map(({ quantity }) => quantity)));
}

function counted(input: CheckInput, link: IndicatorCells | undefined): boolean {
  return link?.anyOf.some((expression) => amountFor(input, expression) !== null) ?? false;
}

/** “利用广播、展板等其他方式公开22条”: what one way carried is a part, too. */
function isOfChannel({ quantity, line }: StatedFact): boolean {
  const clause = /[^。；]*$/.exec(line.text.slice(0, quantity?.from ?? 0))?.[0] ?? "";
  return /其[他它](?:方式|渠道|形式|途径)[^，。；]*$/.test(clause);
}

/** Zero in words has no unit. What is counted up to a day (“累计”) need not be of the year, where the other says 本年. */
function comparable(one: StatedFact, other: StatedFact): boolean {
  if (!one.quantity || !other.quantity) return true;
  return one.quantity.unit === other.quantity.unit && isCumulative(one) === isCumulative(other);
}

function isCumulative({ quantity, line }: StatedFact): boolean {
  const before = line.text.slice(Math.max(0, (quantity?.from ?? 0) - 40), quantity?.from ?? 0);
  return /累计[^，。；]*$/.test(before) && /截[至止]/.test(before);
}

function printedOf({ quantity, line, span }: StatedFact): string {
  return quantity
    ? `${quantity.value.toFixed()}${quantity.unit}`
    : `“${line.text.slice(span.from, span.to)}”`;
}
