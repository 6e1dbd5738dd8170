import type { Cell } from "../../tables/table";
import type { Check } from "../engine/check";
import { atMost, equal, impliesSome, unionAtLeastParts, unionAtMostSum } from "../kinds/tables/bounds";
import { admissible, blanksListed } from "../kinds/tables/cells";
import { completedWithinReceived, disputesSupposeApplications, jumps } from "../kinds/tables/last-year";
import { rowSum } from "../kinds/tables/sums";
import { meaning, statisticsOf2014 } from "./sources";

/** The rules of the 2014 edition (report years 2014 to 2018), numbered as in docs/rules.md.  */

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

function inRows(...rowIds: string[]): (cell: Cell) => boolean {
  return (cell) => rowIds.includes(cell.row.id);
}

function pair(left: string, right: string) {
  return [{ cells: [`${left}:count`] }, { cells: [`${right}:count`] }] as const;
}

export const tables2014: Check[] = [
  rowSum(
    {
      code: "R14-1",
      severity: "error",
      group: "table",
      rule: "收到申请数等于各渠道申请数之和。",
      source: statisticsOf2014,
    },
    "各渠道",
    inRows("applications.received"),
  ),
  rowSum(
    {
      code: "R14-2",
      severity: "error",
      group: "table",
      rule: "申请办结数等于按时办结数加延期办结数。",
      source: statisticsOf2014,
    },
    "按时和延期办结数",
    inRows("applications.completed"),
  ),
  rowSum(
    {
      code: "R14-3",
      severity: "error",
      group: "table",
      rule: "申请答复数等于八类答复数之和。",
      source: statisticsOf2014,
    },
    "各类答复数",
    inRows("applications.answered"),
  ),
  rowSum(
    {
      code: "R14-4",
      severity: "error",
      group: "table",
      rule: "不同意公开答复数等于六项理由之和。",
      source: statisticsOf2014,
    },
    "各项理由",
    inRows("applications.answered.refused"),
  ),
  rowSum(
    {
      code: "R14-5",
      severity: "error",
      group: "table",
      rule: "行政复议、行政诉讼、举报投诉数等于三种结果之和。",
      source: statisticsOf2014,
    },
    "各种结果",
    inRows("review", "litigation", "complaints"),
  ),
  rowSum(
    {
      code: "R14-6",
      severity: "error",
      group: "table",
      rule: "从事政府信息公开工作人员数等于专职人员数加兼职人员数。",
      source: statisticsOf2014,
    },
    "专职和兼职人员数",
    inRows("resources.staff"),
  ),
  atMost(
    {
      code: "R14-7",
      severity: "error",
      group: "table",
      rule: "“其中”项不大于它所属的项。",
      source: statisticsOf2014,
    },
    [
      pair("disclosure.total.normative", "disclosure.total"),
      pair("response.channels.press.byHead", "response.channels.press"),
      pair("response.channels.interview.byHead", "response.channels.interview"),
    ],
  ),
  unionAtLeastParts(
    {
      code: "R14-8",
      severity: "error",
      group: "table",
      rule: "不同渠道公开同一信息计1条，总数不小于任何一个渠道的数。",
      source: statisticsOf2014,
    },
    (rowId) => rowId !== "response.total",
  ),
  unionAtMostSum(
    {
      code: "R14-9",
      severity: "warning",
      group: "table",
      rule: "主动公开总数不大于各渠道之和；大于时多为渠道漏填。",
      source: statisticsOf2014,
    },
    (rowId) => rowId !== "response.total",
  ),
  atMost(
    {
      code: "R14-10",
      severity: "warning",
      group: "table",
      rule: "主动公开规范性文件数一般不大于制发总数；往年文件今年公开的请说明。",
      source: meaning,
    },
    [pair("disclosure.total.normative", "disclosure.normativeIssued")],
  ),
  completedWithinReceived(
    {
      code: "R14-11",
      severity: "warning",
      group: "lastYear",
      rule: "申请办结数不大于收到数加上年未办结数。",
      source: meaning,
    },
    completed,
    received,
  ),
  equal(
    {
      code: "R14-12",
      severity: "warning",
      group: "table",
      rule: "申请答复数一般等于办结数；撤回申请或一件多次答复的请说明。",
      source: "各地编制通知",
    },
    [pair("applications.answered", "applications.completed")],
  ),
  disputesSupposeApplications(
    {
      code: "R14-13",
      severity: "hint",
      group: "lastYear",
      rule: "有行政复议或行政诉讼的，本年或上年一般收到过申请。",
      source: meaning,
    },
    ["review:count", "litigation:count"],
    received,
  ),
  admissible({
    code: "R14-14",
    severity: "error",
    group: "table",
    rule: "统计数是不小于0的整数，只有金额可以带小数。",
    source: statisticsOf2014,
  }),
  unionAtLeastParts(
    {
      code: "R14-16",
      severity: "warning",
      group: "table",
      rule: "回应热点或舆情总数一般不小于微博微信、其他方式各自的回应数。",
      source: meaning,
    },
    (rowId) => rowId === "response.total",
  ),
  atMost(
    {
      code: "R14-17",
      severity: "warning",
      group: "table",
      rule: "接受培训人员数一般不小于培训班数。",
      source: meaning,
    },
    [pair("training.courses", "training.people")],
  ),
  impliesSome(
    {
      code: "R14-18",
      severity: "warning",
      group: "table",
      rule: "没有举办培训班的，接受培训人员数一般为0。",
      source: meaning,
    },
    [pair("training.people", "training.courses")],
  ),
  rowSum(
    {
      code: "R14-19",
      severity: "error",
      group: "table",
      rule: "地方增加的合计行等于各分项之和。",
      source: "各地统计表",
    },
    "各分项",
    (cell) => !nationalSums.includes(cell.row.id),
  ),
  impliesSome(
    {
      code: "R14-20",
      severity: "error",
      group: "table",
      rule: "有公报份数的应有期数；有查阅点接待人数的应有查阅点。",
      source: "各地统计表",
    },
    [pair("gazette.copies", "gazette.issues"), pair("visitors", "readingPoints")],
  ),
  blanksListed({
    code: "R14-21",
    severity: "warning",
    group: "table",
    rule: "统计表不留空格；确无数据而留空的请说明。",
    source: "审核实践",
  }),
  jumps({
    code: "R14-25",
    severity: "hint",
    group: "lastYear",
    rule: "比上年增加到五倍以上或减少到五分之一以下的，请核对。",
    source: "审核实践",
  }),
];
