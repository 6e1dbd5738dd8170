import { z } from "zod";
import { measures, type Row, type Section, type Table } from "./table";

/** One row as data, for rows that a county adds for a year (domain 1.4). Validated as input. */
const localRowSchema = z.object({
  id: z.string().regex(/^[a-z][A-Za-z0-9.]{0,59}$/),
  label: z.string().min(1).max(200),
  note: z.string().max(200).optional(),
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  kind: z.enum(["header", "input", "sum", "union"]),
  parent: z.string().optional(),
  unit: z.enum(measures).nullable().optional(),
  parts: z.array(z.string()).optional(),
});

/**
 * How a county's table of a year differs from the national one, if the edition lets counties set rows.
 * Applied in this order: keep, remove, relabel, reparts, insert.
 */
export const localTableSchema = z.object({
  /** If given, only these national rows are kept. */
  keep: z.array(z.string()).optional(),
  remove: z.array(z.string()).optional(),
  /** Row id → the label printed by the county. */
  relabel: z.record(z.string(), z.string().min(1).max(200)).optional(),
  /** Row id → new parts of a sum or union that includes a local row. */
  reparts: z.record(z.string(), z.array(z.string())).optional(),
  /** `after` is a row id, or null to insert at the top. */
  insert: z
    .array(z.object({ after: z.string().nullable(), rows: z.array(localRowSchema).min(1) }))
    .optional(),
  /** False if the county counts these figures without printing a table. */
  printed: z.boolean().optional(),
});
export type LocalTable = z.infer<typeof localTableSchema>;

/**
 * Applies a county's settings for a year to a national table, in the order keep, remove, insert, relabel,
 * reparts. A national row whose parent was removed moves up to its nearest remaining ancestor. A total
 * without any remaining part becomes a typed row; an input row that is given parts becomes their total. Only
 * the first section is changed, since the only table that permits local rows has one.
 *
 * Throws a RangeError with the first fault where `localTableFaults` finds any.
 */
export function localize(table: Table, local: LocalTable): Table {
  const [fault] = localTableFaults(table, local);
  if (fault) throw new RangeError(fault);
  const sections = table.sections.map((section, index) =>
    index === 0 ? localSection(section, local) : section,
  );
  return { ...table, sections, ...(local.printed === undefined ? {} : { printed: local.printed }) };
}

function localSection(section: Section, local: LocalTable): Section {
  const national = section.rows.filter((row) => remains(row, local));
  const rows = inserted(national, local);
  const present = new Set(rows.map((row) => row.id));
  const adopted = rows.map((row) => withParts(withParent(row, section.rows, present), local, present));
  const ownLevels = new Set(newRows(local).map((row) => row.id));
  return { ...section, rows: adopted.map((row) => (ownLevels.has(row.id) ? row : withLevel(row, adopted))) };
}

/** All faults of a county's table, in Chinese; empty if it can be applied. */
export function localTableFaults(table: Table, local: LocalTable): string[] {
  const national = table.sections[0]?.rows ?? [];
  const known = new Set(national.map((row) => row.id));
  const left = new Set(national.filter((row) => remains(row, local)).map((row) => row.id));
  const added = newRows(local);
  const ids = [...left, ...added.map((row) => row.id)];
  const present = new Set(ids);
  const unknown = (what: string, rowIds: readonly string[], among: Set<string>) =>
    rowIds.filter((id) => !among.has(id)).map((id) => `${what}里的行“${id}”不存在。`);
  const faults = [
    ...unknown("保留", local.keep ?? [], known),
    ...unknown("删去", local.remove ?? [], known),
    ...unknown("改名", Object.keys(local.relabel ?? {}), present),
    ...Object.entries(local.reparts ?? {}).flatMap(([id, parts]) => [
      ...unknown("改合计", [id], present),
      ...unknown(`“${id}”的合计项`, parts, present),
      ...(parts.length === 0 ? [`“${id}”没有合计项。`] : []),
    ]),
    ...duplicates(ids).map((id) => `行“${id}”出现了不止一次。`),
    ...insertionFaults(local, left),
    ...added.flatMap((row) => rowFaults(row, present)),
    ...partsOfHeaders(national, added, local),
  ];
  if (faults.length > 0) return faults;
  const rows = localSection({ columns: [], rows: national }, local).rows;
  return [
    ...cycle(rows, "合计", (row) => row.parts ?? []),
    ...cycle(rows, "上级行", (row) => (row.parent ? [row.parent] : [])),
  ];
}

function rowFaults(row: Row, present: Set<string>): string[] {
  const faults: string[] = [];
  const total = row.kind === "sum" || row.kind === "union";
  if (total && !row.parts?.length) faults.push(`“${row.label}”是合计行，但没有写明由哪些行合计。`);
  if (!total && row.parts?.length) faults.push(`“${row.label}”不是合计行，不应有合计项。`);
  if (row.parent !== undefined && !present.has(row.parent))
    faults.push(`“${row.label}”的上级行“${row.parent}”不存在。`);
  for (const part of row.parts ?? [])
    if (!present.has(part)) faults.push(`“${row.label}”的合计项“${part}”不存在。`);
  return faults;
}

/** A row can be inserted after a remaining row or one inserted before it. */
function insertionFaults(local: LocalTable, left: Set<string>): string[] {
  const present = new Set(left);
  return (local.insert ?? []).flatMap(({ after, rows }) => {
    const fault = after !== null && !present.has(after) ? [`插入位置的行“${after}”不存在。`] : [];
    for (const row of rows) present.add(row.id);
    return fault;
  });
}

/** A header has no figure, so it can neither be a part nor have parts. */
function partsOfHeaders(national: readonly Row[], added: readonly Row[], local: LocalTable): string[] {
  const headers = new Set(
    [...national, ...added].filter((row) => row.kind === "header").map((row) => row.id),
  );
  const parts = [...added.flatMap((row) => row.parts ?? []), ...Object.values(local.reparts ?? {}).flat()];
  return [...parts, ...Object.keys(local.reparts ?? {})]
    .filter((id) => headers.has(id))
    .map((id) => `行“${id}”是没有数字的标题行，不能参加合计。`);
}

function cycle(rows: readonly Row[], what: string, next: (row: Row) => readonly string[]): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const reaches = (id: string, target: string, seen: Set<string>): boolean =>
    (byId.has(id) ? next(byId.get(id) as Row) : []).some((other) => {
      if (other === target) return true;
      if (seen.has(other)) return false;
      seen.add(other);
      return reaches(other, target, seen);
    });
  return rows
    .filter((row) => reaches(row.id, row.id, new Set()))
    .map((row) => `“${row.label}”的${what}绕回了自己。`);
}

function remains(row: Row, local: LocalTable): boolean {
  return (local.keep?.includes(row.id) ?? true) && !local.remove?.includes(row.id);
}

function newRows(local: LocalTable): Row[] {
  return (local.insert ?? []).flatMap(({ rows }) => rows as Row[]);
}

function inserted(national: readonly Row[], local: LocalTable): Row[] {
  const rows = [...national];
  for (const { after, rows: added } of local.insert ?? [])
    rows.splice(after === null ? 0 : rows.findIndex((row) => row.id === after) + 1, 0, ...(added as Row[]));
  return rows.map((row) => ({ ...row, label: local.relabel?.[row.id] ?? row.label }));
}

function withParent(row: Row, national: readonly Row[], present: Set<string>): Row {
  let parent = row.parent;
  while (parent !== undefined && !present.has(parent))
    parent = national.find((other) => other.id === parent)?.parent;
  const { parent: _, ...orphan } = row;
  return parent === undefined ? orphan : { ...orphan, parent };
}

function withParts(row: Row, local: LocalTable, present: Set<string>): Row {
  const given = local.reparts?.[row.id];
  if (given) return { ...row, kind: row.kind === "union" ? "union" : "sum", parts: given };
  if (!row.parts) return row;
  const parts = row.parts.filter((id) => present.has(id));
  const { parts: _, ...typed } = row;
  return parts.length > 0 ? { ...row, parts } : { ...typed, kind: "input" };
}

function withLevel(row: Row, rows: readonly Row[]): Row {
  let level = 0;
  let above = row.parent;
  while (above !== undefined && level < 4) {
    level += 1;
    above = rows.find((other) => other.id === above)?.parent;
  }
  return { ...row, level: level as Row["level"] };
}

function duplicates(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
