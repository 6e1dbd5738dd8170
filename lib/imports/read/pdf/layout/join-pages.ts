import type { AsideBlock, SourceBlock, SourceCell } from "../../source-block";
import type { PageCell, PageLayout, PageLine, PageTable } from "./page-items";
import { measuresOf, paragraphsOf } from "./paragraphs";

/** Borders of one table on two pages are at most this far apart, in points. */
const NEAR = 6;

/** The blocks of a document: paragraphs and tables may continue across pages. */
export function joinPages(pages: readonly PageLayout[]): SourceBlock[] {
  const items = pages.flatMap(({ items: own }) => own);
  const measures = measuresOf(items.filter((item) => item.kind === "line"));
  const blocks: SourceBlock[] = [];
  let lines: PageLine[] = [];
  let table: PageTable | null = null;
  const closeText = () => {
    for (const { text, bold, marks } of paragraphsOf(lines, measures)) {
      blocks.push(...marks.map(asAside), { kind: "text", text, rank: null, bold, item: false });
    }
    lines = [];
  };
  const closeTable = () => {
    if (table) blocks.push(...tableBlocks(table));
    table = null;
  };
  for (const item of items) {
    if (item.kind === "line") {
      closeTable();
      lines.push(item);
      continue;
    }
    closeText();
    const joined: PageTable | null = table && joinedTable(table, item);
    if (!joined) closeTable();
    // Figures without a table before them are text, and are kept as they are.
    if (!joined && item.figuresAlone) blocks.push(textOfRow(item));
    else table = joined ?? item;
  }
  closeText();
  closeTable();
  return blocks;
}

function joinedTable(one: PageTable, other: PageTable): PageTable | null {
  if (other.figuresAlone) return withFigures(one, other);
  return isSameTable(one, other) ? together(one, other) : null;
}

function textOfRow({ rows }: PageTable): SourceBlock {
  const text = rows.flatMap((row) => row.map((cell) => cell.text)).join(" ");
  return { kind: "text", text, rank: null, bold: false, item: false };
}

/**
 * Figures at the top of the next page are the next row of a table that lies above them and has about as many
 * columns.
 */
function withFigures(one: PageTable, other: PageTable): PageTable | null {
  const [row = []] = other.rows;
  const [left, right] = [one.xs[0] ?? 0, one.xs.at(-1) ?? 0];
  const centres = row.map(({ x0, x1 }) => (x0 + x1) / 2);
  const within = centres.every((at) => at > left - NEAR && at < right + NEAR);
  const columns = one.xs.length - 1;
  if (other.y0 >= one.y1 || !within || row.length < columns || row.length > columns + 2) return null;
  const borders = centres.slice(1).map((at, index) => (at + (centres[index] as number)) / 2);
  const rows = one.rows.map((each) => each.flatMap((cell) => parted(cell, borders)));
  return {
    ...other,
    figuresAlone: undefined,
    xs: [left, ...borders, right],
    rows: [...rows, row],
    marks: [...one.marks, ...other.marks],
  };
}

/**
 * A cell whose text runs over a column border is split there, assuming that characters are about equally
 * wide.
 */
function parted(cell: PageCell, borders: readonly number[]): PageCell[] {
  const [border] = borders.filter((at) => at > cell.x0 + NEAR && at < cell.x1 - NEAR);
  if (border === undefined) return [cell];
  const at = Math.round(((border - cell.x0) / (cell.x1 - cell.x0)) * cell.text.length);
  const rest = { ...cell, text: cell.text.slice(at), x0: border };
  return [{ ...cell, text: cell.text.slice(0, at), x1: border }, ...parted(rest, borders)];
}

function asAside(mark: PageTable["marks"][number]): AsideBlock {
  return { kind: "aside", ...mark };
}

function tableBlocks({ rows, marks }: PageTable): SourceBlock[] {
  const cells = rows.map((row) =>
    row.map(({ text, colspan, rowspan, header }): SourceCell => ({ text, colspan, rowspan, header })),
  );
  return [{ kind: "table", caption: "", rows: cells }, ...marks.map(asAside)];
}

/**
 * True if a table at the top of the next page continues this one: same edges, and borders of which some may
 * not be drawn there.
 */
function isSameTable(one: PageTable, other: PageTable): boolean {
  const ends = ({ xs }: PageTable) => [xs[0] ?? 0, xs.at(-1) ?? 0];
  const [fewer, more] = one.xs.length < other.xs.length ? [one.xs, other.xs] : [other.xs, one.xs];
  return (
    other.y0 < one.y1 &&
    ends(one).every((x, at) => isNear(x, ends(other)[at] as number)) &&
    fewer.every((x) => more.some((border) => isNear(x, border)))
  );
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < NEAR;
}

/** The cells of a row under finer borders: each spans the columns that lie within it. */
function under(row: readonly PageCell[], xs: readonly number[]): PageCell[] {
  return row.map((cell) => {
    const within = xs.filter((x) => x > cell.x0 + NEAR && x < cell.x1 - NEAR).length;
    return { ...cell, colspan: within + 1 };
  });
}

/** Head rows that the next page repeats are set aside. */
function together(one: PageTable, other: PageTable): PageTable {
  const xs = one.xs.length < other.xs.length ? other.xs : one.xs;
  const rowsOf = (table: PageTable) =>
    table.xs.length === xs.length ? table.rows : table.rows.map((row) => under(row, xs));
  let repeated = 0;
  while (
    repeated < other.rows.length &&
    repeated < one.rows.length &&
    isHead(one.rows[repeated], other.rows[repeated])
  )
    repeated += 1;
  const again = other.rows.slice(0, repeated).flatMap((row) => row.map(({ text }) => text));
  const marks: PageTable["marks"] =
    again.join("") === "" ? [] : [{ what: "header", text: again.join(" "), place: "续表的表头" }];
  return {
    ...other,
    xs,
    rows: [...rowsOf(one), ...rowsOf(other).slice(repeated)],
    marks: [...one.marks, ...marks, ...other.marks],
  };
}

/** Only rows of words are a repeated head: rows of figures may be equal by chance. */
function isHead(one: readonly SourceCell[] | undefined, other: readonly SourceCell[] | undefined): boolean {
  const words = (row: readonly SourceCell[] | undefined) =>
    (row ?? []).map(({ text }) => text.replace(/\s/g, "")).join("\t");
  return words(one) === words(other) && !/\d/.test(words(one)) && words(one).replace(/\t/g, "") !== "";
}
