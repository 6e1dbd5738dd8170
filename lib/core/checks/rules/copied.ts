import type { Check } from "../engine/check";
import { foreignNameInOwnPlace } from "../kinds/names/foreign-names";
import { neighbourActs, ownCounty } from "../kinds/names/neighbour-names";
import { ownKind } from "../kinds/names/own-kind";
import { sharedElsewhere, sharedWithNeighbour } from "../kinds/similarity/copied";
import { unchangedFromBase } from "../kinds/similarity/from-base";
import { chapterPartlyRepeated, chapterRepeated } from "../kinds/similarity/repeated";

/** Text copied from the unit's own last report or from another unit's, and names that were copied with it. */

const alike = "国办公开办函〔2021〕30号（内容雷同）；审核实践";

export const copiedChecks: Check[] = [
  chapterRepeated({
    code: "R00-70",
    severity: "warning",
    group: "report",
    rule: "各章写的是当年的情况，不与本单位上年报告逐字相同。",
    source: alike,
  }),
  sharedWithNeighbour({
    code: "R00-71",
    severity: "warning",
    group: "report",
    rule: "不与当地其他单位当年的报告内容雷同。",
    source: alike,
  }),
  foreignNameInOwnPlace({
    code: "R00-72",
    severity: "error",
    group: "report",
    rule: "标题、署名、编制说明和“我镇（……）”写的是本单位的名称。",
    source: "审核实践",
  }),
  chapterPartlyRepeated({
    code: "R00-73",
    severity: "hint",
    group: "report",
    rule: "与本单位上年报告相同的段落，请核对是不是当年的情况。",
    source: alike,
  }),
  neighbourActs({
    code: "R00-74",
    severity: "warning",
    group: "prose",
    rule: "正文不出现本应是本单位的其他乡镇、街道名称。",
    source: "审核实践",
  }),
  sharedElsewhere({
    code: "R00-75",
    severity: "hint",
    group: "report",
    rule: "与其他年度、其他单位的报告相同的段落，请核对。",
    source: alike,
  }),
  ownKind({
    code: "R00-77",
    severity: "warning",
    group: "prose",
    rule: "自称和本单位的种类一致：镇不写“全乡”，街道不写“我局”。",
    source: "审核实践",
  }),
  ownCounty({
    code: "R00-76",
    severity: "warning",
    group: "prose",
    rule: "所写的县（区）是本单位所在的县（区）。",
    source: "审核实践",
  }),
  unchangedFromBase({
    code: "R00-129",
    severity: "warning",
    group: "report",
    rule: "从往年报告导入的文字改成本年的，或者确认本年情况相同。",
    source: "审核实践",
  }),
];
