import { type ColumnDef, createColumnHelper, tableFeatures } from "@tanstack/react-table";
import type { Column, Table } from "@/lib/core/tables/table";
import { type GridLine, type GridPart, groupsAbove } from "./grid-parts";

/** Rows keep their printed order and none is hidden, so the core model suffices. */
export const gridFeatures = tableFeatures({});
export type GridFeatures = typeof gridFeatures;

export const labelColumn = "label";
export const unitColumn = "unit";
export const lastYearColumn = "last-year";

type Heads = { year: number; lastYearLabel: string | null };

const helper = createColumnHelper<GridFeatures, GridLine>();

/**
 * The columns of a part with the groups printed above them. A list also has columns for unit and last year.
 */
export function gridColumns(table: Table, part: GridPart, { year, lastYearLabel }: Heads) {
  const label = helper.display({ id: labelColumn, header: table.stub ?? "指标" });
  if (table.layout !== "list")
    return [label, ...grouped(part.columns.map((column) => ({ column, above: groupsAbove(table, column) })))];
  return [
    label,
    helper.display({ id: unitColumn, header: "单位" }),
    ...(lastYearLabel === null ? [] : [helper.display({ id: lastYearColumn, header: lastYearLabel })]),
    ...part.columns.map((column) =>
      helper.display({ id: column.id, header: part.columns.length > 1 ? column.label : `${year} 年` }),
    ),
  ];
}

type Headed = { id: string; parent?: Headed | undefined };

/**
 * The ids of a column's head and of those above it, from the lowest: scope alone does not assign several rows
 * of heads to figures.
 */
export function headIds(prefix: string, column: Headed): string[] {
  const id = `${prefix}-head-${column.id}`;
  return column.parent ? [id, ...headIds(prefix, column.parent)] : [id];
}

/** “本年制发件数（件）”; the unit is omitted if the label contains it. */
export function columnHeading({ label, unit }: Column): string {
  return unit && !label.includes(unit) && !label.includes(`${unit}数`) ? `${label}（${unit}）` : label;
}

type Placed = { column: Column; above: string[] };

/** Neighbouring columns under the same heading become one group, level by level. */
function grouped(placed: readonly Placed[]): ColumnDef<GridFeatures, GridLine>[] {
  const runs: { heading: string | undefined; members: Placed[] }[] = [];
  for (const item of placed) {
    const heading = item.above[0];
    const run = runs.at(-1);
    if (run && heading !== undefined && run.heading === heading) run.members.push(item);
    else runs.push({ heading, members: [item] });
  }
  return runs.flatMap(({ heading, members }): ColumnDef<GridFeatures, GridLine>[] =>
    heading === undefined
      ? members.map(({ column }) => helper.display({ id: column.id, header: columnHeading(column) }))
      : [
          helper.group({
            id: `${heading}-${members[0]?.column.id}`,
            header: heading,
            columns: grouped(members.map(({ column, above }) => ({ column, above: above.slice(1) }))),
          }),
        ],
  );
}
