import type { Check } from "../engine/check";
import { admissible, noBlankCells, zeroForTownships } from "../kinds/tables/cells";
import { continues, jumps } from "../kinds/tables/last-year";
import { balance, columnSum, rowSum } from "../kinds/tables/sums";
import { nationalFormat } from "./sources";

/** The rules that the editions of 2019 and 2021 share, numbered as in docs/rules.md. */

const applicants = [
  "naturalPerson",
  "commercial",
  "research",
  "charity",
  "legalService",
  "otherOrg",
  "total",
];

export const tablesNational: Check[] = [
  balance(
    {
      code: "R21-1",
      severity: "error",
      group: "table",
      rule: "每一列：第一项加第二项之和，等于第三项加第四项之和。",
      source: nationalFormat,
    },
    "applications",
    ["received", "carriedIn"],
    ["outcome.total", "carriedOut"],
    "carriedOut",
  ),
  rowSum(
    {
      code: "R21-2",
      severity: "error",
      group: "table",
      rule: "每一列：办理结果总计等于各项办理结果之和。",
      source: nationalFormat,
    },
    "各项办理结果",
    (cell) => cell.row.id === "outcome.total",
  ),
  columnSum(
    {
      code: "R21-3",
      severity: "error",
      group: "table",
      rule: "每一行：总计等于各类申请人之和。",
      source: nationalFormat,
    },
    "applications",
    "各类申请人",
  ),
  continues(
    {
      code: "R21-4",
      severity: "warning",
      group: "lastYear",
      rule: "上年结转等于上一年报告的结转下年度；不等的请书面说明。",
      source: nationalFormat,
    },
    applicants.map((column) => ({
      id: `carriedIn:${column}`,
      plus: [`carriedOut:${column}`],
      name: "上一年报告的结转下年度",
    })),
  ),
  columnSum(
    {
      code: "R21-5",
      severity: "error",
      group: "table",
      rule: "行政复议、行政诉讼每组总计等于四种结果之和。",
      source: nationalFormat,
    },
    "litigation",
    "四种结果",
  ),
  noBlankCells({
    code: "R21-9",
    severity: "error",
    group: "table",
    rule: "表中不留空格，不填“/”“—”；没有发生的填0。",
    source: "审核实践",
  }),
  jumps({
    code: "R21-17",
    severity: "hint",
    group: "lastYear",
    rule: "比上年增加到五倍以上或减少到五分之一以下的，请核对。",
    source: "审核实践",
  }),
  zeroForTownships(
    {
      code: "R21-18",
      severity: "error",
      group: "table",
      rule: "乡镇、街道没有规章制定权，规章各格为0。",
      source: "各地编制通知；乡镇、街道无规章制定权",
    },
    "rules",
  ),
  admissible({
    code: "R21-25",
    severity: "error",
    group: "table",
    rule: "数字是不小于0的整数；本年增/减可以是负数，只有金额可以带小数。",
    source: nationalFormat,
  }),
];
