import Big from "big.js";
import type { Form } from "../editions/form";
import { PREFACE, type ReportContent } from "../report";
import { figureValue } from "../tables/figures";
import { type Cell, cellsOf, labelPath, type Section, type Table, unitOf } from "../tables/table";
import type { Block } from "./block";
import { typedText } from "./tables/table-parts";

/** A chapter in the open data: its numbered heading, and its text as lines. */
export type OpenChapter = { id: string; heading: string; text: string };

/**
 * One figure of the open data. `path` contains the labels from the outermost row down. `value` is a JSON
 * number; a string if a number would lose digits, or if the entered text is not a number; null if the cell is
 * blank.
 */
export type OpenFigure = {
  path: string[];
  column: string | null;
  unit: string | null;
  value: number | string | null;
};

/** A sentence under a table; `table` is the table's title. */
export type OpenNote = { table: string; text: string };

/** The numbered chapters with their words; indicator tables are given as figures instead. */
export function chaptersOf(blocks: readonly Block[]): OpenChapter[] {
  return blocks.flatMap((block) =>
    block.type === "heading" && block.level === 1
      ? [{ id: block.chapterId, heading: numbered(block), text: chapterText(blocks, block.chapterId) }]
      : [],
  );
}

/** The text before the first chapter. */
export function prefaceOf(blocks: readonly Block[]): string {
  return chapterText(blocks, PREFACE);
}

/** The sentences under the tables, each with the title of its table. */
export function openTableNotes(blocks: readonly Block[]): OpenNote[] {
  const titles = new Map(
    blocks.flatMap((block) => (block.type === "indicatorTable" ? [[block.tableId, block.title]] : [])),
  );
  return blocks.flatMap((block) =>
    block.type === "tableNote"
      ? block.lines.map((text) => ({ table: titles.get(block.tableId) ?? block.tableId, text }))
      : [],
  );
}

/** Every value cell of the form, blank or not, in printed order. */
export function openFigures(form: Form, content: ReportContent): OpenFigure[] {
  return form.tables.flatMap((table) => openFiguresOf(table, form, content));
}

/** Every value cell of one table of the form, blank or not, in printed order. */
export function openFiguresOf(
  table: Table,
  form: Form,
  content: Pick<ReportContent, "figures">,
): OpenFigure[] {
  return openCells(table).map(({ cell, ...named }) => ({
    ...named,
    value: typedText(content.figures, cell.id) ?? openValue(figureValue(form, content.figures, cell.id)),
  }));
}

/** The names of a table's cells in the open data, in printed order. */
export function openCells(table: Table): (Omit<OpenFigure, "value"> & { cell: Cell })[] {
  const nameOf = columnNames(table);
  return cellsOf(table).map((cell) => ({
    cell,
    path: labelPath(cell.section, cell.row),
    column: nameOf(cell),
    unit: unitOf(cell),
  }));
}

function chapterText(blocks: readonly Block[], chapterId: string): string {
  return blocks
    .flatMap((block) => ("chapterId" in block && block.chapterId === chapterId ? linesOf(block) : []))
    .join("\n");
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case "heading":
      return block.level === 1 ? [] : [numbered(block)];
    case "paragraph":
      return [block.text];
    case "proseTable":
      return block.rows.map((row) => row.map((cell) => cell.text.replaceAll("\n", " ")).join("\t"));
    case "picture":
      return block.alt ? [`［图片：${block.alt}］`] : [];
    case "title":
    case "indicatorTable":
    case "tableNote":
    case "annexNote":
    case "signature":
    case "annex":
      return [];
  }
}

function numbered(heading: { number: string; text: string }): string {
  return `${heading.number}${heading.text}`;
}

/**
 * Null in a table of one column; with the groups above it where labels alone would be ambiguous (table 4).
 */
function columnNames(table: Table): (cell: Cell) => string | null {
  const ids = new Set(table.sections.flatMap((section) => section.columns.map((column) => column.id)));
  if (ids.size <= 1) return () => null;
  return ({ section, column }) =>
    ambiguous(section) ? [...(column.above ?? []), column.label].join(" / ") : column.label;
}

function ambiguous({ columns }: Section): boolean {
  return new Set(columns.map((column) => column.label)).size < columns.length;
}

/** A figure as open data: see `OpenFigure`. */
export function openValue(value: string | null): OpenFigure["value"] {
  if (value === null) return null;
  const number = Number(value);
  return Big(value).eq(Big(String(number))) ? number : value;
}
