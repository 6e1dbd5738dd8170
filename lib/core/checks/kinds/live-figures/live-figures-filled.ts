import { cellPathLabel } from "../../../tables/cell-label";
import type { Check } from "../../engine/check";
import { cellPlaces, type Rule } from "../../engine/finding";
import { linesOf, linesOfChapter, passageFinding } from "../../engine/passages";

const unfilled = /［请填写：[^］\n]{0,60}］/g;

/** R00-92: nothing is left of what a usual statement asks the clerk to write. */
export function statementsFilled(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      linesOf(input).flatMap((line) =>
        [...line.text.matchAll(unfilled)].map(({ index, 0: words }) =>
          passageFinding(rule, input, line, [index, index + words.length], {
            message: `“${words}”还没有写；请换成具体内容，没有的删去这一句`,
          }),
        ),
      ),
  };
}

/** R00-90: whatever number a sentence shows from the tables is there. */
export function liveFiguresFilled(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      Object.entries(input.live ?? {}).flatMap(([chapterId, spans]) => {
        const lines = linesOfChapter(chapterId, input.content.chapters[chapterId]);
        return spans.flatMap(({ block, from, to, cellId, state }) => {
          const line = lines.find((each) => each.block === block);
          if (state === "filled" || !line) return [];
          const cell = input.form.cells.get(cellId);
          const message = cell
            ? `句中引用的“${cellPathLabel(cell)}”还没有填；填好后这里自动显示`
            : "句中引用的统计项不在本年度的表中，请改选一项，或者删去";
          const more = cellPlaces(input, [cellId]);
          return [passageFinding(rule, input, line, [from, to], { message, more })];
        });
      }),
  };
}
