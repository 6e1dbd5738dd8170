import type { Check } from "../engine/check";
import { itemsAsAnnounced } from "../kinds/structure/counted-items";
import { headingsFollowed } from "../kinds/structure/empty-headings";
import { applicationsCounted, chaptersSaySomething } from "../kinds/structure/empty-words";
import { headingsApart, headingsUnnumbered } from "../kinds/structure/heading-numbers";
import { basisOfThisEdition } from "../kinds/structure/legal-basis";
import { partsAsTheyAre, partsOfThisEdition } from "../kinds/structure/parts-listed";
import { numbersInSequence } from "../kinds/structure/sequences";
import { governmentResults, itemsOfArticle32, organResults } from "../kinds/structure/statutory-items";

/** Rules on the report's structure: contents, headings, numbering, and what the opening says about them. */

const ofEveryEdition: Check[] = [
  chaptersSaySomething({
    code: "R00-42",
    severity: "hint",
    group: "report",
    rule: "每章写当年的做法和数字，不只是一句笼统的话。",
    source: "审核实践",
  }),
  headingsUnnumbered({
    code: "R00-44",
    severity: "warning",
    group: "report",
    rule: "标题的编号不手写。",
    source: "GB/T 9704—2012",
  }),
  headingsApart({
    code: "R00-45",
    severity: "hint",
    group: "report",
    rule: "带编号的标题单独成行。",
    source: "GB/T 9704—2012",
  }),
  numbersInSequence({
    code: "R00-46",
    severity: "warning",
    group: "report",
    rule: "编号依次连续，不跳号、不重号。",
    source: "审核实践",
  }),
  itemsAsAnnounced({
    code: "R00-122",
    severity: "warning",
    group: "report",
    rule: "写明分几个方面、几项的，后面编号的个数与它一致。",
    source: "审核实践",
  }),
  headingsFollowed({
    code: "R00-123",
    severity: "warning",
    group: "report",
    rule: "标题、编号和“如下：”后面有内容。",
    source: "审核实践",
  }),
  partsAsTheyAre({
    code: "R00-47",
    severity: "warning",
    group: "report",
    rule: "引言列出的各部分与正文的章一致。",
    source: "审核实践",
  }),
  basisOfThisEdition({
    code: "R00-49",
    severity: "warning",
    group: "report",
    rule: "编制依据是本年度适用的条例和通知。",
    source: "国令711号；国办公开办函〔2019〕60号、〔2021〕30号",
  }),
];

export const structureChecks2014: Check[] = [
  ...ofEveryEdition,
  itemsOfArticle32({
    code: "R00-41",
    severity: "warning",
    group: "report",
    rule: "条例规定的各项内容都写到，没有单列一章的在其他章或表里写。",
    source: "国令492号第三十二条",
  }),
  applicationsCounted({
    code: "R00-43",
    severity: "warning",
    group: "report",
    rule: "依申请公开一章写明收到申请的件数。",
    source: "国令492号第三十二条第（二）项",
  }),
];

export const structureChecksNational: Check[] = [
  ...ofEveryEdition,
  governmentResults({
    code: "R00-40",
    severity: "warning",
    group: "report",
    rule: "各级人民政府的报告写工作考核、社会评议和责任追究结果情况。",
    source: "国令711号第五十条",
  }),
  partsOfThisEdition({
    code: "R00-48",
    severity: "warning",
    group: "report",
    rule: "引言和标题不沿用2008年条例的提纲。",
    source: "国办公开办函〔2019〕60号、〔2021〕30号",
  }),
];

export const structureChecks2021: Check[] = [
  organResults({
    code: "R21-29",
    severity: "hint",
    group: "report",
    rule: "部门和街道的“监督保障”也提到工作考核、社会评议、责任追究的情况。",
    source: "国办公开办函〔2021〕30号",
  }),
];
