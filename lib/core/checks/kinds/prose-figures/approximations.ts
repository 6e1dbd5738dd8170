import { printed, type Quantity } from "../../../facts/quantities";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { passageFinding, rewrite } from "../../engine/passages";
import { factsOfTheYear, readLines } from "./read-lines";

const COUNTED = /^(?:条|件|篇|次|份|期|项|宗|起|条次|件次|人次|场次|人|名|户|场|批)$/;

/** R00-13: an exact number is not marked as approximate. “128余条” is either 128 or about 130. */
export function exactIsNotAbout(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      readLines(input).flatMap(({ line, quantities }) =>
        quantities.filter(isExactAbout).map((quantity) => {
          const { from, to, unit, value } = quantity;
          return passageFinding(rule, input, line, [from, to], {
            message: `“${line.text.slice(from, to).trim()}”：数已写到个位，又加“${quantity.approximate}”`,
            sides: [{ label: "写法", value: line.text.slice(from, to).trim() }],
            repairs: [rewrite(line, from, to, `${value.toFixed()}${unit}`, `改为 ${printed(quantity)}`)],
          });
        }),
      ),
  };
}

/** 余 and 多 require a round number; 约 and 近 a number that can be one. */
function isExactAbout({ approximate, value, unit, ranged, decimals }: Quantity): boolean {
  if (!approximate || ranged || decimals > 0 || !COUNTED.test(unit) || value.lte(10)) return false;
  const last = value.mod(10).toNumber();
  return /^[余多]$/.test(approximate)
    ? last !== 0
    : /^(?:约|大约|近|将近|接近)$/.test(approximate) && last !== 0 && last !== 5;
}

const STATISTICS = new Set([
  "disclosed",
  "published",
  "received",
  "completed",
  "answered",
  "channel.website",
  "channel.wechat",
  "channel.weibo",
]);

/** The year's statistics are exact counts, not estimates. */
export function statisticsAreExact(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      factsOfTheYear(input, "approximate").flatMap(({ line, quantity, indicator }) =>
        quantity && STATISTICS.has(indicator.id) && !isExactAbout(quantity)
          ? [
              passageFinding(rule, input, line, [quantity.from, quantity.to], {
                message: `${indicator.name}写作“${line.text.slice(quantity.from, quantity.to).trim()}”；年报的统计数请写准确数`,
                sides: [{ label: indicator.name, value: line.text.slice(quantity.from, quantity.to).trim() }],
              }),
            ]
          : [],
      ),
  };
}
