import { withoutBlanks } from "@/lib/core/prose/blanks";
import type { CellId, Row, Section, Table } from "@/lib/core/tables/table";
import { cellId, labelPath } from "@/lib/core/tables/table";
import type { SourceCell, TableBlock } from "../../read/source-block";
import { alignRows } from "./align-rows";
import { isFigureText, labelNumber, labelSimilarity } from "./labels";
import { type Vocabulary, vocabularyOf } from "./vocabulary";

/** One row of a source's table, and what became of it. */
type PlacedRow = {
  /** The row's texts that were understood, apart by tabs. */
  text: string;
  /** The row of the form; null for a head and for what is not understood. */
  row: Row | null;
  /** How alike the labels are, 0 to 1. */
  confidence: number;
  figures: { cellId: CellId; text: string }[];
  /** Texts of the row for which there is no cell. */
  left: string[];
  /** True for a head: words of the table and no figure. */
  head: boolean;
};

export type PlacedTable = { table: Table; rows: PlacedRow[] };

/** Longer tables are no indicator tables. */
const ROWS_MAX = 400;

/** Reads a source's table as one of a form's; null where it is another. */
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

type Candidate = { cells: readonly SourceCell[]; label: string; unit: string; values: string[] };

function placeByLabels(block: TableBlock, table: Table): PlacedTable | null {
  const formRows = table.sections.flatMap((section) => section.rows.map((row) => ({ section, row })));
  const widest = Math.max(...table.sections.map(({ columns }) => columns.length));
  const candidates = block.rows.map((cells) => candidateOf(cells, table, widest));
  const matches = alignRows(candidates.length, formRows.length, (at, form) =>
    alike(candidates[at] as Candidate, formRows[form] as { section: Section; row: Row }),
  );
  const words = vocabularyOf(table);
  const rows = candidates.map((candidate, at): PlacedRow => {
    const match = matches[at] ?? null;
    const form = match === null ? undefined : formRows[match];
    if (!form) return unmatched(candidate, words);
    return matched(candidate, form.section, form.row, table.layout === "grouped");
  });
  const found = rows.filter(({ row }) => row !== null);
  const counted = rows.filter(({ head, text, left }) => !head && withoutBlanks(text + left.join("")) !== "");
  // A row of table 3 has a figure for every applicant: one such row, called by its name, is no accident.
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
    return { cells, label: lastFilled(labels), unit, values: rest.slice(rest.length > columns ? 1 : 0) };
  }
  const first = Math.max(
    1,
    texts.findIndex((text, index) => index > 0 && isFigureText(text)),
  );
  // A label over several columns stands before the last ones, which may be blank; where cells at the end are gone, it does not.
  const last = texts.length - columns;
  const from =
    table.layout === "matrix" &&
    last > 0 &&
    (isFigureText(texts[last] as string) || withoutBlanks(texts[last] as string) === "")
      ? last
      : first;
  return { cells, label: lastFilled(texts.slice(0, from)), unit: "", values: texts.slice(from) };
}

function lastFilled(texts: readonly string[]): string {
  return texts.filter((text) => withoutBlanks(text) !== "").at(-1) ?? "";
}

/** Labels first; equal numbers and units help where labels repeat, and a figure never stands beside a header. */
function alike({ label, unit, values }: Candidate, { section, row }: { section: Section; row: Row }): number {
  if (withoutBlanks(label) === "") return 0;
  const similarity = rowSimilarity(label, section, row);
  const same = labelNumber(label) === labelNumber(row.label) ? 0.1 : 0;
  const sameUnit = row.unit && withoutBlanks(unit) === row.unit ? 0.05 : 0;
  const filled = values.some(isFigureText);
  return similarity < 0.45 ? 0 : similarity + same + sameUnit - (row.kind === "header" && filled ? 0.6 : 0);
}

/** How alike a label and a row's are, 0 to 1; before the row's may stand that of the row above it, as print joins them. */
function rowSimilarity(label: string, section: Section, row: Row): number {
  const own = labelSimilarity(label, `${row.label}${row.note ?? ""}`);
  const path = labelPath(section, row).slice(-2);
  const isJoined = path.length === 2 && withoutBlanks(label).endsWith(withoutBlanks(row.label));
  return isJoined ? Math.max(own, labelSimilarity(label, path.join(""))) : own;
}

function matched(candidate: Candidate, section: Section, row: Row, grouped: boolean): PlacedRow {
  const { cells, values } = candidate;
  // A row with more figures than the form has columns may be another edition's: none of them is read as what it is not.
  const tooMany =
    grouped && values.slice(section.columns.length).some((text) => /\d/.test(text) && isFigureText(text));
  const columns = row.kind === "header" || tooMany ? [] : section.columns;
  const kept = cells.length - Math.max(0, values.length - columns.length);
  const texts = cells.map(({ text }) => text);
  return {
    text: texts.slice(0, kept).join("\t"),
    row,
    confidence: Math.min(1, rowSimilarity(candidate.label, section, row)),
    figures: columns.flatMap((column, index) => {
      const text = values[index];
      return text === undefined ? [] : [{ cellId: cellId(row.id, column.id), text }];
    }),
    left: texts.slice(kept).filter((text) => withoutBlanks(text) !== ""),
    head: false,
  };
}

function unmatched({ cells }: Candidate, { has, isScrap }: Vocabulary): PlacedRow {
  const texts = cells.map(({ text }) => text);
  const head = texts.every((text) => (has(text) || isScrap(text)) && !isFigureText(text));
  return head
    ? { text: texts.join("\t"), row: null, confidence: 1, figures: [], left: [], head }
    : { text: "", row: null, confidence: 0, figures: [], left: [texts.join("\t")], head };
}

/** Table 4: the one line of figures stands last, under a head that names the outcomes. */
function placeWide(block: TableBlock, table: Table): PlacedTable | null {
  const [section] = table.sections;
  const row = section?.rows.find(({ kind }) => kind !== "header");
  const said = block.rows.flatMap((cells) => cells.map(({ text }) => text)).join("");
  // Print may break “结果维持” over two lines of the head.
  if (!section || !row || !/结果维/.test(said) || !/复议/.test(said)) return null;
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
    if (at !== line) return unmatched({ cells, label: "", unit: "", values: [] }, words);
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
