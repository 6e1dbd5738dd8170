import type { Check } from "./check";
import type { Rule } from "./finding";
import { liveFiguresFilled } from "./live";
import { type Counted, noneAsCounted } from "./none-said";

/** Rules on numbers that sentences take from the tables, and on sentences that say there was none. */

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
  rule: "写“未收到”“没有发生”“均为零”的，表中相应的数为0。",
  source: "审核实践",
};

/** An application as what did not come, and not “被申请行政复议”, “因…申请引起的行政复议” or “复议申请”. */
const application =
  /^(?!.*因)(?:未曾|从未|未|没)?(?:收到|接到|受理|发生|产生|有|无).*(?<!被|复议|诉讼|费用|收费)申请(?:事项|情况|案件)?(?=$|[、和或及以])/;
const review = /复议/;
const litigation = /诉讼/;

export const liveChecks2014: Check[] = [
  liveFiguresFilled(filled),
  noneAsCounted(noneSaid, [
    { word: application, name: "收到申请数", cells: ["applications.received:count"] },
    { word: review, name: "行政复议数量", cells: ["review:count"] },
    { word: litigation, name: "行政诉讼数量", cells: ["litigation:count"] },
    { word: /投诉|举报/, name: "举报投诉数量", cells: ["complaints:count"] },
    { word: /费用|收费/, name: "依申请公开信息收取的费用", cells: ["fees:count"] },
  ] satisfies Counted[]),
];

export const liveChecksNational: Check[] = [
  liveFiguresFilled(filled),
  noneAsCounted(noneSaid, [
    { word: application, name: "本年新收申请数量", cells: ["received:total"] },
    { word: review, name: "行政复议件数", cells: ["litigation:review.total"] },
    {
      word: litigation,
      name: "行政诉讼件数",
      cells: ["litigation:direct.total", "litigation:afterReview.total"],
    },
  ] satisfies Counted[]),
];
