import type { Check } from "../engine/check";
import type { Rule } from "../engine/finding";
import { liveFiguresFilled, statementsFilled } from "../kinds/live-figures/live-figures-filled";
import { type Counted, noneAsCounted } from "../kinds/live-figures/none-said";

/**
 * Rules on numbers that sentences take from the tables, and on sentences that say there was none. That no application came
 * and no dispute arose are facts of value zero: the rules on prose against the table read them.
 */

const filled: Rule = {
  code: "R00-90",
  severity: "error",
  group: "proseTable",
  rule: "句中引用的统计数，表中要有这一项，并且已经填写。",
  source: "审核实践",
};

const noneSaid: Rule = {
  code: "R00-91",
  severity: "warning",
  group: "proseTable",
  rule: "写没有举报投诉、没有收费或者各项均为零的，表中相应的数为0。",
  source: "审核实践",
};

const statement: Rule = {
  code: "R00-92",
  severity: "error",
  group: "prose",
  rule: "常用表述中留待填写的地方，要写上具体内容。",
  source: "审核实践",
};

export const liveChecks2014: Check[] = [
  liveFiguresFilled(filled),
  statementsFilled(statement),
  noneAsCounted(noneSaid, [
    { word: /投诉|举报/, name: "举报投诉数量", cells: ["complaints:count"] },
    { word: /费用|收费/, name: "依申请公开信息收取的费用", cells: ["fees:count"] },
  ] satisfies Counted[]),
];

export const liveChecksNational: Check[] = [
  liveFiguresFilled(filled),
  statementsFilled(statement),
  noneAsCounted(noneSaid, []),
];
