import type { Check } from "../../engine/check";
import { chapterTitle, type Rule } from "../../engine/finding";
import { linesOfChapter } from "../../engine/passages";
import { faultFinding } from "../../engine/words-at-fault";

/** Sentences that belong to the opening of a report and to no chapter. */
const opening =
  /本(?:年度)?(?:报告|年报)(?:是)?(?:根据|依据|按照)[^。]{4,200}(?:编制|制定|编写)|全文由[^。]{10,200}(?:组成|构成)|(?:统计|数据)(?:的)?(?:期限|时限)[^。]{0,14}1月1日|如?对本(?:年度)?(?:报告|年报)[^。]{0,14}(?:疑问|意见)[^。]{0,30}联系/;

/** The legal basis, the period and the contact belong before chapter one, where readers look for them. */
export function openingBeforeChapters(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const [first] = input.form.outline.chapters;
      if (!first) return [];
      const line = linesOfChapter(first.id, input.content.chapters[first.id]).find(
        ({ kind, text }) => kind === "paragraph" && opening.test(text),
      );
      const match = line && opening.exec(line.text);
      if (!line || !match) return [];
      const title = chapterTitle(input, first.id);
      return [
        faultFinding(rule, input, line, {
          from: match.index,
          to: match.index + match[0].length,
          message: `编制依据、统计期限和联系方式写在引言里，不写在“${title}”里`,
        }),
      ];
    },
  };
}
