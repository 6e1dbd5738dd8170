import { hasMarkdown } from "../clean/markdown";
import { joinNumbers } from "../join-numbers";
import { SOURCE_BLOCKS, TEXT_LENGTH } from "../limits";
import { RefusedDocument } from "../refused-document";
import { type SourceBlock, tableOfTexts, textBlock } from "../source-block";
import { withoutPageNumbers } from "./page-numbers";
import { pipeTable } from "./pipe-table";
import { isIndented, joinPrinted, printedWidth } from "./printed-lines";
import { spacedRows } from "./spaced-rows";

/**
 * The blocks of plain text: one for each line, and tables with tabs of two kinds: rows with their cells on
 * one line (pasted from a spreadsheet), and cells on separate lines that begin with a tab (text saved from
 * Word).
 */
export function readText(text: string): SourceBlock[] {
  if (text.length > TEXT_LENGTH)
    throw new RefusedDocument(
      `文字过长（${Math.round(text.length / 10_000)} 万字），不像一份年度报告；最多 ${TEXT_LENGTH / 10_000} 万字。`,
    );
  const all = text.replace(/^\ufeff/, "").split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  const printed = printedWidth(all);
  const { lines, marks } = withoutPageNumbers(all, printed === null);
  if (printed !== null) return [...printedBlocks(lines, printed), ...marks];
  const marked = hasMarkdown(lines);
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    const table =
      pipeTable(lines, at) ?? cellsOnLines(lines, at) ?? rowsOnLines(lines, at) ?? spacedRows(lines, at);
    if (table) blocks.push(...table.blocks);
    // A line with only a bar separates the cells of a table with each on a separate line.
    else if (/^[\s|]*\|[\s|]*$/.test(line)) blocks.push({ kind: "aside", what: "markup", text: line.trim() });
    else if (line.trim() !== "") blocks.push(marked ? markedBlock(line) : textBlock(line));
    at = table?.next ?? at + 1;
    if (blocks.length > SOURCE_BLOCKS) throw new RefusedDocument(`段落过多，最多 ${SOURCE_BLOCKS} 段。`);
  }
  return [...joinNumbers(blocks), ...marks];
}

/** Printed lines joined to paragraphs, and the tables among them with their rows on separate lines. */
function printedBlocks(lines: readonly string[], most: number): SourceBlock[] {
  const indented = isIndented(lines);
  const blocks: SourceBlock[] = [];
  let prose: string[] = [];
  const settle = () => {
    blocks.push(...joinPrinted(prose, most, indented));
    prose = [];
  };
  for (let at = 0; at < lines.length; ) {
    const table = rowsOnLines(lines, at) ?? spacedRows(lines, at, most);
    if (table) {
      settle();
      blocks.push(...table.blocks);
    } else prose.push(lines[at] as string);
    at = table?.next ?? at + 1;
  }
  settle();
  return blocks;
}

/** A line of Markdown: its mark gives the heading level and is removed with the others later. */
function markedBlock(line: string): SourceBlock {
  const rank = /^\s*(#{1,6})\s+\S/.exec(line)?.[1]?.length ?? null;
  return { ...textBlock(line), rank, bold: /^\s*(\*\*|__)[^*_]{1,100}\1\s*$/.test(line) };
}

type Found = { blocks: SourceBlock[]; next: number };

/** At least this many lines of one kind make a table. */
const LINES_MIN = 6;

function cellsOnLines(lines: readonly string[], from: number): Found | null {
  const isCell = (line: string | undefined) => line !== undefined && /^\t[^\t]*$/.test(line);
  if (!isCell(lines[from])) return null;
  const groups: string[][] = [[]];
  let next = from;
  for (let at = from, blanks = 0; at < lines.length; at += 1) {
    const line = lines[at] as string;
    const group = groups.at(-1) as string[];
    if (isCell(line)) group.push(line.slice(1));
    else if (line.trim() === "") {
      if (group.length > 0 && line === "") groups.push([]);
      if (++blanks > 2) break;
      continue;
      // A label longer than its line continues in the next without a tab; after an empty line, text follows.
    } else if (group.length > 0 && isCell(lines[at + 1])) group.push(`${group.pop()}\n${line}`);
    else break;
    blanks = 0;
    next = at + 1;
  }
  const filled = groups.filter((group) => group.length > 0);
  if (filled.flat().length < LINES_MIN) return null;
  const width = mostCommon(filled.map((group) => group.length));
  return { blocks: [tableOfTexts(regrouped(filled, width))], next };
}

/** Rows of the usual width: a cell followed by an empty line is joined to the rest of its row. */
function regrouped(groups: readonly string[][], width: number): string[][] {
  const rows: string[][] = [];
  for (const group of groups) {
    const last = rows.at(-1);
    if (last && last.length < width && last.length + group.length <= width) last.push(...group);
    else rows.push([...group]);
  }
  return rows;
}

function rowsOnLines(lines: readonly string[], from: number): Found | null {
  const isRow = (line: string | undefined) =>
    line !== undefined && /[^\t]\t/.test(line) && !/\d{4}-\d{2}-\d{2}/.test(line);
  const columns = (line: string | undefined) => line?.split("\t").length;
  // A row of one cell, which heads those below it, has lost its tabs: the rows on both sides belong to one
  // table.
  const isGroup = (at: number) =>
    isRow(lines[at - 1]) &&
    isRow(lines[at + 1]) &&
    columns(lines[at - 1]) === columns(lines[at + 1]) &&
    /^[^\t。！？；]{1,40}$/.test(lines[at]?.trim() ?? "");
  let next = from;
  while (isRow(lines[next]) || (next > from && isGroup(next))) next += 1;
  if (next - from < 2) return null;
  return { blocks: [tableOfTexts(lines.slice(from, next).map((line) => line.split("\t")))], next };
}

function mostCommon(numbers: readonly number[]): number {
  const count = (number: number) => numbers.filter((other) => other === number).length;
  return [...new Set(numbers)].sort((one, other) => count(other) - count(one))[0] ?? 1;
}
