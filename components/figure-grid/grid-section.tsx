import { useTable } from "@tanstack/react-table";
import clsx from "clsx";
import { useMemo } from "react";
import type { Table } from "@/lib/core/tables/table";
import type { GridActions } from "./grid-actions";
import { gridColumns, gridFeatures, labelColumn, lastYearColumn, unitColumn } from "./grid-model";
import type { GridPart } from "./grid-parts";
import { GridRow } from "./rows/grid-row";
import type { LineView } from "./rows/line-view";
import type { RepairOffers } from "./rows/row-findings";

type Props = {
  table: Table;
  sheet: GridPart;
  year: number;
  views: ReadonlyMap<string, LineView>;
  readOnly: boolean;
  entry: string | undefined;
  lastYearLabel: string | null;
  idPrefix: string;
  offers: RepairOffers;
  actions: GridActions;
};

/** One sheet as a native table: heads by column group, a row for every printed row. */
export function GridSection({ table, sheet, year, views, ...rest }: Props) {
  const columns = useMemo(
    () => gridColumns(table, sheet, { year, lastYearLabel: rest.lastYearLabel }),
    [table, sheet, year, rest.lastYearLabel],
  );
  const model = useTable({ features: gridFeatures, columns, data: sheet.lines, getRowId: (line) => line.id });
  const list = table.layout === "list";
  return (
    <table className={clsx("w-full border-collapse", !list && "table-fixed @max-2xl:block")}>
      <caption className={sheet.heading ? "pb-1 text-left font-medium @max-2xl:block" : "sr-only"}>
        {sheet.heading ?? table.title}
      </caption>
      <thead className={clsx(!list && "@max-2xl:sr-only")}>
        {model.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers
              .filter((header) => header.rowSpan > 0)
              .map((header) => (
                <th
                  key={header.id}
                  scope={header.colSpan > 1 ? "colgroup" : "col"}
                  colSpan={header.colSpan}
                  rowSpan={header.rowSpan}
                  className={clsx(
                    "text-balance border-line-2 border-b py-1.5 font-medium text-[13px] text-ink-2",
                    {
                      "text-left": header.column.id === labelColumn,
                      "px-2 text-right": list && header.column.id !== labelColumn,
                      "w-[32%] pr-2": !list && header.column.id === labelColumn,
                      "px-2": !list && header.column.id !== labelColumn,
                      "text-right": !list && header.column.id !== labelColumn && header.colSpan === 1,
                      "text-center": header.colSpan > 1,
                      "w-12": header.column.id === unitColumn,
                      "w-24 @max-lg:hidden": header.column.id === lastYearColumn,
                    },
                  )}
                >
                  {typeof header.column.columnDef.header === "string" && header.column.columnDef.header}
                </th>
              ))}
          </tr>
        ))}
      </thead>
      <tbody className={clsx(!list && "@max-2xl:block")}>
        {model.getRowModel().rows.map((row) => {
          const view = views.get(row.id);
          return (
            view && <GridRow key={row.id} row={row} view={view} shape={list ? "list" : "cards"} {...rest} />
          );
        })}
      </tbody>
    </table>
  );
}
