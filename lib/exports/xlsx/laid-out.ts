import type { Block, BodyCell, HeadCell, TablePart } from "@/lib/core/document/block";
import { evenGrid } from "../tables/even-grid";

export type IndicatorBlock = Extract<Block, { type: "indicatorTable" }>;

/** The role of a cell, which determines its style. */
export type CellRole = "title" | "group" | "head" | BodyCell["kind"] | "note";

/** One cell at its position; row and column count from 0. `level` indents a row's label. */
export type LaidCell = {
  row: number;
  column: number;
  colspan: number;
  rowspan: number;
  text: string;
  role: CellRole;
  cellId: string | null;
  level: number;
};

/** `headRows` are above the table and repeated on every printed page: 0 if each part has its own head. */
export type LaidTable = { columns: number; rows: number; headRows: number; cells: LaidCell[] };

type Loose = Omit<LaidCell, "row" | "column">;

/** An indicator table with its title and the sentences under it, as one rectangle of cells. */
export function layOutTable(block: IndicatorBlock, notes: readonly string[]): LaidTable {
  const width = Math.max(1, ...block.parts.map(({ columns }) => columns));
  const title = wideCell(block.title, "title", width);
  const shared = block.layout === "grouped" ? undefined : block.parts[0];
  const lines = [
    [title],
    ...block.parts.flatMap((part) => partLines(part, part === shared)),
    ...notes.map((note) => [wideCell(note, "note", width)]),
  ];
  const { columns, rows } = evenGrid(lines, wideCell("", "blank", 1));
  return {
    columns,
    rows: rows.length,
    headRows: shared ? 1 + shared.head.length : 0,
    cells: rows.flatMap((placed, row) => placed.map(({ column, cell }) => ({ ...cell, row, column }))),
  };
}

/** The cells with figures, by the form's cell ids. */
export function cellsById(table: LaidTable): ReadonlyMap<string, LaidCell> {
  return new Map(table.cells.flatMap((cell) => (cell.cellId === null ? [] : [[cell.cellId, cell]])));
}

/** The part's heading is above its head, or below a head shared by all parts. */
function partLines(part: TablePart, shared: boolean): Loose[][] {
  const heading = part.heading ? [[wideCell(part.heading, "group", part.columns)]] : [];
  const head = part.head.map((row) => row.map(headCell));
  const body = part.body.map(({ level, cells }) => cells.map((cell) => bodyCell(cell, level)));
  return shared ? [...head, ...heading, ...body] : [...heading, ...head, ...body];
}

function headCell({ text, colspan, rowspan }: HeadCell): Loose {
  return { text, colspan, rowspan, role: "head", cellId: null, level: 0 };
}

function bodyCell({ text, kind, cellId, colspan, rowspan }: BodyCell, level: number): Loose {
  return { text, colspan, rowspan, role: kind, cellId, level };
}

function wideCell(text: string, role: CellRole, colspan: number): Loose {
  return { text, colspan, rowspan: 1, role, cellId: null, level: 0 };
}
