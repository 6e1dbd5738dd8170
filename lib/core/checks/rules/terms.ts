import type { Check } from "../engine/check";
import type { Rule } from "../engine/finding";
import { wordsAtFault } from "../engine/words-at-fault";
import { prescribedNames } from "../kinds/structure/prescribed-names";
import { nothingTwice } from "../kinds/terms/doubled";
import { joinedOnce } from "../kinds/terms/garbled";
import { articlesRightlyCited } from "../kinds/terms/laws/articles";
import { documentNumbers } from "../kinds/terms/laws/document-numbers";
import { exactNames } from "../kinds/terms/laws/law-names";
import { shortTitlesExplained } from "../kinds/terms/laws/short-titles";
import { marksInPairs } from "../kinds/terms/marks/pairs";
import { marksInPlace } from "../kinds/terms/marks/punctuation";
import { wideMarks } from "../kinds/terms/marks/widths";
import { misspelt, preferred } from "../kinds/terms/misspelt";
import { standingPhrasesWhole } from "../kinds/terms/near-phrases";
import { noPageChrome } from "../kinds/terms/page-chrome";
import { noPlaceholders } from "../kinds/terms/placeholders";
import { replacedWords, wordsReplaced } from "../kinds/terms/replaced-words";
import { noResidue } from "../kinds/terms/residue";

/** Rules on wording: remains of templates and pages, punctuation, misspellings, names of laws. */

const preferredWords = replacedWords(preferred, (was, rather) => `“${was}”一般写作“${rather}”`);

/** For every edition. */
export const termChecks: Check[] = [
  noPlaceholders({
    code: "R00-50",
    severity: "error",
    group: "prose",
    rule: "模板里待填写的内容都已经填写或者删去。",
    source: "审核实践",
  }),
  noResidue({
    code: "R00-51",
    severity: "error",
    group: "prose",
    rule: "文中没有文字处理软件和网页留下的标记。",
    source: "审核实践",
  }),
  noPageChrome({
    code: "R00-52",
    severity: "warning",
    group: "prose",
    rule: "文中没有从网页一起复制来的按钮、计数和列表。",
    source: "审核实践",
  }),
  wideMarks({
    code: "R00-53",
    severity: "hint",
    group: "prose",
    rule: "中文里的标点用全角。",
    source: "GB/T 15834—2011",
  }),
  marksInPairs({
    code: "R00-54",
    severity: "warning",
    group: "prose",
    rule: "括号、引号、书名号成对。",
    source: "GB/T 15834—2011",
  }),
  nothingTwice({
    code: "R00-55",
    severity: "warning",
    group: "prose",
    rule: "没有误写两遍的字词和标点。",
    source: "审核实践",
  }),
  wordsReplaced(
    {
      code: "R00-56",
      severity: "warning",
      group: "prose",
      rule: "没有常见的错别字。",
      source: "审核实践",
    },
    misspelt,
    (was, right) => `“${was}”应为“${right}”`,
  ),
  exactNames({
    code: "R00-57",
    severity: "warning",
    group: "prose",
    rule: "条例、格式和发文机关的名称、文号写得准确。",
    source: "国令711号；国办公开办函〔2021〕30号",
  }),
  articlesRightlyCited({
    code: "R00-58",
    severity: "warning",
    group: "prose",
    rule: "引用的条款存在，而且说的是年度报告。",
    source: "国令492号第三十一条、第三十二条；国令711号第四十九条、第五十条",
  }),
  standingPhrasesWhole({
    code: "R00-78",
    severity: "warning",
    group: "prose",
    rule: "年度报告的常用语没有漏字、多字和颠倒的字。",
    source: "审核实践",
  }),
  marksInPlace({
    code: "R00-79",
    severity: "warning",
    group: "prose",
    rule: "顿号、逗号和六角括号用得对，一段话以句末的标点结束。",
    source: "GB/T 15834—2011；GB/T 9704—2012",
  }),
  joinedOnce({
    code: "R00-96",
    severity: "warning",
    group: "prose",
    rule: "一个意思只说一次，一句话里不留两种写法。",
    source: "审核实践",
  }),
  shortTitlesExplained({
    code: "R00-95",
    severity: "hint",
    group: "prose",
    rule: "文件用简称的，前面有它的全称。",
    source: "GB/T 9704—2012",
  }),
  writtenAsPrescribed({
    code: "R00-59",
    severity: "hint",
    group: "prose",
    rule: "用词、文号和章名按规定的写法。",
    source: "GB/T 9704—2012；国办公开办函〔2021〕30号",
  }),
];

function writtenAsPrescribed(hint: Rule): Check {
  const words = wordsAtFault(hint, (line) =>
    [...preferredWords(line), ...documentNumbers(line)].sort((one, other) => one.from - other.from),
  );
  const names = prescribedNames(hint);
  return { ...hint, run: (input) => [...words.run(input), ...names.run(input)] };
}
