import { cellLabel } from "../tables/cell-label";
import type { Check } from "./check";
import { cellPlaces, type Rule } from "./finding";
import { linesOfChapter, passageFinding } from "./passages";

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
            ? `句中引用的“${cellLabel(cell)}”还没有填；填好后这里自动显示`
            : "句中引用的统计项不在本年度的表中，请改选一项，或者删去";
          const more = cellPlaces(input, [cellId]);
          return [passageFinding(rule, input, line, [from, to], { message, more })];
        });
      }),
  };
}
