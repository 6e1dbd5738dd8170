import type { Check, CheckGroup, Severity } from "../engine/check";
import type { Rule } from "../engine/finding";
import { problemsNamed } from "../kinds/structure/chapters";
import { periodGiven, periodIsTheYear } from "../kinds/structure/front";
import { admissible, noBlankCells, zeroForTownships } from "../kinds/tables/cells";
import { continues, jumps } from "../kinds/tables/last-year";
import { balance, columnSum, rowSum } from "../kinds/tables/sums";
import { dateChecksNational } from "./dates";
import { commonChecks } from "./front-and-chapters";
import { liveChecksNational } from "./live-figures";
import { privacyChecks } from "./privacy";
import { structureChecksNational } from "./structure";
import { termChecks } from "./terms";

/** The rules that the editions of 2019 and 2021 share, numbered as in docs/rules.md. R21-6 to 8, 14 read prose. */

const form = "国办公开办函〔2019〕60号、〔2021〕30号统一格式";
const applicants = [
  "naturalPerson",
  "commercial",
  "research",
  "charity",
  "legalService",
  "otherOrg",
  "total",
];

/** For rules that follow from what two indicators mean; no notice writes them down. */
export const meaning = "由指标含义推出";

export function rule(
  code: string,
  severity: Severity,
  text: string,
  source = form,
  group: CheckGroup = "table",
): Rule {
  return { code: `R21-${code}`, severity, group, rule: text, source };
}

/** The two sides of “row's left column is at most its right column”, for each row. */
export function inRow(rowIds: string[], left: string, right: string) {
  return rowIds.map((row) => [{ cells: [`${row}:${left}`] }, { cells: [`${row}:${right}`] }] as const);
}

const periodRule = rule("13", "error", "统计期限为当年1月1日至12月31日。", "审核实践", "report");

export const nationalChecks: Check[] = [
  balance(
    rule("1", "error", "每一列：第一项加第二项之和，等于第三项加第四项之和。"),
    "applications",
    ["received", "carriedIn"],
    ["outcome.total", "carriedOut"],
  ),
  rowSum(
    rule("2", "error", "每一列：办理结果总计等于各项办理结果之和。"),
    "各项办理结果",
    (cell) => cell.row.id === "outcome.total",
  ),
  columnSum(rule("3", "error", "每一行：总计等于各类申请人之和。"), "applications", "各类申请人"),
  continues(
    rule("4", "warning", "上年结转等于上一年报告的结转下年度；不等的请书面说明。", form, "lastYear"),
    applicants.map((column) => ({
      id: `carriedIn:${column}`,
      plus: [`carriedOut:${column}`],
      name: "上一年报告的结转下年度",
    })),
  ),
  columnSum(rule("5", "error", "行政复议、行政诉讼每组总计等于四种结果之和。"), "litigation", "四种结果"),
  noBlankCells(rule("9", "error", "表中不留空格，不填“/”“—”；没有发生的填0。", "审核实践")),
  problemsNamed(
    rule(
      "12",
      "error",
      "存在的主要问题及改进情况要写出具体内容，不能空着或只写“无”。",
      "国令711号第五十条第（四）项",
      "report",
    ),
  ),
  periodIsTheYear(periodRule),
  periodGiven(periodRule),
  jumps(rule("17", "hint", "比上年增加到五倍以上或减少到五分之一以下的，请核对。", "审核实践", "lastYear")),
  zeroForTownships(
    rule("18", "error", "乡镇、街道没有规章制定权，规章各格为0。", "各地编制通知；乡镇、街道无规章制定权"),
    "rules",
  ),
  admissible(rule("25", "error", "数字是不小于0的整数；本年增/减可以是负数，只有金额可以带小数。")),
  ...liveChecksNational,
  ...dateChecksNational,
  ...structureChecksNational,
  ...termChecks,
  ...privacyChecks,
  ...commonChecks,
];
