import type { Form } from "@/lib/core/editions/form";
import { partsOf } from "@/lib/core/tables/figures";
import type { CellId } from "@/lib/core/tables/table";
import type { GridLine } from "../grid-parts";
import { type LineInput, type LineView, lineView } from "./line-view";

/** Views of lines, each created again only if its content has changed: a keystroke changes few of them. */
export function viewerOf(lines: readonly GridLine[]): (input: LineInput) => LineView[] {
  let last: { input: LineInput; views: LineView[]; read: CellId[][] } | null = null;
  return (input) => {
    const before = last?.input.form === input.form ? last : null;
    const read = before?.read ?? lines.map((line) => cellsReadBy(line, input.form));
    const views = lines.map((line, index) => {
      const shown = before?.views[index];
      return before && shown && showsSame(line, read[index] ?? [], before.input, input)
        ? shown
        : lineView(line, input);
    });
    last = { input, views, read };
    return views;
  };
}

/** The cells of a line, and those that its totals add up. */
function cellsReadBy(line: GridLine, form: Form): CellId[] {
  const withParts = (id: CellId): CellId[] => [id, ...partsOf(form, id).flatMap(withParts)];
  return [...new Set(line.cells.flatMap(({ id }) => withParts(id)))];
}

function showsSame(line: GridLine, read: readonly CellId[], a: LineInput, b: LineInput): boolean {
  return (
    a.found === b.found &&
    a.lastYear === b.lastYear &&
    a.selected === b.selected &&
    a.atCells === b.atCells &&
    read.every((id) => a.figures[id] === b.figures[id]) &&
    line.cells.every(({ id }) => a.sources?.[id] === b.sources?.[id])
  );
}
