import type { Glyph, PageMarks } from "../page/page-marks";
import { splitColumns } from "./columns";
import { looseTables } from "./loose-tables";
import { cellText, type PageCell, type PageLayout, type PageLine, type PageTable } from "./page-items";
import { type RuledCell, type RuledTable, ruledTables } from "./ruled-tables";
import { type TextLine, textLines } from "./text-lines";

/** The lines and tables of a page, in reading order. */
export function layoutOf(marks: PageMarks): PageLayout {
  const ruled = ruledTables(marks).map((table) => withBrokenRow(table, marks));
  const inTable = new Map<RuledTable, Glyph[]>(ruled.map((table) => [table, []]));
  const free: Glyph[] = [];
  for (const glyph of marks.glyphs) {
    const table = ruled.find((each) => holds(each, glyph));
    if (table) inTable.get(table)?.push(glyph);
    else free.push(glyph);
  }
  const tables = ruled.flatMap((table) => tableItem(table, inTable.get(table) ?? [], free));
  const lines = textLines(free);
  const loose = looseTables(lines, marks.horizontal);
  const taken = new Set(loose.flatMap(({ lines: own }) => own));
  const text = splitColumns(lines.filter((line) => !taken.has(line)));
  const all = [...tables, ...loose.map(({ table }) => table)];
  return { height: marks.height, items: inOrder(text, all) };
}

/**
 * A table whose last cells have no bottom border continues on the next page in the middle of a row: lines
 * directly below it at the page's end belong to that row, if all their text is within such a cell.
 */
function withBrokenRow(table: RuledTable, { glyphs, horizontal }: PageMarks): RuledTable {
  const isClosed = (cell: RuledCell) =>
    horizontal.some(
      ({ at, from, to }) => Math.abs(at - table.y1) < NEAR && from < cell.x1 - NEAR && to > cell.x0 + NEAR,
    );
  const open = table.cells.filter((cell) => cell.row + cell.rowspan === table.rows && !isClosed(cell));
  if (open.length === 0) return table;
  let bottom = table.y1;
  for (const line of textLines(glyphs.filter(({ y, size }) => y - size / 3 > table.y1))) {
    const isNext = line.y - line.size < bottom + line.size / 2;
    const isInCells = line.segments.every(({ x0, x1 }) =>
      open.some((cell) => x0 > cell.x0 - NEAR && x1 < cell.x1 + NEAR),
    );
    // Text directly below that is in no cell shows that the page does not end here.
    if (isNext && !isInCells) return table;
    if (!isNext) break;
    bottom = line.y + line.size / 3;
  }
  const y1 = bottom;
  return { ...table, y1, cells: table.cells.map((cell) => (open.includes(cell) ? { ...cell, y1 } : cell)) };
}

/** Borders at most this far apart, in points, are the same. */
const NEAR = 3;

/** True if the centre of a glyph is within the table. */
function holds(
  { x0, x1, y0, y1 }: { x0: number; x1: number; y0: number; y1: number },
  glyph: Glyph,
): boolean {
  const x = (glyph.x0 + glyph.x1) / 2;
  const y = glyph.y - glyph.size * 0.35;
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/** A table with its text. One without text is a drawing, and one that contains the page's text is a frame. */
function tableItem(table: RuledTable, glyphs: readonly Glyph[], free: Glyph[]): PageTable[] {
  const words = glyphs.filter(({ text }) => text.trim() !== "");
  if (words.length === 0) return [];
  const inCell = new Map<RuledCell, Glyph[]>(table.cells.map((cell) => [cell, []]));
  for (const glyph of glyphs) {
    const cell = table.cells.find((each) => holds(each, glyph));
    if (cell) inCell.get(cell)?.push(glyph);
    else free.push(glyph);
  }
  const marks: TextLine["marks"] = [];
  const rows: PageCell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) {
    const lines = textLines(inCell.get(cell) ?? []);
    const { colspan, rowspan, x0, x1 } = cell;
    rows[cell.row]?.push({ text: cellText(lines), colspan, rowspan, header: false, x0, x1 });
    for (const mark of lines.flatMap((line) => line.marks)) marks.push(mark);
  }
  const { y0, y1, x0, xs } = table;
  return [{ kind: "table", y0, y1, x0, xs, rows: rows.filter((row) => row.length > 0), marks }];
}

function inOrder(text: readonly PageLine[], tables: readonly PageTable[]): (PageLine | PageTable)[] {
  const waiting = [...tables].sort((one, other) => one.y0 - other.y0);
  const items: (PageLine | PageTable)[] = [];
  for (const line of text) {
    while (waiting[0] && waiting[0].y0 < line.line.y && !besideColumn(waiting[0], line))
      items.push(waiting.shift() as PageTable);
    items.push(line);
  }
  return [...items, ...waiting];
}

/** A table of another column is not above this line. */
function besideColumn({ xs }: PageTable, { column }: PageLine): boolean {
  return (xs[0] ?? 0) >= column.right || (xs.at(-1) ?? 0) <= column.left;
}
