import type { Check } from "../engine/check";
import { departsFromSums, jumpsFromMedian, tableRepeated } from "../kinds/tables/comparison";

/**
 * Figures compared with the county's and with last year's. What must equal last year's is with the rules of
 * its edition.
 */

export const comparisonChecks: Check[] = [
  jumpsFromMedian({
    code: "R00-80",
    severity: "hint",
    group: "lastYear",
    rule: "为当地其他单位上年中位数五倍以上或五分之一以下的，请核对。",
    source: "审核实践",
  }),
  tableRepeated({
    code: "R00-81",
    severity: "hint",
    group: "lastYear",
    rule: "一张表的各数与上年全部相同的，请核对。",
    source: "审核实践",
  }),
  departsFromSums({
    code: "R00-126",
    severity: "warning",
    group: "sums",
    rule: "本级报告的数等于所属单位的合计；不等的请书面说明。",
    source: "审核实践",
  }),
];
