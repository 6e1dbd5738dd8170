import type { Check } from "../engine/check";
import type { Rule } from "../engine/finding";
import { cells2014, cells2019, cells2021 } from "../indicator-cells";
import { liveFiguresFilled, statementsFilled } from "../kinds/live-figures/live-figures-filled";
import { noneOfRows2014, noneOfRows2019, noneOfRows2021 } from "../kinds/live-figures/none-of-rows";
import { noneAsCounted } from "../kinds/live-figures/none-stated";

/**
 * Rules on figures that sentences take from the tables, on sentences that state a zero that a table row
 * counts, and on blanks that usual statements leave open.
 */

const filled: Rule = {
  code: "R00-90",
  severity: "error",
  group: "proseTable",
  rule: "句中引用的统计数，表中要有这一项，并且已经填写。",
  source: "审核实践",
};

const noneStated: Rule = {
  code: "R00-91",
  severity: "warning",
  group: "proseTable",
  rule: "写没有、未发生或者各项均为零的，表中相应的数为0。",
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
  noneAsCounted(noneStated, noneOfRows2014, cells2014),
];

export const liveChecks2019: Check[] = [
  liveFiguresFilled(filled),
  statementsFilled(statement),
  noneAsCounted(noneStated, noneOfRows2019, cells2019),
];

export const liveChecks2021: Check[] = [
  liveFiguresFilled(filled),
  statementsFilled(statement),
  noneAsCounted(noneStated, noneOfRows2021, cells2021),
];
