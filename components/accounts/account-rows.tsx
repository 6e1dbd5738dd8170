import type { ReactTable } from "@tanstack/react-table";
import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import type { ListedAccount } from "@/lib/accounts/types";
import type { accountFeatures } from "./account-columns";

const arrows = { asc: ArrowUp, desc: ArrowDown, none: ArrowUpDown } as const;
const orders = { asc: "ascending", desc: "descending", none: "none" } as const;

/** The list as a table; on a narrow screen each account is a card of its own. */
export function AccountRows({ table }: { table: ReactTable<typeof accountFeatures, ListedAccount> }) {
  return (
    <table className="w-full border-collapse max-md:block md:bg-paper md:border md:border-line">
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
                  aria-sort={header.column.getCanSort() ? orders[order] : undefined}
                  className="border-line-2 border-b px-4 py-2 text-left font-medium text-ink-2 text-sm"
                >
                  {header.column.getCanSort() ? (
                    <button
                      type="button"
                      onClick={header.column.getToggleSortingHandler()}
                      className="inline-flex items-center gap-1"
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
      <tbody className="max-md:grid max-md:gap-3">
        {table.getRowModel().rows.map((row) => (
          <tr
            key={row.id}
            className="max-md:grid max-md:gap-2 max-md:rounded-md max-md:border max-md:border-line max-md:bg-paper max-md:p-4 md:border-line md:border-b"
          >
            {row.getAllCells().map((cell) => (
              <td key={cell.id} className="align-top md:px-4 md:py-3">
                <table.FlexRender cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
