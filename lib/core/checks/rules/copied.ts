import type { Check, Severity } from "../engine/check";
import type { Rule } from "../engine/finding";
import { foreignNameInOwnPlace } from "../kinds/names/foreign-names";
import { neighbourActs, ownCounty } from "../kinds/names/neighbour-names";
import { sharedElsewhere, sharedWithNeighbour } from "../kinds/similarity/copied";
import { chapterPartlyRepeated, chapterRepeated } from "../kinds/similarity/repeated";

/** Text that was taken over, from the unit's own last report or from another's, and names that came along with it. */

const alike = "国办公开办函〔2021〕30号（内容雷同）；审核实践";

function rule(
  code: string,
  severity: Severity,
  text: string,
  source: string,
  group: Rule["group"] = "prose",
): Rule {
  return { code: `R00-${code}`, severity, group, rule: text, source };
}

export const copiedChecks: Check[] = [
  chapterRepeated(
    rule("70", "warning", "各章写的是当年的情况，不与本单位上年报告逐字相同。", alike, "report"),
  ),
  sharedWithNeighbour(rule("71", "warning", "不与本县其他单位当年的报告内容雷同。", alike, "report")),
  foreignNameInOwnPlace(
    rule("72", "error", "标题、署名、编制说明和“我镇（……）”写的是本单位的名称。", "审核实践", "report"),
  ),
  chapterPartlyRepeated(
    rule("73", "hint", "与本单位上年报告相同的段落，请核对是不是当年的情况。", alike, "report"),
  ),
  neighbourActs(rule("74", "warning", "正文不出现本应是本单位的其他乡镇、街道名称。", "审核实践")),
  sharedElsewhere(rule("75", "hint", "与其他年度、其他单位的报告相同的段落，请核对。", alike, "report")),
  ownCounty(rule("76", "warning", "所写的县（区）是本单位所在的县（区）。", "审核实践")),
];
