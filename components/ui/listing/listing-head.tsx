import type { RowData } from "@tanstack/react-table";
import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import { useRef } from "react";
import { useStickyEdge } from "../sticky-edge";
import type { ListingTable } from "./listing-features";
import type { ListingStyle } from "./listing-style";

const arrows = { asc: ArrowUp, desc: ArrowDown, none: ArrowUpDown } as const;
const orders = { asc: "ascending", desc: "descending", none: "none" } as const;

/** The column heads; those of sortable columns are buttons. */
export function ListingHead<Data extends RowData>({
  table,
  style,
  id,
}: {
  table: ListingTable<Data>;
  style: ListingStyle;
  /** Prefix of the heads' ids; without it they have none. */
  id?: string;
}) {
  const head = useRef<HTMLTableSectionElement>(null);
  useStickyEdge(head, "top", "head");
  return (
    <thead ref={head} className={style.head}>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id}>
          {group.headers.map((header) => {
            const order = header.column.getIsSorted() || "none";
            const Arrow = arrows[order];
            const sortable = header.column.getCanSort();
            return (
              <th
                key={header.id}
                id={id && `${id}${header.column.id}`}
                scope="col"
                aria-sort={sortable ? orders[order] : undefined}
                className={style.heading}
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
  );
}
