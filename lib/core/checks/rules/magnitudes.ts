import type { Check } from "../engine/check";
import type { Rule } from "../engine/finding";
import {
  decisionsAreNoSum,
  departmentsMakeNone,
  disputesFromApplications,
  documentsByTheirMakers,
  withinReason,
} from "../kinds/tables/magnitudes";
import { meaning } from "./sources";

/** Figures that are possible but improbable. */

const ofEveryEdition: Check[] = [
  withinReason({
    code: "R00-82",
    severity: "warning",
    group: "table",
    rule: "各数不超出同类单位一年里可能有的数。",
    source: "审核实践",
  }),
  documentsByTheirMakers(
    {
      code: "R00-128",
      severity: "warning",
      group: "table",
      rule: "不是制定主体的单位不制定行政规范性文件；事业单位和部门的内设、派出机构一般也不制定。",
      source: "各地行政规范性文件管理办法；审核实践",
    },
    ["disclosure.normativeIssued:count", "normativeDocuments:made"],
  ),
];

const disputes: Rule = {
  code: "R00-83",
  severity: "hint",
  group: "table",
  rule: "行政复议、行政诉讼数一般不远多于收到和结转的申请数。",
  source: meaning,
};

export const magnitudes2014: Check[] = [
  ...ofEveryEdition,
  disputesFromApplications(disputes, ["review:count", "litigation:count"], ["applications.received:count"]),
];

export const magnitudesNational: Check[] = [
  ...ofEveryEdition,
  disputesFromApplications(
    disputes,
    ["litigation:review.total", "litigation:direct.total", "litigation:afterReview.total"],
    ["received:total", "carriedIn:total"],
  ),
  departmentsMakeNone(
    {
      code: "R21-28",
      severity: "hint",
      group: "table",
      rule: "部门一般没有规章制定权，规章各格一般为0。",
      source: "立法法；审核实践",
    },
    "rules",
  ),
];

export const magnitudes2019: Check[] = [
  decisionsAreNoSum(
    {
      code: "R21-27",
      severity: "hint",
      group: "table",
      rule: "处理决定数量是作出决定的件数，不是项目数量之和。",
      source: meaning,
    },
    ["licences", "otherServices", "penalties", "coercion"],
  ),
];
