import type { Check } from "../engine/check";
import type { Rule } from "../engine/finding";
import { applicationsCounted, chaptersSaySomething } from "../kinds/structure/empty-words";
import { headingsApart, headingsUnnumbered } from "../kinds/structure/heading-numbers";
import { basisOfThisEdition } from "../kinds/structure/legal-basis";
import { partsAsTheyAre, partsOfThisEdition } from "../kinds/structure/parts-listed";
import { numbersInSequence } from "../kinds/structure/sequences";
import { governmentResults, itemsOfArticle32 } from "../kinds/structure/statutory-items";

/** The rules on how a report is built: its contents, headings, numbers, and what its opening says of them. */

function rule(code: string, severity: Rule["severity"], text: string, source = "审核实践"): Rule {
  return { code: `R00-${code}`, severity, group: "report", rule: text, source };
}

const ofEveryEdition: Check[] = [
  chaptersSaySomething(rule("42", "hint", "每章写当年的做法和数字，不只是一句笼统的话。")),
  headingsUnnumbered(rule("44", "warning", "标题的编号不手写。", "GB/T 9704—2012")),
  headingsApart(rule("45", "hint", "带编号的标题单独成行。", "GB/T 9704—2012")),
  numbersInSequence(rule("46", "warning", "编号依次连续，不跳号、不重号。")),
  partsAsTheyAre(rule("47", "warning", "引言列出的各部分与正文的章一致。")),
  basisOfThisEdition(
    rule(
      "49",
      "warning",
      "编制依据是本年度适用的条例和通知。",
      "国令711号；国办公开办函〔2019〕60号、〔2021〕30号",
    ),
  ),
];

export const structureChecks2014: Check[] = [
  ...ofEveryEdition,
  itemsOfArticle32(
    rule(
      "41",
      "warning",
      "条例规定的各项内容都写到，没有单列一章的在其他章或表里写。",
      "国令492号第三十二条",
    ),
  ),
  applicationsCounted(
    rule("43", "warning", "依申请公开一章写明收到申请的件数。", "国令492号第三十二条第（二）项"),
  ),
];

export const structureChecksNational: Check[] = [
  ...ofEveryEdition,
  governmentResults(
    rule("40", "warning", "各级人民政府的报告写工作考核、社会评议和责任追究结果情况。", "国令711号第五十条"),
  ),
  partsOfThisEdition(
    rule("48", "warning", "引言和标题不沿用2008年条例的提纲。", "国办公开办函〔2019〕60号、〔2021〕30号"),
  ),
];
