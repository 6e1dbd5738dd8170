import type { Check, CheckInput } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { linesOfChapter } from "../../engine/passages";
import { faultFinding } from "../../engine/words-at-fault";
import { namesAsPrescribed } from "./parts-listed";

/** In the national format, chapters and sub-items have the prescribed names. */
export function prescribedNames(rule: Rule): Check {
  return {
    ...rule,
    // Where counties set the chapters, there are no prescribed names.
    run: (input) =>
      input.form.edition.setByCounty ? [] : [...listed(rule, input), ...headings(rule, input)],
  };
}

function listed(rule: Rule, input: CheckInput) {
  return namesAsPrescribed(input).map(({ list, from, words, right }) =>
    faultFinding(rule, input, list.line, {
      from,
      to: from + words.length,
      message: `规定的章名是“${right}”，引言写作“${words}”`,
      instead: { text: right, label: `改为“${right}”` },
    }),
  );
}

/** Reports sub-items that are present under another name: “平台建设”, “主动公开情况”. */
function headings(rule: Rule, input: CheckInput) {
  return input.form.outline.chapters.flatMap(({ id, subItems = [] }) =>
    linesOfChapter(id, input.content.chapters[id])
      .filter(({ kind, block }) => kind === "heading" && isLevel2(input, id, block))
      .flatMap((line) => {
        const written = line.text.replace(/[\s\p{P}]/gu, "");
        const item = subItems.find(
          ({ heading }) =>
            // “主动公开情况” differs only by a word without meaning.
            written.replace(/(?:工作)?(?:情况|方面)$/, "") !== heading &&
            (written.includes(heading)
              ? written.length <= heading.length + 6
              : written.length >= 4 && heading.endsWith(written)),
        );
        return item
          ? [
              faultFinding(rule, input, line, {
                from: 0,
                to: line.text.length,
                message: `规定的小节名是“${item.heading}”，这里写作“${line.text}”`,
                instead: { text: item.heading, label: `改为“${item.heading}”` },
              }),
            ]
          : [];
      }),
  );
}

function isLevel2({ content }: CheckInput, chapterId: string, block: number): boolean {
  const found = content.chapters[chapterId]?.content[block];
  return found?.type === "heading" && found.attrs.level === 2;
}
