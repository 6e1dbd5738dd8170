import { withoutBlanks } from "@/lib/core/prose/blanks";
import type { CellId, Row, Section, Table } from "@/lib/core/tables/table";
import { cellId, labelPath } from "@/lib/core/tables/table";
import type { SourceCell, TableBlock } from "../../read/source-block";
import { alignRows } from "./align-rows";
import { isFigureText, labelNumber, labelSimilarity } from "./labels";
import { type Vocabulary, vocabularyOf } from "./vocabulary";

/** One row of a source's table, and how it was read. */
type PlacedRow = {
  /** The texts of the row that were understood, separated by tabs. */
  text: string;
  /** The row of the form; null for a head and for a row that was not understood. */
  row: Row | null;
  /** Similarity of the labels, 0 to 1. */
  confidence: number;
  figures: { cellId: CellId; text: string }[];
  /** Texts of the row for which there is no cell. */
  left: string[];
  /** True for a head: text of the table without a figure. */
  head: boolean;
};

export type PlacedTable = { table: Table; rows: PlacedRow[] };

/** Longer tables, in rows, are not indicator tables. */
const ROWS_MAX = 400;

/** Reads a source's table as one of a form's; null if it is another. */
export function placeTable(block: TableBlock, table: Table): PlacedTable | null {
  if (block.rows.length > ROWS_MAX) return null;
  switch (table.layout) {
    case "list":
    case "matrix":
    case "grouped":
      return placeByLabels(block, table);
    case "wide":
      return placeWide(block, table);
  }
}

/** A row of a source's table, prepared for finding the form's row. */
type Candidate = {
  cells: readonly SourceCell[];
  label: string;
  values: string[];
  /** Label and unit without spaces, and the label's number. */
  bare: string;
  unit: string;
  number: string;
  /** True if the row has a figure. */
  filled: boolean;
};

/** The same for a row of the form, which is compared with every row of a document. */
type FormRow = {
  section: Section;
  row: Row;
  label: string;
  /** The label after that of the row above it; null if there is none. */
  joined: string | null;
  bare: string;
  number: string;
};

function placeByLabels(block: TableBlock, table: Table): PlacedTable | null {
  const formRows = formRowsOf(table);
  const widest = Math.max(...table.sections.map(({ columns }) => columns.length));
  const candidates = block.rows.map((cells) => candidateOf(cells, table, widest));
  const matches = alignRows(candidates.length, formRows.length, (at, form) =>
    alike(candidates[at] as Candidate, formRows[form] as FormRow),
  );
  const words = vocabularyOf(table);
  const rows = candidates.map((candidate, at): PlacedRow => {
    const match = matches[at] ?? null;
    const form = match === null ? undefined : formRows[match];
    if (!form) return unmatched(candidate.cells, words);
    return matched(candidate, form, table.layout === "grouped");
  });
  const found = rows.filter(({ row }) => row !== null);
  const counted = rows.filter(({ head, text, left }) => !head && withoutBlanks(text + left.join("")) !== "");
  // A row of table 3 has a figure for every applicant: one such row with the right label is enough.
  const whole = found.some(
    ({ confidence, figures }) => confidence > 0.9 && figures.length === widest && widest > 3,
  );
  const enough = table.layout === "grouped" || whole ? 1 : 3;
  return found.length >= enough &&
    found.length * 2 >= counted.length &&
    found.some(({ figures }) => figures.length > 0)
    ? { table, rows }
    : null;
}

function candidateOf(cells: readonly SourceCell[], table: Table, columns: number): Candidate {
  const texts = cells.map(({ text }) => text);
  if (table.layout === "list") {
    const labels = texts.slice(0, Math.max(1, texts.length - 1 - columns));
    const rest = texts.slice(labels.length);
    const unit = rest.length > columns ? (rest[0] as string) : "";
    return candidateWith(cells, lastFilled(labels), unit, rest.slice(rest.length > columns ? 1 : 0));
  }
  const first = Math.max(
    1,
    texts.findIndex((text, index) => index > 0 && isFigureText(text)),
  );
  // A label over several columns comes before the last ones, which may be blank; if cells at the end are
  // missing, it does not.
  const last = texts.length - columns;
  const from =
    table.layout === "matrix" &&
    last > 0 &&
    (isFigureText(texts[last] as string) || withoutBlanks(texts[last] as string) === "")
      ? last
      : first;
  return candidateWith(cells, lastFilled(texts.slice(0, from)), "", texts.slice(from));
}

function candidateWith(
  cells: readonly SourceCell[],
  label: string,
  unit: string,
  values: string[],
): Candidate {
  return {
    cells,
    label,
    values,
    bare: withoutBlanks(label),
    unit: withoutBlanks(unit),
    number: labelNumber(label),
    filled: values.some(isFigureText),
  };
}

const formRows = new WeakMap<Table, readonly FormRow[]>();

/** The rows of a table, cached by the table. */
function formRowsOf(table: Table): readonly FormRow[] {
  const kept = formRows.get(table);
  if (kept) return kept;
  const made = table.sections.flatMap((section) => section.rows.map((row) => formRow(section, row)));
  formRows.set(table, made);
  return made;
}

function formRow(section: Section, row: Row): FormRow {
  const path = labelPath(section, row).slice(-2);
  return {
    section,
    row,
    label: `${row.label}${row.note ?? ""}`,
    joined: path.length === 2 ? path.join("") : null,
    bare: withoutBlanks(row.label),
    number: labelNumber(row.label),
  };
}

function lastFilled(texts: readonly string[]): string {
  return texts.filter((text) => withoutBlanks(text) !== "").at(-1) ?? "";
}

/** Labels first; equal numbers and units help where labels repeat; a row with a figure is never a header. */
function alike(candidate: Candidate, form: FormRow): number {
  if (candidate.bare === "") return 0;
  const similarity = rowSimilarity(candidate, form);
  if (similarity < 0.45) return 0;
  const { row, number } = form;
  const same = candidate.number === number ? 0.1 : 0;
  const sameUnit = row.unit && candidate.unit === row.unit ? 0.05 : 0;
  return similarity + same + sameUnit - (row.kind === "header" && candidate.filled ? 0.6 : 0);
}

/**
 * Similarity of a label and a row's, 0 to 1; the label of the row above may precede it, as print joins them.
 */
function rowSimilarity({ label, bare }: Candidate, form: FormRow): number {
  const own = labelSimilarity(label, form.label);
  return form.joined !== null && bare.endsWith(form.bare)
    ? Math.max(own, labelSimilarity(label, form.joined))
    : own;
}

function matched(candidate: Candidate, form: FormRow, grouped: boolean): PlacedRow {
  const { cells, values } = candidate;
  const { section, row } = form;
  // A row with more figures than the form has columns may be another edition's: none of them is read.
  const tooMany =
    grouped && values.slice(section.columns.length).some((text) => /\d/.test(text) && isFigureText(text));
  const columns = row.kind === "header" || tooMany ? [] : section.columns;
  const kept = cells.length - Math.max(0, values.length - columns.length);
  const texts = cells.map(({ text }) => text);
  return {
    text: texts.slice(0, kept).join("\t"),
    row,
    confidence: Math.min(1, rowSimilarity(candidate, form)),
    figures: columns.flatMap((column, index) => {
      const text = values[index];
      return text === undefined ? [] : [{ cellId: cellId(row.id, column.id), text }];
    }),
    left: texts.slice(kept).filter((text) => withoutBlanks(text) !== ""),
    head: false,
  };
}

function unmatched(cells: readonly SourceCell[], { has, isScrap }: Vocabulary): PlacedRow {
  const texts = cells.map(({ text }) => text);
  const head = texts.every((text) => (has(text) || isScrap(text)) && !isFigureText(text));
  return head
    ? { text: texts.join("\t"), row: null, confidence: 1, figures: [], left: [], head }
    : { text: "", row: null, confidence: 0, figures: [], left: [texts.join("\t")], head };
}

/** Table 4: its only line of figures is the last, under a head with the outcomes. */
function placeWide(block: TableBlock, table: Table): PlacedTable | null {
  const [section] = table.sections;
  const row = section?.rows.find(({ kind }) => kind !== "header");
  const printed = block.rows.flatMap((cells) => cells.map(({ text }) => text)).join("");
  // Print may break “结果维持” over two lines of the head.
  if (!section || !row || !/结果维/.test(printed) || !/复议/.test(printed)) return null;
  const words = vocabularyOf(table);
  const count = section.columns.length;
  let line = -1;
  block.rows.forEach((cells, at) => {
    const values = cells.slice(-count);
    if (
      values.length === count &&
      values.every(({ text }) => withoutBlanks(text) === "" || isFigureText(text)) &&
      cells.length <= count + 1
    )
      line = at;
  });
  if (line < 0) return null;
  const rows = block.rows.map((cells, at): PlacedRow => {
    if (at !== line) return unmatched(cells, words);
    const values = cells.slice(-count);
    return {
      text: cells.map(({ text }) => text).join("\t"),
      row,
      confidence: 1,
      figures: section.columns.map((column, index) => ({
        cellId: cellId(row.id, column.id),
        text: values[index]?.text ?? "",
      })),
      left: [],
      head: false,
    };
  });
  return { table, rows };
}
