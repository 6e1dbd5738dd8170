import type { Block } from "../block";

/**
 * One cell with its printed text in either version. In a table within prose, `cellId` is its position:
 * "r2c3".
 */
export type CellChange = { cellId: string; before: string; after: string };

/**
 * The cells of a table whose text differs, in printed order; null if the blocks are not two tables of the
 * same shape. A cell that one version does not have counts as blank there.
 */
export function changedCells(before: Block, after: Block): CellChange[] | null {
  if (before.type === "indicatorTable" && after.type === "indicatorTable")
    return differing(figuresOf(before), figuresOf(after));
  if (before.type === "proseTable" && after.type === "proseTable" && shapeOf(before) === shapeOf(after))
    return differing(placesOf(before), placesOf(after));
  return null;
}

function differing(before: Map<string, string>, after: Map<string, string>): CellChange[] {
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((cellId) => ({ cellId, before: before.get(cellId) ?? "", after: after.get(cellId) ?? "" }))
    .filter((cell) => cell.before !== cell.after);
}

function figuresOf(table: Extract<Block, { type: "indicatorTable" }>): Map<string, string> {
  return new Map(
    table.parts
      .flatMap((part) => part.body)
      .flatMap((row) => row.cells)
      .flatMap(({ cellId, text }) => (cellId === null ? [] : [[cellId, text] as const])),
  );
}

function placesOf(table: Extract<Block, { type: "proseTable" }>): Map<string, string> {
  return new Map(
    table.rows.flatMap((row, rowIndex) =>
      row.map((cell, cellIndex) => [`r${rowIndex + 1}c${cellIndex + 1}`, cell.text] as const),
    ),
  );
}

function shapeOf(table: Extract<Block, { type: "proseTable" }>): string {
  return JSON.stringify(table.rows.map((row) => row.map(({ colspan, rowspan }) => [colspan, rowspan])));
}
