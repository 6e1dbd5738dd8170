import { type AsideBlock, tableOfTexts } from "../source-block";

const rule = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;
/**
 * “第二十条第（一）项”: the official form prints it above its rows, and pages that lose their cells print it without a
 * bar.
 */
const clause = /^\s*第[一二三四五六七八九十]{1,3}条\s*第?\s*[（(][一二三四五六七八九十]{1,3}[）)]\s*项\s*$/;
/** Longer cells, in characters, are prose, a menu or an address. */
const CELL_MAX = 120;

/**
 * A table that begins at a line, as rows with “|” between the cells: Markdown, or a page's table copied as
 * text (“规章 | 0 | 0 | 0 |”, with empty cells at the end for those that another cell spans). Bars and
 * Markdown's rule are set aside as markup. Null if no table begins there.
 */
export function pipeTable(lines: readonly string[], from: number) {
  const marked = isRow(lines[from]) && isRule(lines[from + 1]);
  const next = marked ? endOf(lines, from, isRow) : endOf(lines, from, isPlainRow);
  const taken = lines.slice(from, next);
  const rows = marked ? taken.filter((_, at) => at !== 1).map(cellsOf) : plainRows(taken);
  if (!marked && !isTable(rows)) return null;
  const bars = taken.map((line, at) => (marked && at === 1 ? line : line.replace(/\\\||[^|]/g, "")));
  const markup: AsideBlock = { kind: "aside", what: "markup", text: bars.filter(Boolean).join(" ") };
  return { blocks: [tableOfTexts(rows), markup], next };
}

function endOf(lines: readonly string[], from: number, belongs: (line: string | undefined) => boolean) {
  let next = from;
  while (belongs(lines[next])) next += 1;
  return next;
}

/**
 * The rows without Markdown's rule. Where each line is one cell, every bar of a line of bars is an empty
 * cell.
 */
function plainRows(lines: readonly string[]): string[][] {
  const rows = lines.map((line) => (isBars(line) ? [] : withoutEmptyEnd(cellsOf(line))));
  if (rows.some((cells) => cells.length > 1)) return beneathLabels(rows.filter((cells) => cells.length > 0));
  const cells = rows.flatMap((row, at) => (row.length > 0 ? row : emptyCells(lines[at] ?? "")));
  return atLabels(cells).filter((row) => row.length > 0);
}

function emptyCells(bars: string): string[] {
  return Array.from(bars.replace(/[^|]/g, ""), () => "");
}

/**
 * Joins a label on its own line with its figures on the next. A line of figures below a head belongs to no
 * label.
 */
function beneathLabels(lines: readonly string[][]): string[][] {
  const rows: string[][] = [];
  for (const cells of lines) {
    const label = rows.at(-1);
    if (
      label?.length === 1 &&
      /[\u3400-\u9fff]/.test(label[0] ?? "") &&
      !headOfFigures.test(label[0] ?? "") &&
      startsAsFigure(cells[0])
    )
      label.push(...cells);
    else rows.push([...cells]);
  }
  return rows;
}

const headOfFigures = /^\s*(?:总计|合计|小计|其他结果|尚未审结|结果维持|结果纠正)\s*$/;

/**
 * Splits cells into rows without separators: a label after a figure or an empty cell begins the next row.
 * Empty cells at the end of a row may be those that the cells of other rows span.
 */
function atLabels(cells: readonly string[]): string[][] {
  const rows: string[][] = [[]];
  for (const [at, cell] of cells.entries()) {
    const before = cells[at - 1];
    const ends = before !== undefined && (before.trim() === "" || startsAsFigure(before) || isFigure(before));
    if (ends && /^\s*[\u3400-\u9fff（(]/.test(cell)) rows.push([cell]);
    else rows.at(-1)?.push(cell);
  }
  return rows.map(withoutEmptyEnd);
}

function startsAsFigure(cell: string | undefined): boolean {
  return (
    cell !== undefined && /^\s*[-－+＋]?\d[\d,，.]*\s*(?:[（(]?[\u3400-\u9fff]{1,2}[）)]?)?\s*$/.test(cell)
  );
}

/** At least two rows, one of which has a figure next to its text: a menu has none. */
function isTable(rows: readonly string[][]): boolean {
  return (
    rows.length >= 2 &&
    rows.some(([label = "", ...cells]) => /[\u3400-\u9fff]/.test(label) && cells.some(isFigure))
  );
}

function isFigure(cell: string): boolean {
  return /^\s*[-－]?\d[\d,，.]*\s*$|^\s*[/／—]\s*$/.test(cell);
}

function isRow(line: string | undefined): boolean {
  return line !== undefined && /\|/.test(line) && line.trim() !== "";
}

function isRule(line: string | undefined): boolean {
  return line?.includes("|") === true && rule.test(line);
}

function isPlainRow(line: string | undefined): boolean {
  if (line === undefined) return false;
  return clause.test(line) || (isRow(line) && cellsOf(line).every((cell) => cell.length <= CELL_MAX));
}

/** A line of only bars: a row whose cells another one spans. */
function isBars(line: string): boolean {
  return /^[\s|]*$/.test(line);
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/);
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1);
}
