import type { ReactTable } from "@tanstack/react-table";
import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import type { QueueRow } from "@/lib/reviews/types";
import type { queueFeatures } from "./queue-columns";

const arrows = { asc: ArrowUp, desc: ArrowDown, none: ArrowUpDown } as const;
const orders = { asc: "ascending", desc: "descending", none: "none" } as const;

/** The queue as a table; on a narrow screen each report is a card whose cells carry their own labels. */
export function QueueRows({ table }: { table: ReactTable<typeof queueFeatures, QueueRow> }) {
  return (
    <table className="w-full border-collapse bg-paper max-md:block max-md:bg-transparent md:border md:border-line">
      <caption className="sr-only">审核队列</caption>
      <thead className="max-md:hidden">
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => {
              const order = header.column.getIsSorted() || "none";
              const Arrow = arrows[order];
              return (
                <th
                  key={header.id}
                  scope="col"
                  aria-sort={orders[order]}
                  className="border-line-2 border-b px-4 py-2 text-left font-medium text-ink-2 text-sm"
                >
                  <button
                    type="button"
                    onClick={header.column.getToggleSortingHandler()}
                    className="inline-flex min-h-6 items-center gap-1 whitespace-nowrap"
                  >
                    <table.FlexRender header={header} />
                    <Arrow aria-hidden size={14} />
                  </button>
                </th>
              );
            })}
          </tr>
        ))}
      </thead>
      <tbody className="max-md:grid max-md:gap-3">
        {table.getRowModel().rows.map((row) => (
          <tr
            key={row.id}
            className="max-md:grid max-md:gap-2 max-md:rounded-md max-md:border max-md:border-line max-md:bg-paper max-md:p-4 md:border-line md:border-b"
          >
            {row.getAllCells().map((cell) => (
              <td
                key={cell.id}
                className="align-top max-md:grid max-md:grid-cols-[5em_1fr] max-md:gap-2 md:px-4 md:py-3"
              >
                <span className="text-ink-3 md:hidden">{String(cell.column.columnDef.header)}</span>
                <div>
                  <table.FlexRender cell={cell} />
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
