import type { Figures } from "@/lib/core/tables/figure";
import { type CellId, labelPath } from "@/lib/core/tables/table";
import type { GridLine } from "../grid-parts";

/** What would be filled into one printed row; `before` is the figure that would be replaced. */
export type PreviewRow = {
  id: string;
  label: string;
  figures: { cellId: CellId; column: string | null; text: string; before: string | null }[];
};

/** Where each figure of a block would go, row by row. */
export function previewRows(
  lines: readonly GridLine[],
  filled: readonly { cellId: CellId; text: string }[],
  figures: Figures,
): PreviewRow[] {
  const cells = new Map(lines.flatMap((line) => line.cells).map((cell) => [cell.id, cell]));
  const rows = new Map<string, PreviewRow>();
  for (const { cellId, text } of filled) {
    const cell = cells.get(cellId);
    if (!cell) continue;
    const { row, section, column } = cell;
    const shown = rows.get(row.id) ?? {
      id: row.id,
      label: labelPath(section, row).slice(-2).join("／"),
      figures: [],
    };
    const before = figures[cellId]?.value ?? figures[cellId]?.typed ?? null;
    shown.figures.push({
      cellId,
      column: section.columns.length > 1 ? column.label : null,
      text,
      before: before === text ? null : before,
    });
    rows.set(row.id, shown);
  }
  return [...rows.values()];
}
