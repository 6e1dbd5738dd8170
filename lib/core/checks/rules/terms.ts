import type { Check } from "../engine/check";
import type { Rule } from "../engine/finding";
import { wordsAtFault } from "../engine/words-at-fault";
import { prescribedNames } from "../kinds/structure/prescribed-names";
import { articlesRightlyCited } from "../kinds/terms/articles";
import { documentNumbers } from "../kinds/terms/document-numbers";
import { nothingTwice } from "../kinds/terms/doubled";
import { exactNames } from "../kinds/terms/law-names";
import { misspelt, preferred } from "../kinds/terms/misspelt";
import { noPageChrome } from "../kinds/terms/page-chrome";
import { marksInPairs } from "../kinds/terms/pairs";
import { noPlaceholders } from "../kinds/terms/placeholders";
import { replacedWords, wordsReplaced } from "../kinds/terms/replaced-words";
import { noResidue } from "../kinds/terms/residue";
import { wideMarks } from "../kinds/terms/widths";

/** The rules on words: what a template or a page left behind, marks, miswritings, names of laws. */

function rule(code: string, severity: Rule["severity"], text: string, source = "审核实践"): Rule {
  return { code: `R00-${code}`, severity, group: "prose", rule: text, source };
}

const preferredWords = replacedWords(preferred, (was, rather) => `“${was}”一般写作“${rather}”`);

/** For every edition. */
export const termChecks: Check[] = [
  noPlaceholders(rule("50", "error", "模板里待填写的内容都已经填写或者删去。")),
  noResidue(rule("51", "error", "文中没有文字处理软件和网页留下的标记。")),
  noPageChrome(rule("52", "warning", "文中没有从网页一起复制来的按钮、计数和列表。")),
  wideMarks(rule("53", "hint", "中文里的标点用全角。", "GB/T 15834—2011")),
  marksInPairs(rule("54", "warning", "括号、引号、书名号成对。", "GB/T 15834—2011")),
  nothingTwice(rule("55", "warning", "没有误写两遍的字词和标点。")),
  wordsReplaced(
    rule("56", "warning", "没有常见的错别字。"),
    misspelt,
    (was, right) => `“${was}”应为“${right}”`,
  ),
  exactNames(
    rule(
      "57",
      "warning",
      "条例、格式和发文机关的名称、文号写得准确。",
      "国令711号；国办公开办函〔2021〕30号",
    ),
  ),
  articlesRightlyCited(
    rule(
      "58",
      "warning",
      "引用的条款存在，而且说的是年度报告。",
      "国令492号第三十一条、第三十二条；国令711号第四十九条、第五十条",
    ),
  ),
  writtenAsPrescribed(),
];

function writtenAsPrescribed(): Check {
  const hint = rule(
    "59",
    "hint",
    "用词、文号和章名按规定的写法。",
    "GB/T 9704—2012；国办公开办函〔2021〕30号",
  );
  const words = wordsAtFault(hint, (line) =>
    [...preferredWords(line), ...documentNumbers(line)].sort((one, other) => one.from - other.from),
  );
  const names = prescribedNames(hint);
  return { ...hint, run: (input) => [...words.run(input), ...names.run(input)] };
}
