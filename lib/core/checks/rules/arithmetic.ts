import type { Check } from "../engine/check";
import { cells2014, cells2019, cells2021, type IndicatorCells } from "../indicator-cells";
import { namesAsCounted } from "../kinds/arithmetic/counted-lists";
import { changesAsComputed } from "../kinds/arithmetic/growth";
import { announcedPartsMakeTotal, listsFallShort } from "../kinds/arithmetic/incomplete-lists";
import {
  answersWithinApplications,
  applicationsAddUp,
  noRateOfNothing,
  outcomesStated,
} from "../kinds/arithmetic/outcomes";
import { unitsOnce } from "../kinds/terms/doubled-units";
import { meaning } from "./sources";

/** Rules on numbers of the text that must agree with each other: growth, outcomes, lists. */

const ofEveryEdition: Check[] = [
  noRateOfNothing({
    code: "R00-24",
    severity: "warning",
    group: "prose",
    rule: "没有收到申请的，不写办结率、答复率。",
    source: meaning,
  }),
  outcomesStated({
    code: "R00-25",
    severity: "hint",
    group: "prose",
    rule: "写了收到申请件数的，写明全部申请的办理结果。",
    source: "审核实践",
  }),
  answersWithinApplications({
    code: "R00-97",
    severity: "hint",
    group: "prose",
    rule: "答复书的份数一般不多于收到和结转的申请件数。",
    source: meaning,
  }),
  listsFallShort({
    code: "R00-28",
    severity: "hint",
    group: "prose",
    rule: "看来已全部列出的各项，合起来不小于总数。",
    source: "审核实践",
  }),
  announcedPartsMakeTotal({
    code: "R00-124",
    severity: "warning",
    group: "prose",
    rule: "“分别为”“分为”后面列出的各项，合起来等于总数。",
    source: "审核实践",
  }),
  namesAsCounted({
    code: "R00-29",
    severity: "hint",
    group: "prose",
    rule: "写明有几类、几项的，与列出的名称个数一致。",
    source: "审核实践",
  }),
  unitsOnce({
    code: "R00-93",
    severity: "warning",
    group: "prose",
    rule: "数后面的单位只写一遍。",
    source: "审核实践",
  }),
];

function arithmetic(links: readonly IndicatorCells[]): Check[] {
  return [
    changesAsComputed(
      {
        code: "R00-22",
        severity: "warning",
        group: "prose",
        rule: "比上年增加、减少的数和百分比，按本年和上年的数计算。",
        source: "审核实践",
      },
      links,
    ),
    applicationsAddUp(
      {
        code: "R00-23",
        severity: "warning",
        group: "prose",
        rule: "同一段里写的办结数加结转下年度数，等于收到数加上年结转数；有撤回、转办的请写明。",
        source: meaning,
      },
      links,
    ),
    ...ofEveryEdition,
  ];
}

export const arithmetic2014 = arithmetic(cells2014);
export const arithmetic2019 = arithmetic(cells2019);
export const arithmetic2021 = arithmetic(cells2021);
