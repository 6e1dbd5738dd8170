import type { Check } from "../engine/check";
import type { Rule } from "../engine/finding";
import { cells2014, cells2019, cells2021, type IndicatorCells } from "../indicator-cells";
import { answersAsOutcomes, applicantsAsSaid } from "../kinds/prose-figures/applicants";
import { exactIsNotAbout, statisticsAreExact } from "../kinds/prose-figures/approximations";
import { proseAsProse } from "../kinds/prose-figures/prose-prose";
import { proseAsTable } from "../kinds/prose-figures/prose-table";
import { sharesAsComputed, sharesMakeHundred } from "../kinds/prose-figures/shares";
import { ownTablesAddUp } from "../kinds/prose-figures/table-sums";
import {
  allPartsMakeTotal,
  channelsOverTotal,
  channelWithinTotal,
  partsMissing,
  partsWithinTotal,
  unknownPartsOver,
} from "../kinds/prose-figures/totals";

/**
 * Numbers in prose: totals and parts, percentages, approximations, comparisons within the text and with the
 * tables.
 */

const arithmetic: Check[] = [
  ownTablesAddUp({
    code: "R00-125",
    severity: "warning",
    group: "prose",
    rule: "文中自己画的表，合计等于各行之和。",
    source: "审核实践",
  }),
  partsWithinTotal({
    code: "R00-10",
    severity: "error",
    group: "prose",
    rule: "按类别、申请人、办理结果等划分的各项之和不大于总数。",
    source: "审核实践",
  }),
  channelWithinTotal({
    code: "R00-11",
    severity: "error",
    group: "prose",
    rule: "单独一个渠道公开的条数不大于公开总数。",
    source: "审核实践",
  }),
  allPartsMakeTotal({
    code: "R00-12",
    severity: "error",
    group: "prose",
    rule: "列有“其他”的各项之和等于总数。",
    source: "审核实践",
  }),
  exactIsNotAbout({
    code: "R00-13",
    severity: "warning",
    group: "prose",
    rule: "写到个位的数不再加“余”“多”“约”。",
    source: "审核实践",
  }),
  sharesAsComputed({
    code: "R00-14",
    severity: "warning",
    group: "prose",
    rule: "百分比按所列的数计算，四舍五入到所写的位数。",
    source: "审核实践",
  }),
  sharesMakeHundred({
    code: "R00-15",
    severity: "warning",
    group: "prose",
    rule: "各项占比之和为100%，四舍五入的误差除外。",
    source: "审核实践",
  }),
  statisticsAreExact({
    code: "R00-18",
    severity: "hint",
    group: "prose",
    rule: "主动公开、收到和办结申请等统计数写准确数，不写约数。",
    source: "审核实践",
  }),
  unknownPartsOver({
    code: "R00-19",
    severity: "warning",
    group: "prose",
    rule: "“其中”各项之和一般不大于总数；一项计入几处的请说明。",
    source: "审核实践",
  }),
  channelsOverTotal({
    code: "R00-20",
    severity: "hint",
    group: "prose",
    rule: "各渠道之和大于总数的，请确认同一信息只计1条。",
    source: "审核实践",
  }),
  partsMissing({
    code: "R00-21",
    severity: "hint",
    group: "prose",
    rule: "各项之和小于总数又没有“其他”的，请看是否少列了项。",
    source: "审核实践",
  }),
];

function proseFigures(links: readonly IndicatorCells[], rules: [IndicatorCells["rule"], Rule][]): Check[] {
  return [
    ...arithmetic,
    proseAsProse(
      {
        code: "R00-16",
        severity: "warning",
        group: "prose",
        rule: "同一个数在文中各处写法一致。",
        source: "审核实践",
      },
      links,
    ),
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
  {
    code: "R00-17",
    severity: "warning",
    group: "proseTable",
    rule: "文中写的分项数与表中同一项相等；口径不同的请说明。",
    source: "审核实践",
  },
];

const national: [IndicatorCells["rule"], Rule][] = [
  loose,
  [
    "received",
    {
      code: "R21-6",
      severity: "warning",
      group: "proseTable",
      rule: "文中收到申请的件数等于表中本年新收，或者本年新收加上年结转。",
      source: "审核实践",
    },
  ],
  [
    "carried",
    {
      code: "R21-7",
      severity: "error",
      group: "proseTable",
      rule: "文中上年结转、结转下年度的件数等于表中的数。",
      source: "审核实践",
    },
  ],
  [
    "disputes",
    {
      code: "R21-8",
      severity: "warning",
      group: "proseTable",
      rule: "文中行政复议、行政诉讼的件数等于表中总计。",
      source: "审核实践",
    },
  ],
];

export const proseFigures2014: Check[] = proseFigures(cells2014, [
  loose,
  [
    "same",
    {
      code: "R14-15",
      severity: "error",
      group: "proseTable",
      rule: "文中写的统计数与统计表中同一项相等。",
      source: "审核实践",
    },
  ],
]);

const wholesNational: Check[] = [
  applicantsAsSaid({
    code: "R21-30",
    severity: "warning",
    group: "proseTable",
    rule: "文中说申请都是一类申请人提出的，表中其他申请人各列为0。",
    source: "审核实践",
  }),
  answersAsOutcomes({
    code: "R21-31",
    severity: "hint",
    group: "proseTable",
    rule: "文中写的答复、按时办结件数与表中办理结果总计一致；不一致的请写明其余的怎样处理。",
    source: "审核实践",
  }),
];

export const proseFigures2019: Check[] = [...proseFigures(cells2019, national), ...wholesNational];

export const proseFigures2021: Check[] = [...proseFigures(cells2021, national), ...wholesNational];
