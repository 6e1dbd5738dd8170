import { sourceCell } from "../source-block";
import { cellText, type PageTable } from "./page-items";
import type { Rule } from "./page-marks";
import { type Line, lineText, type Segment } from "./text-lines";

/** Lines of a table without borders between its columns, and the table that they make. */
export type LooseTable = { lines: Line[]; table: PageTable };

/** So many rows with several cells make a table. */
const ROWS_MIN = 3;
/** Lines further from one another than so many times their size are rows of their own. */
const ROW_GAP = 1.45;
/** A block of text ends where the lines are this far apart. */
const BLOCK_GAP = 4;

/** Tables that no lines draw, or only lines between rows: told by cells that stand under one another. */
export function looseTables(lines: readonly Line[], rules: readonly Rule[]): LooseTable[] {
  return blocksOf(lines).flatMap((block) => {
    const columns = columnsOf(block);
    if (columns.length < 2) return [];
    const rows = rowsOf(block, columns, rules);
    const several = rows.filter((row) => row.filter((cell) => cell.length > 0).length >= 2);
    if (several.length < ROWS_MIN || isProse(block)) return [];
    return [{ lines: block, table: tableOf(block, columns, rows) }];
  });
}

/** Runs of lines of which most have wide gaps; a line without one belongs to it between two that have. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] = [];
  let pending: Line[] = [];
  const close = () => {
    if (open.length >= ROWS_MIN) blocks.push(open);
    open = [];
    pending = [];
  };
  for (const line of lines) {
    const last = pending.at(-1) ?? open.at(-1);
    if (last && line.y - last.y > BLOCK_GAP * line.size) close();
    if (line.segments.length >= 2) {
      open.push(...pending, line);
      pending = [];
    } else if (open.length > 0) {
      pending.push(line);
      if (pending.length > 3) close();
    }
  }
  close();
  return blocks;
}

/** Columns of text are no table: their cells are long. */
function isProse(block: readonly Line[]): boolean {
  const lengths = block.flatMap(({ segments }) => segments.map(({ text }) => text.length));
  const long = lengths.filter((length) => length > 14).length;
  return long > lengths.length / 2;
}

/** The stretches of the page's width in which the cells of a block stand. */
function columnsOf(block: readonly Line[]): Segment[] {
  const columns: Segment[] = [];
  const segments = block.filter((line) => line.segments.length >= 2).flatMap((line) => line.segments);
  for (const segment of [...segments].sort((one, other) => one.x0 - other.x0)) {
    const last = columns.at(-1);
    if (last && segment.x0 < last.x1) last.x1 = Math.max(last.x1, segment.x1);
    else columns.push({ ...segment });
  }
  return columns;
}

/** A line begins a new row under a rule, in some distance, and where a figure of its column already stands. */
function rowsOf(block: readonly Line[], columns: readonly Segment[], rules: readonly Rule[]): Line[][][] {
  const rows: Line[][][] = [];
  let before: Line | null = null;
  for (const line of block) {
    const places = line.segments.map((segment) => columnAt(segment, columns));
    const row = rows.at(-1);
    const ruled =
      before !== null && rules.some(({ at }) => at > (before as Line).y && at < line.y - line.size / 2);
    const far = before !== null && line.y - before.y > ROW_GAP * line.size;
    const goesOn = row && before && goesOnInLabel(line, before, places, columns);
    const full = row && places.length >= 2 && places.every((at) => (row[at]?.length ?? 0) > 0);
    if (!row || (!goesOn && (ruled || far || full))) rows.push(columns.map(() => []));
    line.segments.forEach((segment, at) => {
      rows.at(-1)?.[places[at] as number]?.push({ ...line, segments: [segment], marks: [] });
    });
    before = line;
  }
  return rows;
}

/** A label that fills its column goes on in the next line, which holds nothing else and does not begin anew. */
function goesOnInLabel(
  line: Line,
  before: Line,
  places: readonly number[],
  columns: readonly Segment[],
): boolean {
  const [label] = before.segments;
  const [column] = columns;
  if (!label || !column || places.length !== 1 || places[0] !== 0) return false;
  const anew = /^([（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|其中)/.test(lineText(line));
  return label.x1 > column.x1 - 1.6 * before.size && !anew;
}

function columnAt(segment: Segment, columns: readonly Segment[]): number {
  const overlap = ({ x0, x1 }: Segment) => Math.min(x1, segment.x1) - Math.max(x0, segment.x0);
  return columns.reduce(
    (best, column, at) => (overlap(column) > overlap(columns[best] as Segment) ? at : best),
    0,
  );
}

function tableOf(block: readonly Line[], columns: readonly Segment[], rows: readonly Line[][][]): PageTable {
  const [first] = block as [Line];
  return {
    kind: "table",
    y0: first.y - first.size,
    y1: block.at(-1)?.y ?? first.y,
    x0: columns[0]?.x0 ?? 0,
    xs: [...columns.map(({ x0 }) => x0), columns.at(-1)?.x1 ?? 0],
    rows: rows.map((row) =>
      row.map((lines, at) => {
        const { x0, x1 } = columns[at] as Segment;
        return { ...sourceCell(cellText(lines)), x0, x1 };
      }),
    ),
    marks: block.flatMap(({ marks }) => marks),
  };
}
