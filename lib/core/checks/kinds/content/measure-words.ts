import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { passageFinding, rewrite } from "../../engine/passages";
import { readLines } from "../prose-figures/read-lines";

type Measure = { before: RegExp; units: RegExp; right: string; name: string };

const close = "(?:数量?|总数|共计|共|总计|合计|为|：)*$";
const measures: Measure[] = [
  {
    before: new RegExp(`(?:政府信息公开申请|信息公开申请|依申请公开申请|依申请公开(?:政府)?信息)${close}`),
    units: /^(?:条|次|个|项|篇)$/,
    right: "件",
    name: "政府信息公开申请",
  },
  {
    before: new RegExp(`行政(?:复议|诉讼)(?:案件)?${close}`),
    units: /^(?:条|项|个|篇)$/,
    right: "件",
    name: "行政复议、行政诉讼",
  },
];

/** R00-26: what is counted in 件 is not counted in 条. Zero is left alone: nothing has no measure. */
export function measureWords(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      readLines(input).flatMap(({ line, quantities }) =>
        quantities.flatMap(({ from, to, unit, value }) => {
          const head = line.text.slice(Math.max(0, from - 24), from).replace(/\s/g, "");
          const measure = measures.find((each) => each.units.test(unit) && each.before.test(head));
          if (!measure || value.eq(0)) return [];
          return [
            passageFinding(rule, input, line, [from, to], {
              message: `${measure.name}一般以“${measure.right}”计，这里写“${unit}”`,
              repairs: [rewrite(line, to - unit.length, to, measure.right, `改为“${measure.right}”`)],
            }),
          ];
        }),
      ),
  };
}
