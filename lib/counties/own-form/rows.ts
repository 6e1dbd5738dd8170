import type { LocalTable } from "@/lib/core/tables/local-table";
import type { Row, Table } from "@/lib/core/tables/table";

/**
 * A county's table while it is edited: every national row and every row of the county's own, in printed
 * order. A removed row keeps its place, so that it can be restored.
 */
export type OwnRow = Row & { origin: "national" | "own"; removed: boolean };

type Insertion = NonNullable<LocalTable["insert"]>[number];

/** The rows of a national table with the changes of `local`; removed rows are marked as such. */
export function ownRowsOf(table: Table, local: LocalTable = {}): OwnRow[] {
  const rows = nationalRows(table).map(
    (row): OwnRow => ({
      ...row,
      origin: "national",
      removed: !(local.keep?.includes(row.id) ?? true) || (local.remove?.includes(row.id) ?? false),
    }),
  );
  for (const { after, rows: added } of local.insert ?? []) {
    const own = added.map((row) => ({ ...row, origin: "own", removed: false }) as OwnRow);
    rows.splice(after === null ? 0 : rows.findIndex(({ id }) => id === after) + 1, 0, ...own);
  }
  return rows.map((row) => {
    const parts = local.reparts?.[row.id];
    return {
      ...row,
      label: local.relabel?.[row.id] ?? row.label,
      ...(parts ? { parts, kind: row.kind === "union" ? "union" : "sum" } : {}),
    };
  });
}

/**
 * The same as stored, for `localize`; undefined if it equals the national table. References to removed rows
 * are resolved: their children move up, and totals lose the part.
 */
export function localTableOf(
  table: Table,
  rows: readonly OwnRow[],
  printed: boolean,
): LocalTable | undefined {
  const present = rows.filter(({ removed }) => !removed);
  const ids = new Set(present.map(({ id }) => id));
  const national = nationalRows(table);
  const changed = (row: OwnRow) => national.find(({ id }) => id === row.id);
  const remove = rows.filter(({ origin, removed }) => removed && origin === "national").map(({ id }) => id);
  const relabel = present.filter((row) => row.origin === "national" && row.label !== changed(row)?.label);
  const reparts = present.flatMap((row): [string, string[]][] => {
    if (row.origin === "own") return [];
    const parts = row.parts?.filter((id) => ids.has(id)) ?? [];
    const standard = changed(row)?.parts?.filter((id) => ids.has(id)) ?? [];
    return parts.length > 0 && parts.join() !== standard.join() ? [[row.id, parts]] : [];
  });
  const insert = insertionsOf(rows);
  const local: LocalTable = {
    ...(remove.length > 0 ? { remove } : {}),
    ...(relabel.length > 0
      ? { relabel: Object.fromEntries(relabel.map(({ id, label }) => [id, label])) }
      : {}),
    ...(reparts.length > 0 ? { reparts: Object.fromEntries(reparts) } : {}),
    ...(insert.length > 0 ? { insert } : {}),
    ...(printed ? {} : { printed }),
  };
  return Object.keys(local).length > 0 ? local : undefined;
}

/** Consecutive own rows are one insertion, after the last national row above them that is not removed. */
function insertionsOf(rows: readonly OwnRow[]): Insertion[] {
  const insertions: Insertion[] = [];
  let after: string | null = null;
  for (const row of rows.filter(({ removed }) => !removed)) {
    if (row.origin === "national") after = row.id;
    else {
      const last = insertions.at(-1);
      if (last?.after === after) last.rows.push(dataOf(row, rows));
      else insertions.push({ after, rows: [dataOf(row, rows)] });
    }
  }
  return insertions;
}

function dataOf(row: OwnRow, rows: readonly OwnRow[]): Insertion["rows"][number] {
  const { id, label, note, kind, unit, parts } = row;
  const [parent] = ancestorsOf(row, rows);
  return {
    id,
    label,
    ...(note === undefined ? {} : { note }),
    level: levelOf(row, rows),
    kind,
    ...(parent ? { parent: parent.id } : {}),
    ...(kind === "header" || unit === undefined ? {} : { unit }),
    ...(parts && (kind === "sum" || kind === "union")
      ? { parts: parts.filter((part) => rows.some(({ id, removed }) => id === part && !removed)) }
      : {}),
  };
}

/** The ancestors of a row, nearest first, without removed rows. */
export function ancestorsOf(row: Pick<Row, "parent">, rows: readonly OwnRow[]): OwnRow[] {
  const ancestors: OwnRow[] = [];
  let above = rows.find(({ id }) => id === row.parent);
  // Edited parents cannot form a cycle; stored ones that do must not hang the page.
  while (above && ancestors.length < rows.length) {
    if (!above.removed) ancestors.push(above);
    const parent = above.parent;
    above = rows.find(({ id }) => id === parent);
  }
  return ancestors;
}

/** The level on which a row is printed, 0 to 4. */
export function levelOf(row: Pick<Row, "parent">, rows: readonly OwnRow[]): Row["level"] {
  return Math.min(ancestorsOf(row, rows).length, 4) as Row["level"];
}

function nationalRows(table: Table): readonly Row[] {
  return table.sections[0]?.rows ?? [];
}
