import type { Check } from "../engine/check";
import { ownMatter, subItemsApart } from "../kinds/content/misplaced";
import { noOldRows } from "../kinds/content/old-form";
import { openingBeforeChapters } from "../kinds/content/opening-in-chapter";
import { chaptersDiffer, sectionsOnce, sentencesOnce } from "../kinds/content/repetitions";
import {
  alreadyPublished,
  buildsOnLastYear,
  noHarshWords,
  noRulesOfItsOwn,
  wordingOfTheTime,
} from "../kinds/content/wording";

/** Text that occurs twice, in a wrong place, or in the wrong time. */

export const sectionChecks: Check[] = [
  sentencesOnce({
    code: "R00-111",
    severity: "hint",
    group: "report",
    rule: "同一句话在报告里只写一遍。",
    source: "审核实践",
  }),
  chaptersDiffer({
    code: "R00-112",
    severity: "hint",
    group: "report",
    rule: "各章分别写自己的内容，不写同样的话。",
    source: "审核实践",
  }),
  ownMatter({
    code: "R00-113",
    severity: "hint",
    group: "report",
    rule: "报告写的是政府信息公开工作，不写其他业务的完成数。",
    source: "审核实践",
  }),
  alreadyPublished({
    code: "R00-114",
    severity: "hint",
    group: "report",
    rule: "报告不写自己将要公布。",
    source: "审核实践",
  }),
  wordingOfTheTime({
    code: "R00-115",
    severity: "hint",
    group: "prose",
    rule: "提法是报告年度的，不是往年留下的。",
    source: "审核实践",
  }),
  noHarshWords({
    code: "R00-116",
    severity: "hint",
    group: "prose",
    rule: "不用指责群众的词。",
    source: "审核实践",
  }),
  buildsOnLastYear({
    code: "R00-117",
    severity: "hint",
    group: "prose",
    rule: "“在某年基础上”写的是上一年。",
    source: "审核实践",
  }),
  noRulesOfItsOwn({
    code: "R00-118",
    severity: "hint",
    group: "prose",
    rule: "县级以下机关不写自己制定、清理、公开规章。",
    source: "立法法；审核实践",
  }),
];

export const sectionChecksNational: Check[] = [
  ...sectionChecks,
  openingBeforeChapters({
    code: "R00-110",
    severity: "hint",
    group: "report",
    rule: "编制依据、统计期限和联系方式写在引言里，不写在第一章里。",
    source: "年度报告通行写法",
  }),
  sectionsOnce({
    code: "R00-119",
    severity: "warning",
    group: "report",
    rule: "总体情况的每个小节只写一遍。",
    source: "国办公开办函〔2021〕30号",
  }),
  subItemsApart({
    code: "R00-120",
    severity: "warning",
    group: "report",
    rule: "总体情况的一个小节不写在另一个小节里。",
    source: "国办公开办函〔2021〕30号",
  }),
  noOldRows({
    code: "R00-121",
    severity: "hint",
    group: "prose",
    rule: "2019年起的报告不再写2014年统计表的项目。",
    source: "国办公开办函〔2019〕60号、〔2021〕30号",
  }),
];
