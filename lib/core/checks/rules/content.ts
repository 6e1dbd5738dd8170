import type { Check } from "../engine/check";
import { yearBesideCumulative } from "../kinds/content/cumulative";
import { measureWords } from "../kinds/content/measure-words";
import { noneInWords } from "../kinds/content/none-in-words";
import { sameInChannels } from "../kinds/content/same-in-channels";
import {
  problemIsNamed,
  problemsInTheirChapter,
  sectionsCounted,
  sectionsOnTopic,
} from "../kinds/content/section-rules";
import { totalStated } from "../kinds/content/totals-missing";

/** What a section of the report is about, and how it counts. For every edition. */
export const contentChecks: Check[] = [
  measureWords({
    code: "R00-26",
    severity: "hint",
    group: "prose",
    rule: "政府信息以“条”计，申请、复议、诉讼和文件以“件”计。",
    source: "统计表的计量单位",
  }),
  yearBesideCumulative({
    code: "R00-27",
    severity: "hint",
    group: "prose",
    rule: "主动公开、收到申请写当年的数，历年累计只作补充。",
    source: "审核实践",
  }),
  sameInChannels({
    code: "R00-84",
    severity: "hint",
    group: "prose",
    rule: "两个渠道的数完全相同的，请核对。",
    source: "审核实践",
  }),
  sectionsCounted({
    code: "R00-85",
    severity: "hint",
    group: "report",
    rule: "主动公开、依申请公开的小节写明当年的数。",
    source: "审核实践",
  }),
  sectionsOnTopic({
    code: "R00-86",
    severity: "hint",
    group: "report",
    rule: "申请、收费、复议诉讼各章和总体情况各小节写的是自己的内容。",
    source: "国令492号第三十二条；国令711号第五十条",
  }),
  problemIsNamed({
    code: "R00-127",
    severity: "hint",
    group: "report",
    rule: "存在的问题一章写出存在什么问题，不只写成绩和措施。",
    source: "国令492号第三十二条第（五）项；国令711号第五十条第（四）项",
  }),
  problemsInTheirChapter({
    code: "R00-87",
    severity: "hint",
    group: "report",
    rule: "存在的问题写在专门的一章。",
    source: "审核实践",
  }),
  totalStated({
    code: "R00-107",
    severity: "hint",
    group: "prose",
    rule: "列了各类信息条数的，写明主动公开的总数。",
    source: "审核实践",
  }),
  noneInWords({
    code: "R00-108",
    severity: "hint",
    group: "prose",
    rule: "没有收到申请的直接写明，不写办结0件、零报告。",
    source: "审核实践",
  }),
];
