import { cells2014, cells2019, cells2021, type IndicatorCells } from "../../facts/indicator-cells";
import type { Check, CheckGroup, Severity } from "../engine/check";
import type { Rule } from "../engine/finding";
import { exactIsNotAbout, statisticsAreExact } from "../kinds/prose-figures/approximations";
import { proseAsProse } from "../kinds/prose-figures/prose-prose";
import { proseAsTable } from "../kinds/prose-figures/prose-table";
import { sharesAsComputed, sharesMakeHundred } from "../kinds/prose-figures/shares";
import {
  allPartsMakeTotal,
  channelsOverTotal,
  channelWithinTotal,
  partsMissing,
  partsWithinTotal,
  unknownPartsOver,
} from "../kinds/prose-figures/totals";

/** Numbers in prose: totals and their parts, percentages, approximations, prose against prose and against the tables. */

function rule(
  code: string,
  severity: Severity,
  text: string,
  source = "审核实践",
  group: CheckGroup = "prose",
): Rule {
  return { code, severity, group, rule: text, source };
}

const arithmetic: Check[] = [
  partsWithinTotal(rule("R00-10", "error", "按类别、申请人、办理结果等划分的各项之和不大于总数。")),
  channelWithinTotal(rule("R00-11", "error", "单独一个渠道公开的条数不大于公开总数。")),
  allPartsMakeTotal(rule("R00-12", "error", "列有“其他”的各项之和等于总数。")),
  exactIsNotAbout(rule("R00-13", "warning", "写到个位的数不再加“余”“多”“约”。")),
  sharesAsComputed(rule("R00-14", "warning", "百分比按所列的数计算，四舍五入到所写的位数。")),
  sharesMakeHundred(rule("R00-15", "warning", "各项占比之和为100%，四舍五入的误差除外。")),
  statisticsAreExact(rule("R00-18", "hint", "主动公开、收到和办结申请等统计数写准确数，不写约数。")),
  unknownPartsOver(rule("R00-19", "warning", "“其中”各项之和一般不大于总数；一项计入几处的请说明。")),
  channelsOverTotal(rule("R00-20", "hint", "各渠道之和大于总数的，请确认同一信息只计1条。")),
  partsMissing(rule("R00-21", "hint", "各项之和小于总数又没有“其他”的，请看是否少列了项。")),
];

function told(links: readonly IndicatorCells[], rules: [IndicatorCells["rule"], Rule][]): Check[] {
  return [
    ...arithmetic,
    proseAsProse(rule("R00-16", "warning", "同一个数在文中各处写法一致。"), links),
    ...rules.map(([kind, each]) =>
      proseAsTable(
        each,
        links.filter((link) => link.rule === kind),
      ),
    ),
  ];
}

const loose: [IndicatorCells["rule"], Rule] = [
  "loose",
  rule("R00-17", "warning", "文中写的分项数与表中同一项相等；口径不同的请说明。", "审核实践", "proseTable"),
];

const national: [IndicatorCells["rule"], Rule][] = [
  loose,
  [
    "received",
    rule(
      "R21-6",
      "warning",
      "文中收到申请的件数等于表中本年新收，或者本年新收加上年结转。",
      "审核实践",
      "proseTable",
    ),
  ],
  [
    "carried",
    rule("R21-7", "error", "文中上年结转、结转下年度的件数等于表中的数。", "审核实践", "proseTable"),
  ],
  [
    "disputes",
    rule("R21-8", "warning", "文中行政复议、行政诉讼的件数等于表中总计。", "审核实践", "proseTable"),
  ],
];

export const proseFigures2014: Check[] = told(cells2014, [
  loose,
  ["same", rule("R14-15", "error", "文中写的统计数与统计表中同一项相等。", "审核实践", "proseTable")],
]);

export const proseFigures2019: Check[] = told(cells2019, national);

export const proseFigures2021: Check[] = told(cells2021, national);
