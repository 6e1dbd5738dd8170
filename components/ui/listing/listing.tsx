import type { RowData } from "@tanstack/react-table";
import { clsx } from "clsx";
import type { ListingTable } from "./listing-features";
import { ListingHead } from "./listing-head";
import { listingStyles } from "./listing-style";

type Props<Data extends RowData> = {
  table: ListingTable<Data>;
  /** The table's caption, for screen readers. */
  caption: string;
  /** Below this width each row is a card. */
  cardsBelow?: keyof typeof listingStyles;
  /** True if the cells of a card have the names of their columns. */
  labelled?: boolean;
  /** Maximum number of rendered rows. */
  most?: number;
  /** True for a cell that a card omits. */
  isBlank?: (row: Data, columnId: string) => boolean;
};

/** A list as a table with a head to sort by; on a narrow screen, as cards. */
export function Listing<Data extends RowData>({
  table,
  caption,
  cardsBelow = "md",
  labelled = false,
  most,
  isBlank,
}: Props<Data>) {
  const style = listingStyles[cardsBelow];
  return (
    <table className={style.table}>
      <caption className="sr-only">{caption}</caption>
      <ListingHead table={table} style={style} />
      <tbody className={style.body}>
        {table
          .getRowModel()
          .rows.slice(0, most)
          .map((row) => (
            <tr key={row.id} className={style.row}>
              {row.getAllCells().map((cell) => (
                <td
                  key={cell.id}
                  className={clsx(
                    style.cell,
                    isBlank?.(row.original, cell.column.id) ? style.blank : labelled && style.labelled,
                  )}
                >
                  {labelled && <span className={style.label}>{String(cell.column.columnDef.header)}</span>}
                  <div className="min-w-0">
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
