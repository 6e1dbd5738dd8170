import type { CellId, Table } from "@/lib/core/tables/table";
import type { PlacedDocument } from "../placed-document";
import { bareLabel } from "../tables/labels";

/** At least this many rows with a figure after their label are a table and not a sentence about it. */
const ROWS_MIN = 2;
/**
 * At least this many consecutive figures, and half of the table's width, are a row of it whatever its label.
 */
const FIGURES_MIN = 5;

/** The figures at the end of a line: “规章 0 0 0”. */
const figuresAtEnd = /(?:[\s|｜]*[-－]?\d[\d.,，]*|[\s|｜]+[/／—])+\s*$/;

/**
 * Cells of the form that were not read although the document has figures that may be theirs, so that nobody
 * can say that they are blank. A cell that a table prints was read, and is blank if it is empty.
 */
export function unreadCells(placed: PlacedDocument): ReadonlySet<CellId> {
  const { form, printed } = placed;
  const inPart = tablesReadInPart(placed);
  const ofTables = [...form.cells.values()].filter(({ table }) => inPart.has(table.id));
  const missing = [...form.cells.values()].filter(
    ({ id, table }) => !printed.has(id) && table.printed !== false,
  );
  const lines = unreadLines(placed);
  const tables = new Set(form.tables.filter((table) => standsIn(lines, table, placed)));
  const labels = lines.flatMap((line) => {
    const [figures] = figuresAtEnd.exec(line) ?? [];
    return figures === undefined ? [] : [bareLabel(line.slice(0, line.length - figures.length))];
  });
  const rows = new Map<string, boolean>();
  const rowStandsIn = (label: string) => {
    const own = bareLabel(label);
    const known = rows.get(own) ?? (own.length > 1 && labels.some((found) => found.endsWith(own)));
    rows.set(own, known);
    return known;
  };
  const others = missing.filter(({ table, row }) => tables.has(table) || rowStandsIn(row.label));
  return new Set([...ofTables, ...others, ...ofShortRows(placed)].map(({ id }) => id));
}

/**
 * The cells of rows that were printed with fewer cells than the form has: text loses blank cells, so that
 * nobody can say which of them is the blank one.
 */
function ofShortRows({ form, printed }: PlacedDocument): { id: CellId }[] {
  const cells = [...form.cells.values()];
  const printedRows = new Set(cells.flatMap(({ id, row }) => (printed.has(id) ? [row] : [])));
  const shortRows = new Set(
    cells.flatMap(({ id, row }) => (!printed.has(id) && printedRows.has(row) ? [row] : [])),
  );
  return cells.filter(({ row }) => shortRows.has(row));
}

/** Tables with a line of figures that matched no row: it may be any row that seems blank. */
function tablesReadInPart({ placements, unplaced }: PlacedDocument): Set<string> {
  const lost = new Set(
    unplaced.filter(({ text }) => /\t\s*-?\d[\d.,]*\s*(?:\t|$)/.test(text)).map(({ from }) => from),
  );
  return new Set(
    placements.flatMap(({ from, target }) =>
      target?.kind === "figures" && lost.has(from) ? [target.tableId] : [],
    ),
  );
}

function unreadLines({ placements, unplaced }: PlacedDocument): string[] {
  return [...placements, ...unplaced]
    .filter(({ target }) => target?.kind !== "figures" && target?.kind !== "form")
    .map(({ text }) => text)
    .join("\n")
    .slice(0, 100_000)
    .split("\n");
}

/**
 * True if unread rows of a table are in the text: for a table of which nothing was read two rows with labels;
 * for a wide one a row of figures.
 */
function standsIn(lines: readonly string[], table: Table, { form, printed }: PlacedDocument): boolean {
  const widest = Math.max(...table.sections.map(({ columns }) => columns.length));
  if (widest >= FIGURES_MIN && hasRowOfFigures(lines, Math.max(FIGURES_MIN, widest / 2))) return true;
  const isRead = [...printed].some((id) => form.cells.get(id)?.table === table);
  return !isRead && hasRowsOf(table, lines.join("\n").replace(/[\s|｜（）()]+/g, " "));
}

/** One line that ends in this many figures, or as many lines that are only figures. */
function hasRowOfFigures(lines: readonly string[], least: number): boolean {
  let run = 0;
  return lines.some((line) => {
    const [figures = ""] = figuresAtEnd.exec(line) ?? [];
    const count = figures.split(/[\s|｜]+/).filter((each) => each !== "").length;
    if (line.trim() !== "") run = figures === line ? run + count : count;
    return run >= least;
  });
}

function hasRowsOf({ sections }: Table, text: string): boolean {
  const labels = new Set(sections.flatMap(({ rows }) => rows.map(({ label }) => bareLabel(label))));
  const long = [...labels].filter((label) => label.length > 1);
  // Three consecutive figures are a row, even if the text ends after it.
  const alone = long.some((label) => {
    const at = text.indexOf(` ${label} `);
    return at >= 0 && /^(?: -?\d+){3}(?= |$)/.test(text.slice(at + label.length + 1));
  });
  return alone || long.filter((label) => hasFigure(label, text)).length >= ROWS_MIN;
}

/** “规章 0 0 0”: a figure after the label, without a measure word as in a sentence. */
function hasFigure(label: string, text: string): boolean {
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length))
    if (
      /^ ?-?\d+(?:[.,]\d+)*(?![\d.,、．]| ?[件条次项万])/.test(
        text.slice(at + label.length, at + label.length + 16),
      )
    )
      return true;
  return false;
}
