import type { Check, CheckGroup, Severity } from "../engine/check";
import type { Rule } from "../engine/finding";
import { problemsNamed } from "../kinds/structure/chapters";
import { periodGiven, periodIsTheYear } from "../kinds/structure/front";
import { atMost, equal, impliesSome, unionAtLeastParts, unionAtMostSum } from "../kinds/tables/bounds";
import { admissible, blanksListed } from "../kinds/tables/cells";
import { completedWithinReceived, disputesSupposeApplications, jumps } from "../kinds/tables/last-year";
import { rowSum } from "../kinds/tables/sums";
import { dateChecks2014 } from "./dates";
import { commonChecks } from "./front-and-chapters";
import { liveChecks2014 } from "./live-figures";
import { privacyChecks } from "./privacy";
import { proseFigures2014 } from "./prose-figures";
import { structureChecks2014 } from "./structure";
import { termChecks } from "./terms";

/** The rules of the 2014 edition (report years 2014 to 2018), numbered as in docs/rules.md. R14-15 reads prose. */

const form = "国办发〔2014〕32号统计表结构";
/** For rules that follow from what two indicators mean; no notice writes them down. */
const meaning = "由指标含义推出";
const received = "applications.received:count";
const completed = "applications.completed:count";

const nationalSums = [
  "applications.received",
  "applications.completed",
  "applications.answered",
  "applications.answered.refused",
  "review",
  "litigation",
  "complaints",
  "resources.staff",
];

function rule(
  code: string,
  severity: Severity,
  text: string,
  source = form,
  group: CheckGroup = "table",
): Rule {
  return { code: `R14-${code}`, severity, group, rule: text, source };
}

function sumOf(code: string, rowIds: string[], partsName: string, text: string): Check {
  return rowSum(rule(code, "error", text), partsName, (cell) => rowIds.includes(cell.row.id));
}

function pair(left: string, right: string) {
  return [{ cells: [`${left}:count`] }, { cells: [`${right}:count`] }] as const;
}

export const checks2014: Check[] = [
  sumOf("1", ["applications.received"], "各渠道", "收到申请数等于各渠道申请数之和。"),
  sumOf("2", ["applications.completed"], "按时和延期办结数", "申请办结数等于按时办结数加延期办结数。"),
  sumOf("3", ["applications.answered"], "各类答复数", "申请答复数等于八类答复数之和。"),
  sumOf("4", ["applications.answered.refused"], "各项理由", "不同意公开答复数等于六项理由之和。"),
  sumOf(
    "5",
    ["review", "litigation", "complaints"],
    "各种结果",
    "行政复议、行政诉讼、举报投诉数等于三种结果之和。",
  ),
  sumOf(
    "6",
    ["resources.staff"],
    "专职和兼职人员数",
    "从事政府信息公开工作人员数等于专职人员数加兼职人员数。",
  ),
  atMost(rule("7", "error", "“其中”项不大于它所属的项。"), [
    pair("disclosure.total.normative", "disclosure.total"),
    pair("response.channels.press.byHead", "response.channels.press"),
    pair("response.channels.interview.byHead", "response.channels.interview"),
  ]),
  unionAtLeastParts(
    rule("8", "error", "不同渠道公开同一信息计1条，总数不小于任何一个渠道的数。"),
    (rowId) => rowId !== "response.total",
  ),
  unionAtMostSum(
    rule("9", "warning", "主动公开总数不大于各渠道之和；大于时多为渠道漏填。"),
    (rowId) => rowId !== "response.total",
  ),
  atMost(
    rule("10", "warning", "主动公开规范性文件数一般不大于制发总数；往年文件今年公开的请说明。", meaning),
    [pair("disclosure.total.normative", "disclosure.normativeIssued")],
  ),
  completedWithinReceived(
    rule("11", "warning", "申请办结数不大于收到数加上年未办结数。", meaning, "lastYear"),
    completed,
    received,
  ),
  equal(rule("12", "warning", "申请答复数一般等于办结数；撤回申请或一件多次答复的请说明。", "各地编制通知"), [
    pair("applications.answered", "applications.completed"),
  ]),
  disputesSupposeApplications(
    rule("13", "hint", "有行政复议或行政诉讼的，本年或上年一般收到过申请。", meaning, "lastYear"),
    ["review:count", "litigation:count"],
    received,
  ),
  admissible(rule("14", "error", "统计数是不小于0的整数，只有金额可以带小数。")),
  unionAtLeastParts(
    rule("16", "warning", "回应热点或舆情总数一般不小于微博微信、其他方式各自的回应数。", meaning),
    (rowId) => rowId === "response.total",
  ),
  atMost(rule("17", "warning", "接受培训人员数一般不小于培训班数。", meaning), [
    pair("training.courses", "training.people"),
  ]),
  impliesSome(rule("18", "warning", "没有举办培训班的，接受培训人员数一般为0。", meaning), [
    pair("training.people", "training.courses"),
  ]),
  rowSum(
    rule("19", "error", "地方增加的合计行等于各分项之和。", "各地统计表"),
    "各分项",
    (cell) => !nationalSums.includes(cell.row.id),
  ),
  impliesSome(rule("20", "error", "有公报份数的应有期数；有查阅点接待人数的应有查阅点。", "各地统计表"), [
    pair("gazette.copies", "gazette.issues"),
    pair("visitors", "readingPoints"),
  ]),
  blanksListed(rule("21", "warning", "统计表不留空格；确无数据而留空的请说明。", "审核实践")),
  problemsNamed(
    rule(
      "22",
      "error",
      "主要问题及改进情况要写出具体内容，不能空着或只写“无”。",
      "国令492号第三十二条第（五）项",
      "report",
    ),
  ),
  periodIsTheYear(rule("23", "error", "统计期限为当年1月1日至12月31日。", "年度报告通行写法", "report")),
  periodGiven(rule("24", "warning", "写明统计期限。", "年度报告通行写法", "report")),
  jumps(rule("25", "hint", "比上年增加到五倍以上或减少到五分之一以下的，请核对。", "审核实践", "lastYear")),
  ...liveChecks2014,
  ...proseFigures2014,
  ...dateChecks2014,
  ...structureChecks2014,
  ...termChecks,
  ...privacyChecks,
  ...commonChecks,
];
