import type { Row } from "@/lib/core/tables/table";
import { ancestorsOf, levelOf, type OwnRow } from "./rows";

/** Edits of a county's rows. Each returns a new list and leaves the given one as it was. */

/** What a person says of a row of the county's own. `parts` counts for totals (`sum`, `union`) alone. */
export type RowWords = {
  label: string;
  kind: Row["kind"];
  /** Null where no unit is printed. */
  unit: NonNullable<Row["unit"]> | null;
  parts: string[];
};

/**
 * Where a row added below `afterId` may belong: that row, those to which it belongs in turn, and null for the
 * outermost level. A row of the fifth level has none below it.
 */
export function parentsBelow(rows: readonly OwnRow[], afterId: string | null): (OwnRow | null)[] {
  const after = rows.find(({ id }) => id === afterId);
  if (!after) return [null];
  return [after, ...ancestorsOf(after, rows)]
    .filter((row): row is OwnRow => levelOf(row, rows) < 4)
    .map((row): OwnRow | null => row)
    .concat(null);
}

/**
 * Adds a row below `afterId` (at the top where null). It never comes between a row and those that belong to it: below the
 * row to which it belongs it comes first, and otherwise after all that belongs to its neighbour.
 */
export function addRow(
  rows: readonly OwnRow[],
  afterId: string | null,
  parentId: string | null,
  added: { id: string } & RowWords,
): OwnRow[] {
  const parent = parentId ?? undefined;
  const row: OwnRow = { ...words(added), id: added.id, level: 0, origin: "own", removed: false };
  if (parent) row.parent = parent;
  const at = placeBelow(rows, afterId, parentId);
  return [...rows.slice(0, at), { ...row, level: levelOf(row, rows) }, ...rows.slice(at)];
}

function placeBelow(rows: readonly OwnRow[], afterId: string | null, parentId: string | null): number {
  const at = rows.findIndex(({ id }) => id === afterId);
  if (at < 0) return 0;
  if (afterId === parentId) return at + 1;
  // The neighbour: the chosen row, or the one above it that belongs where the new row will.
  const chosen = rows[at] as OwnRow;
  const chain = [chosen, ...ancestorsOf(chosen, rows)];
  const neighbour = chain.find((row) => (ancestorsOf(row, rows)[0]?.id ?? null) === parentId) ?? chosen;
  const last = rows.findLastIndex(
    (row) => row.id === neighbour.id || ancestorsOf(row, rows).some(({ id }) => id === neighbour.id),
  );
  return Math.max(last, at) + 1;
}

/** Says a row of the county's own anew; its id, place and remark stay. One that holds no figure leaves every total. */
export function changeRow(rows: readonly OwnRow[], id: string, changed: RowWords): OwnRow[] {
  return rows.map((row) => {
    if (row.id !== id)
      return changed.kind === "header" && row.parts?.includes(id)
        ? { ...row, parts: row.parts.filter((part) => part !== id) }
        : row;
    const { unit: _, parts: __, ...rest } = row;
    return { ...rest, ...words(changed) };
  });
}

/**
 * Prints another label for a national row, and adds its total up from other rows where `parts` names some; without parts
 * a row that is no header is typed by the clerk.
 */
export function changeNational(
  rows: readonly OwnRow[],
  id: string,
  { label, parts }: { label: string; parts: string[] },
): OwnRow[] {
  return rows.map((row): OwnRow => {
    if (row.id !== id) return row;
    const { parts: _, ...rest } = row;
    if (parts.length === 0) return { ...rest, label, kind: row.kind === "sum" ? "input" : row.kind };
    return { ...rest, label, kind: row.kind === "union" ? "union" : "sum", parts };
  });
}

/** Whether a row's figure joins the total of another. */
export function countIn(
  rows: readonly OwnRow[],
  totalId: string,
  partId: string,
  counted: boolean,
): OwnRow[] {
  return rows.map((row) => {
    if (row.id !== totalId || (row.parts ?? []).includes(partId) === counted) return row;
    const parts = (row.parts ?? []).filter((id) => id !== partId);
    return { ...row, parts: counted ? [...parts, partId] : parts };
  });
}

/** Takes a row out, or puts it back. */
export function removeRow(rows: readonly OwnRow[], id: string, removed: boolean): OwnRow[] {
  return rows.map((row) => (row.id === id ? { ...row, removed } : row));
}

function words({ label, kind, unit, parts }: RowWords): Pick<Row, "label" | "kind" | "unit" | "parts"> {
  return {
    label,
    kind,
    ...(kind === "header" ? {} : { unit }),
    ...(kind === "sum" || kind === "union" ? { parts } : {}),
  };
}
