import type { GridLine } from "../grid-parts";

/** The heads above the figures: in each column the lowest. */
export function headsOf(rows: readonly string[][], labelColumns: number, width: number): string[] {
  return Array.from(
    { length: width },
    (_, column) =>
      rows.map((row) => labelKey(row[column + labelColumns] ?? "")).findLast((text) => text !== "") ?? "",
  );
}

/**
 * The cell for each column of figures: by its head; by its position only where no column has a head, or where
 * there is one column on both sides. Null for a column that the table does not have.
 */
export function gridColumnsOf(
  { cells }: GridLine,
  heads: readonly string[],
  start: number,
  written: readonly boolean[],
): (number | null)[] {
  const labels = cells.map(({ column }) => labelKey(column.label));
  const byHead = heads.map((head) => {
    const at = labels.indexOf(head);
    const isOnly = labels.lastIndexOf(head) === at && heads.indexOf(head) === heads.lastIndexOf(head);
    return head !== "" && at >= 0 && isOnly ? at : undefined;
  });
  const offset = heads.length >= cells.length ? 0 : start;
  if (heads.every((head) => head === "")) return heads.map((_, column) => column + offset);
  if (cells.length === 1 && written.filter(Boolean).length === 1) return written.map((is) => (is ? 0 : null));
  const taken = new Set(byHead);
  return byHead.map((at, column) => {
    const place = column + offset;
    return at ?? (!taken.has(place) && labels[place] === heads[column] ? place : null);
  });
}

/** A label without printed numbering, remarks and punctuation. */
export function labelKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/^\s*(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+[、.]|\d+[、.])/, "")
    .replace(/\([^()]*\)$/, "")
    .replace(/[\s·,、。:;—–-]/g, "");
}
