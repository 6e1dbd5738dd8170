"use client";
import type { ReactTable } from "@tanstack/react-table";
import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { itemFeatures } from "./item-columns";
import type { TableRow } from "./table-row";

const arrows = { asc: ArrowUp, desc: ArrowDown, none: ArrowUpDown } as const;
const orders = { asc: "ascending", desc: "descending", none: "none" } as const;

const told = ["file", "standing"];

/** More rows than this are drawn only when asked for. */
const STEP = 100;

/** The files as a table; on a narrow screen each is a card whose cells carry their own labels. */
export function ItemRows({ table }: { table: ReactTable<typeof itemFeatures, TableRow> }) {
  const [most, setMost] = useState(STEP);
  const { rows } = table.getRowModel();
  return (
    <>
      <table className="w-full border-collapse bg-paper max-desk:block max-desk:bg-transparent desk:border desk:border-line">
        <caption className="sr-only">这一批文件</caption>
        <thead className="max-desk:hidden">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const order = header.column.getIsSorted() || "none";
                const Arrow = arrows[order];
                const sortable = header.column.getCanSort();
                return (
                  <th
                    key={header.id}
                    scope="col"
                    aria-sort={sortable ? orders[order] : undefined}
                    className="border-line-2 border-b px-3 py-2 text-left font-medium text-ink-2 text-sm"
                  >
                    {sortable ? (
                      <button
                        type="button"
                        onClick={header.column.getToggleSortingHandler()}
                        className="inline-flex min-h-6 items-center gap-1 whitespace-nowrap"
                      >
                        <table.FlexRender header={header} />
                        <Arrow aria-hidden size={14} />
                      </button>
                    ) : (
                      <table.FlexRender header={header} />
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody className="max-desk:grid max-desk:gap-3">
          {rows.slice(0, most).map((row) => (
            <tr
              key={row.id}
              className="max-desk:grid max-desk:gap-2 max-desk:rounded-md max-desk:border max-desk:border-line max-desk:bg-paper max-desk:p-4 desk:border-line desk:border-b"
            >
              {row.getAllCells().map((cell) => (
                <td
                  key={cell.id}
                  // Of a file that cannot be read a card shows the name and the reason alone.
                  data-blank={row.original.row.state === "refused" && !told.includes(cell.column.id)}
                  className="min-w-0 max-desk:data-[blank=true]:hidden align-top max-desk:grid max-desk:grid-cols-[5em_minmax(0,1fr)] max-desk:gap-2 desk:px-3 desk:py-3"
                >
                  <span className="text-ink-3 desk:hidden">{String(cell.column.columnDef.header)}</span>
                  <div className="min-w-0">
                    <table.FlexRender cell={cell} />
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <p className="text-center">
          <Button onClick={() => setMost(most + STEP)}>再显示 {Math.min(STEP, rows.length - most)} 份</Button>
        </p>
      )}
    </>
  );
}
