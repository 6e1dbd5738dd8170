import type { Check } from "../engine/check";
import type { Rule } from "../engine/finding";
import { jumpsFromMedian, tableRepeated } from "../kinds/tables/comparison";

/** Figures beside those of the county and of the year before; what must agree with last year stands with its edition. */

function rule(code: string, text: string): Rule {
  return { code: `R00-${code}`, severity: "hint", group: "lastYear", rule: text, source: "审核实践" };
}

export const comparisonChecks: Check[] = [
  jumpsFromMedian(rule("80", "为全县其他单位上年中位数五倍以上或五分之一以下的，请核对。")),
  tableRepeated(rule("81", "一张表的各数与上年全部相同的，请核对。")),
];
