import { sourceCell } from "../../source-block";
import type { RuledLine } from "../page/page-marks";
import { columnAt, columnsOf, isFigure, withoutHalves } from "./loose-columns";
import { cellText, type PageTable } from "./page-items";
import { lineText, type Segment, type TextLine } from "./text-lines";

/** Lines of a table without vertical borders, and the table made of them. */
export type LooseTable = { lines: TextLine[]; table: PageTable };

/** This many rows with several cells make a table. */
const ROWS_MIN = 3;
/** Lines further apart than this multiple of their size are separate rows. */
const ROW_GAP = 1.45;
/** A block ends at a distance of this multiple of the size. */
const BLOCK_GAP = 4;

/** Tables without borders, or with borders only between rows: recognised by cells below one another. */
export function looseTables(lines: readonly TextLine[], rules: readonly RuledLine[]): LooseTable[] {
  const found = blocksOf(lines).flatMap((each) => {
    const block = withoutGlue(each);
    const stretches = columnsOf(block);
    if (stretches.length < 2) return [];
    const { columns, rows } = withoutHalves(stretches, rowsOf(block, stretches, rules));
    const several = rows.filter((row) => row.filter((cell) => cell.length > 0).length >= 2);
    if (several.length < ROWS_MIN || isProse(block)) return [];
    return [{ lines: each, table: tableOf(block, columns, rows) }];
  });
  const first = lines.find((line) => line.segments.length > 0);
  const isTaken = found.some(({ lines: own }) => first && own.includes(first));
  return first && !isTaken && isOfFigures(first) ? [rowAlone(first), ...found] : found;
}

/** At the top of a page, a line with at least this many figures and no words continues a table. */
const FIGURES_MIN = 4;

function isOfFigures({ segments }: TextLine): boolean {
  return segments.length >= FIGURES_MIN && segments.every(isFigure);
}

function rowAlone(line: TextLine): LooseTable {
  return {
    lines: [line],
    table: {
      ...tableOf([line], line.segments, [
        line.segments.map((own) => [{ ...line, segments: [own], marks: [] }]),
      ]),
      figuresAlone: true,
    },
  };
}

const glued = /^(.*[\u4e00-\u9fff）)])\s?(\d[\d.,]*)$/;
/** Digits are about half as wide as Chinese characters. */
const DIGIT = 0.55;

/**
 * A label that fills its column is printed together with the figure beside it: they are split if the other
 * lines have a column of figures in that place.
 */
function withoutGlue(block: readonly TextLine[]): TextLine[] {
  const firsts = block.flatMap(({ segments }) => {
    const at = segments.findIndex(isFigure);
    return at > 0 && segments.length - at >= FIGURES_MIN ? [segments[at] as Segment] : [];
  });
  const count = Math.max(0, ...block.map(({ segments }) => segments.filter(isFigure).length));
  return block.map((line) => {
    const at = line.segments.findIndex(isFigure) - 1;
    const segment = line.segments[at];
    const [, label, figure] = glued.exec(segment?.text ?? "") ?? [];
    const isShort = line.segments.length - at - 1 === count - 1 && count >= FIGURES_MIN;
    if (!segment || !label || !figure || !isShort) return line;
    const x0 = segment.x1 - figure.length * DIGIT * line.size;
    const inColumn = firsts.some((other) => other.x0 < segment.x1 && other.x1 > x0);
    if (!inColumn) return line;
    const parts = [
      { text: label, x0: segment.x0, x1: x0 - 1 },
      { text: figure, x0, x1: segment.x1 },
    ];
    return { ...line, segments: [...line.segments.slice(0, at), ...parts, ...line.segments.slice(at + 1)] };
  });
}

/**
 * Runs of lines most of which have wide gaps; a line without one between two that have belongs to the run.
 */
function blocksOf(lines: readonly TextLine[]): TextLine[][] {
  const blocks: TextLine[][] = [];
  let open: TextLine[] = [];
  let pending: TextLine[] = [];
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

/** Columns of text are not a table: their cells are long. */
function isProse(block: readonly TextLine[]): boolean {
  const lengths = block.flatMap(({ segments }) => segments.map(({ text }) => text.length));
  const long = lengths.filter((length) => length > 14).length;
  return long > lengths.length / 2;
}

/** A new row begins below a rule, after a gap, or where the column already has a figure. */
function rowsOf(
  block: readonly TextLine[],
  columns: readonly Segment[],
  rules: readonly RuledLine[],
): TextLine[][][] {
  const rows: TextLine[][][] = [];
  const across = acrossRules(block, columns, rules);
  // With a rule under every row only rules separate rows: a label's lines may be above and below its figures.
  const isRuled = across.length >= ROWS_MIN && across.length * 2 >= rowsWithFigures(block);
  let before: TextLine | null = null;
  for (const line of block) {
    const places = line.segments.map((segment) => columnAt(segment, columns));
    const row = rows.at(-1);
    const ruled =
      before !== null && across.some((at) => at > (before as TextLine).y && at < line.y - line.size / 2);
    const far = before !== null && line.y - before.y > ROW_GAP * line.size;
    const goesOn = row && before && goesOnInLabel(line, before, places, columns);
    const full = row && places.length >= 2 && places.every((at) => (row[at]?.length ?? 0) > 0);
    const begins = row !== undefined && beginsItem(line) && holdsFigures(row);
    const isNew = isRuled ? ruled || (full && !isWords(line)) : begins || (!goesOn && (ruled || far || full));
    if (!row || isNew) rows.push(columns.map(() => []));
    line.segments.forEach((segment, at) => {
      rows.at(-1)?.[places[at] as number]?.push({ ...line, segments: [segment], marks: [] });
    });
    before = line;
  }
  return rows;
}

/** The y of rules under most of the columns, from the first line of a block to its last. */
function acrossRules(
  block: readonly TextLine[],
  columns: readonly Segment[],
  rules: readonly RuledLine[],
): number[] {
  const [from, to] = [columns[0]?.x0 ?? 0, columns.at(-1)?.x1 ?? 0];
  const [top, bottom] = [block[0]?.y ?? 0, block.at(-1)?.y ?? 0];
  const covered = new Map<number, number>();
  // Each cell may draw its own rule.
  for (const { at, from: start, to: end } of rules) {
    if (at <= top || at >= bottom) continue;
    const near = [...covered.keys()].find((each) => Math.abs(each - at) < 2) ?? at;
    const width = Math.max(0, Math.min(end, to) - Math.max(start, from));
    covered.set(near, (covered.get(near) ?? 0) + width);
  }
  return [...covered].filter(([, width]) => width > (to - from) / 2).map(([at]) => at);
}

function rowsWithFigures(block: readonly TextLine[]): number {
  return block.filter(({ segments }) => segments.some(isFigure)).length;
}

function isWords({ segments }: TextLine): boolean {
  return !segments.some(isFigure);
}

const item = /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|其中)/;

/** A line of labels whose last is a new item: its figures are beside a later line of the same label. */
function beginsItem(line: TextLine): boolean {
  return isWords(line) && item.test(line.segments.at(-1)?.text.trim() ?? "");
}

function holdsFigures(row: readonly TextLine[][]): boolean {
  return row.some((cell) => cell.some(({ segments }) => segments.some(isFigure)));
}

/**
 * A label that fills its column continues in the next line if that contains nothing else and does not begin a
 * new item.
 */
function goesOnInLabel(
  line: TextLine,
  before: TextLine,
  places: readonly number[],
  columns: readonly Segment[],
): boolean {
  const [label] = before.segments;
  const [column] = columns;
  if (!label || !column || places.length !== 1 || places[0] !== 0) return false;
  const anew = item.test(lineText(line));
  return label.x1 > column.x1 - 1.6 * before.size && !anew;
}

function tableOf(
  block: readonly TextLine[],
  columns: readonly Segment[],
  rows: readonly TextLine[][][],
): PageTable {
  const [first] = block as [TextLine];
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
