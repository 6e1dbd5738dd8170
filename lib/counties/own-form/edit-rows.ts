import type { Row } from "@/lib/core/tables/table";
import { ancestorsOf, levelOf, type OwnRow } from "./rows";

/** Edits of a county's rows. Each returns a new list and does not change the given one. */

/** What the dialog of a county's own row asks. `parts` is used only for totals (`sum`, `union`). */
export type RowWords = {
  label: string;
  kind: Row["kind"];
  /** Null if no unit is printed. */
  unit: NonNullable<Row["unit"]> | null;
  parts: string[];
};

/**
 * Possible parents of a row added below `afterId`: that row, its ancestors, and null for the outermost level.
 * A row of the fifth level can have no children.
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
 * Adds a row below `afterId` (at the top if null). It never separates a row from its children: below its
 * parent it comes first, otherwise after all descendants of its neighbour.
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
  // The neighbour: the chosen row, or its ancestor with the same parent as the new row.
  const chosen = rows[at] as OwnRow;
  const chain = [chosen, ...ancestorsOf(chosen, rows)];
  const neighbour = chain.find((row) => (ancestorsOf(row, rows)[0]?.id ?? null) === parentId) ?? chosen;
  const last = rows.findLastIndex(
    (row) => row.id === neighbour.id || ancestorsOf(row, rows).some(({ id }) => id === neighbour.id),
  );
  return Math.max(last, at) + 1;
}

/**
 * Changes an own row except its id, place and remark. A row that no longer holds a figure is removed from
 * every total.
 */
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
 * Gives a national row another label, and makes it the total of other rows if `parts` is not empty; without
 * parts a row that is no header is typed by the clerk.
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

/** True if a row may be a part of another's total. */
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

/** Removes a row, or restores it. */
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
