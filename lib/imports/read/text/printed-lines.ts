import { type SourceBlock, sourceCell, textBlock } from "../source-block";
import { chapter, opens, pageMark, SLACK, width } from "./printed-line";

/** Text copied out of a PDF: every printed line is a separate line, and so is every cell of a table. */

/** Minimum width of a line of Chinese print, in characters. */
const WIDTH_MIN = 18;
const WIDTH_MAX = 48;
/** This many lines must fill the width for it to be accepted. */
const FULL_MIN = 5;

const ends = /[。！？；：!?;:]["”’）)]*$/;
const figure = /^[-－]?\d[\d,，.]*$|^[/／—]$/;
const continues = /^[、，。；：）》”’」』】〕,.;:)\]]/;

/**
 * Cells of one row, or names of columns, one after the other: such a line is as long as its table is wide.
 */
const isRow = (line: string) =>
  /\S\t/.test(line) || endsInFigures.test(line) || (line.match(betweenWords)?.length ?? 0) >= 2;
const endsInFigures = /(?:^|[^\d\s])(?:[ \u3000]+[-－]?\d[\d,，.]*)+$/;
const betweenWords = /[\u3400-\u9fff）)][ \u3000]+(?=[\u3400-\u9fff（(])/g;

/** The width of the printed lines of prose; null for text that was not copied from print. */
export function printedWidth(all: readonly string[]): number | null {
  const lines = all.filter((line) => !isRow(line.trim()));
  const widths = lines.map(width).filter((each) => each > 0);
  const long = [...widths].sort((one, other) => other - one);
  const most = long[Math.floor(long.length * 0.02)] ?? 0;
  if (most < WIDTH_MIN || most > WIDTH_MAX || (long[0] ?? 0) > most + 2 * SLACK) return null;
  const full = lines.filter((line) => width(line) >= most - SLACK);
  const broken = full.filter((line) => !ends.test(line.trim()));
  return full.length >= FULL_MIN && broken.length * 2 >= full.length ? most : null;
}

/** One printed paragraph or cell: `full` if its last line fills the width, `long` if any line does. */
type Item = { text: string; full: boolean; long: boolean };
/** The context of a line: after an empty one, in a text with indentation, within the text of one cell. */
type LineContext = { blank: boolean; indented: boolean; inCell: boolean };

/** True if the text indents its paragraphs. */
export function isIndented(lines: readonly string[]): boolean {
  return lines.filter((line) => /^(\u3000{2}| {2,})\S/.test(line)).length >= 3;
}

/** The blocks of printed lines of the given width. */
export function joinPrinted(lines: readonly string[], most: number, indented: boolean): SourceBlock[] {
  const { items, marks } = itemsOf(lines, most, indented);
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < items.length; ) {
    const end = tableEnd(items, at);
    if (end > at) {
      blocks.push(tableOf(items.slice(at, end)));
      at = end;
    } else {
      blocks.push(textBlock((items[at] as Item).text));
      at += 1;
    }
  }
  return [...blocks, ...marks];
}

function itemsOf(
  lines: readonly string[],
  most: number,
  indented: boolean,
): { items: Item[]; marks: SourceBlock[] } {
  const items: Item[] = [];
  const marks: SourceBlock[] = [];
  const cells = cellLines(lines, most);
  let blank = false;
  let turned = false;
  lines.forEach((line, at) => {
    const text = line.trim();
    if (pageMark.test(text)) {
      marks.push({ kind: "aside", what: "pageMark", text });
      turned = true;
    } else if (text === "") blank = true;
    else {
      const open = items.at(-1);
      const full = width(line) >= most - SLACK;
      if (open && joins(open, line, { blank: blank && !turned, indented, inCell: cells.has(at) })) {
        open.text += between(open.text, text) + text;
        open.full = full;
        open.long ||= full;
      } else items.push({ text, full, long: full });
      blank = false;
      turned = false;
    }
  });
  return { items, marks };
}

/**
 * Indexes of lines directly above a figure: they are the text of one cell, which is narrower than the page.
 */
function cellLines(lines: readonly string[], most: number): Set<number> {
  const found = new Set<number>();
  let group: number[] = [];
  lines.forEach((line, at) => {
    const text = line.trim();
    if (figure.test(text)) {
      for (const each of group) found.add(each);
      group = [];
    } else if (isProse(text) || width(text) >= most - SLACK) group = [];
    else if (text !== "") {
      if ((lines[at - 1] ?? "").trim() === "" || pageMark.test(text)) group = [];
      group.push(at);
    }
  });
  return found;
}

function joins(open: Item, line: string, { blank, indented, inCell }: LineContext): boolean {
  const text = line.trim();
  if (continues.test(text)) return true;
  if (blank || figure.test(text) || figure.test(open.text)) return false;
  if (inCell) return !opens.test(text);
  if (splitsNumber(open.text, line)) return true;
  if (indented && open.long) return open.full && !/^(\u3000{2}| {2,})/.test(line);
  if (ends.test(open.text))
    return open.full && /[：:]$/.test(open.text) && /^[a-z\d]/i.test(text) && !opens.test(text);
  if (open.long) return !opens.test(text) || open.full;
  // Words of a head or title that did not fit on the line.
  const short = opens.test(open.text) ? 8 : 12;
  return width(open.text) < short && width(text) < 12 && !opens.test(text) && !/[，。：\d]|报告$/.test(text);
}

/** “……至202” above “3年12月31日。”: a number goes on, however much of its line is filled. */
function splitsNumber(before: string, line: string): boolean {
  return (
    width(before) >= WIDTH_MIN &&
    /[^\d\s.．、]\d{1,5}$/.test(before) &&
    /^\d{1,5}[年月日条件个次人篇份项%％，。；）)]/.test(line)
  );
}

function between(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? " " : "";
}

/** At most this many words of a head are between two figures of a table. */
const HEAD_MAX = 24;
const FIGURES_MIN = 3;

/** The end of the table that begins at an item; the item itself if none begins there. */
function tableEnd(items: readonly Item[], from: number): number {
  let last = -1;
  let figures = 0;
  for (let at = from; at < items.length && at - Math.max(last, from) <= HEAD_MAX; at += 1) {
    const { text } = items[at] as Item;
    if (figure.test(text)) {
      last = at;
      figures += 1;
    } else if (isProse(text) || (chapter.test(text) && !figure.test(items[at + 1]?.text ?? ""))) break;
  }
  if (figures < FIGURES_MIN) return from;
  // Labels printed next to several rows come after the last of them.
  let end = last + 1;
  while (end < items.length && isLabel((items[end] as Item).text)) end += 1;
  return end;
}

function isProse(text: string): boolean {
  return /。/.test(text) || width(text) > 80;
}

function isLabel(text: string): boolean {
  return (
    !isProse(text) &&
    !chapter.test(text) &&
    width(text) < 20 &&
    !/年\d{1,2}月\d{1,2}日$|(人民政府|办事处|局|委员会)$/.test(text)
  );
}

/** Rows begin with their labels; words of a head are rows by themselves. */
function tableOf(items: readonly Item[]): SourceBlock {
  const rows: string[][] = [];
  for (const { text } of items) {
    const row = rows.at(-1);
    const before = row?.at(-1) ?? "";
    if (figure.test(text) && row) row.push(text);
    else if (!figure.test(text) || !figure.test(before)) rows.push([text]);
  }
  return { kind: "table", caption: "", rows: withoutLabels(rows).map((row) => row.map(sourceCell)) };
}

/** A line of figures under a head belongs to no label. */
function withoutLabels(rows: readonly string[][]): string[][] {
  return rows.flatMap((row) => {
    const [label = "", ...figures] = row;
    const isHead = figures.length >= 10 && !/[、.．（(]/.test(label);
    return isHead ? [[label], figures] : [row];
  });
}
