import { type CellId, type Measure, measures } from "@/lib/core/tables/table";
import type { GridLine } from "../grid-parts";
import { gridPosition } from "../keyboard/navigation";
import { gridColumnsOf, headsOf, labelKey } from "./heads";
import {
  collapsedText,
  isBlankText,
  type LeftReason,
  labelEdges,
  labelsAnywhere,
  longestText,
  type PastedFigures,
} from "./paste";

export type LabelledPlacement = PastedFigures & {
  /** Number of the block's rows that are rows of this table. */
  rows: number;
  /** The labels of the rows that are not. */
  unknown: string[];
  /** The heads of the columns of figures that are no columns of this table. */
  unknownColumns: string[];
};

/**
 * Places a pasted block by its labels, complete or partial and in any order: a figure is never put into
 * another row because of its position, nor under another head. Null if the block has no labels; if they are
 * not before its figures, nothing is placed. A label that the table has several times is identified by its
 * ancestors' labels; if that is ambiguous, the row is unknown.
 */
export function placeByLabels(
  lines: readonly GridLine[],
  from: CellId,
  block: readonly string[][],
): LabelledPlacement | null {
  const { rows: wordRows, columns: labelColumns } = labelEdges(block);
  const width = Math.max(...block.map((row) => row.length)) - labelColumns;
  if (labelColumns === 0 || width < 1) return placedNowhere(block);
  const known = new Set(lines.map(({ row }) => labelKey(row.label)));
  const headRows = leadingHeads(block.slice(0, wordRows), labelColumns, known);
  const placement: LabelledPlacement = { filled: [], left: [], rows: 0, unknown: [], unknownColumns: [] };
  const heads = headsOf(block.slice(0, headRows), labelColumns, width);
  const matches = matchRows(
    lines,
    block.slice(headRows).map((row) => row.slice(0, labelColumns).map(withoutSerial)),
  );
  const written = Array.from({ length: width }, (_, column) =>
    block.slice(headRows).some((row) => !isBlankText(collapsedText(row[column + labelColumns] ?? ""))),
  );
  const start = gridPosition(lines, from)?.column ?? 0;
  for (const [row, cells] of block.entries()) {
    const line = row < headRows ? undefined : matches[row - headRows];
    const leave = (column: number, reason: LeftReason) =>
      placement.left.push({ text: collapsedText(cells[column] ?? ""), row, column, reason });
    const own = ownLabel(cells.slice(0, labelColumns));
    if (line) placement.rows += 1;
    else if (row >= headRows && own !== "") placement.unknown.push(own);
    const columns = line ? gridColumnsOf(line, heads, start, written) : [];
    for (const [column, raw] of cells.entries()) {
      const text = collapsedText(raw);
      const cell = line?.cells[columns[column - labelColumns] ?? -1];
      if (row < headRows || column < labelColumns) leave(column, "label");
      else if (!line) leave(column, "unknown");
      else if (line.cells.length === 0 && isBlankText(text))
        placement.left.push({ text: "", row, column, reason: "heading" });
      else if (line.cells.length === 0) leave(column, "heading");
      else if (columns[column - labelColumns] === null) {
        leave(column, "unknownColumn");
        noteColumn(placement, text, heads[column - labelColumns] ?? "", column);
      } else if (!cell) leave(column, "beyond");
      else if (text.length > longestText) leave(column, "tooLong");
      else placement.filled.push({ cellId: cell.id, text });
    }
  }
  return placement;
}

function noteColumn({ unknownColumns }: LabelledPlacement, text: string, head: string, column: number) {
  const name = head === "" ? `第 ${column + 1} 列` : head;
  if (!isBlankText(text) && !unknownColumns.includes(name)) unknownColumns.push(name);
}

/** A block whose words are not before its figures: by position, they would come under a wrong row. */
function placedNowhere(block: readonly string[][]): LabelledPlacement | null {
  const unknown = block.flat().length > 1 ? labelsAnywhere(block) : [];
  if (unknown.length === 0) return null;
  const left = block.flatMap((cells, row) =>
    cells.map((text, column) => ({ text: collapsedText(text), row, column, reason: "unknown" as const })),
  );
  return { filled: [], left, rows: 0, unknown, unknownColumns: [] };
}

/** A number before the labels, in digits or in Chinese, is not one of them. */
function withoutSerial(text: string): string {
  return /^\s*[(（]?(?:[\d０-９]+|[一二三四五六七八九十]+)[)）]?[.．、]?\s*$/.test(text) ? "" : text;
}

/** Number of rows above the first one that the table has. */
function leadingHeads(rows: readonly string[][], labelColumns: number, known: ReadonlySet<string>): number {
  const at = rows.findIndex((row) => known.has(labelKey(ownLabel(row.slice(0, labelColumns)))));
  return at < 0 ? rows.length : at;
}

/** The line for each row of labels; undefined if it is unknown, ambiguous, or a repetition. */
function matchRows(lines: readonly GridLine[], rows: readonly string[][]): (GridLine | undefined)[] {
  const met = new Set<GridLine>();
  const carried: string[] = [];
  let last: GridLine | undefined;
  return rows.map((cells) => {
    // A label over several rows is written in the first of them.
    for (const [column, text] of cells.entries())
      if (text.trim() !== "") carried.splice(column, carried.length, isBlankText(text) ? "" : labelKey(text));
    const own = labelKey(ownLabel(cells));
    const above = carried.filter((label) => label !== "" && label !== own && !isMeasure(label));
    const same = own === "" ? [] : lines.filter((line) => !met.has(line) && labelKey(line.row.label) === own);
    const underLabels = same.filter((line) => above.every((label) => pathOf(lines, line).includes(label)));
    const following = same.filter((line) => last && belongsTogether(lines, last, line));
    const found =
      [same, underLabels, following].find((some) => some.length === 1)?.[0] ??
      nextOf(underLabels, following, lines, last);
    if (found) {
      met.add(found);
      last = found;
    }
    return found;
  });
}

/**
 * Of several candidates, the next one after the last line in printed order, if it belongs to the same group.
 */
function nextOf(
  underLabels: readonly GridLine[],
  following: readonly GridLine[],
  lines: readonly GridLine[],
  last: GridLine | undefined,
): GridLine | undefined {
  const behind = last ? lines.indexOf(last) : -1;
  return following.find(
    (line) => (underLabels.length === 0 || underLabels.includes(line)) && lines.indexOf(line) > behind,
  );
}

/** True if a row may follow another in a copy: its sibling, its child, or the sibling of an ancestor. */
function belongsTogether(lines: readonly GridLine[], last: GridLine, line: GridLine): boolean {
  const { parent } = line.row;
  return (
    parent === last.row.parent ||
    parent === last.row.id ||
    ancestorsOf(lines, last).some(({ id }) => id === parent)
  );
}

function ancestorsOf(lines: readonly GridLine[], { row }: GridLine): GridLine["row"][] {
  const parent = lines.find((line) => line.row.id === row.parent);
  return parent ? [parent.row, ...ancestorsOf(lines, parent)] : [];
}

function pathOf(lines: readonly GridLine[], line: GridLine): string[] {
  const group = line.row.group ? [labelKey(line.row.group)] : [];
  return [...ancestorsOf(lines, line).map(({ label }) => labelKey(label)), ...group];
}

/** The label next to the figures, except units. */
function ownLabel(cells: readonly string[]): string {
  return collapsedText(cells.findLast((text) => !isBlankText(text) && !isMeasure(text.trim())) ?? "");
}

function isMeasure(text: string): boolean {
  return measures.includes(text as Measure);
}
