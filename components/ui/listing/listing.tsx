import type { RowData } from "@tanstack/react-table";
import { clsx } from "clsx";
import { useId } from "react";
import type { ListingTable } from "./listing-features";
import { ListingHead } from "./listing-head";
import { type ListingStyle, listingStyles } from "./listing-style";

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
  /** The heading of the group of a row. Without it there are no groups. */
  groupOf?: (row: Data) => string;
};

/** A list as a table with a head to sort by; on a narrow screen, as cards. */
export function Listing<Data extends RowData>(props: Props<Data>) {
  const { table, caption, cardsBelow = "md", most, groupOf } = props;
  const style = listingStyles[cardsBelow];
  const rows = table.getRowModel().rows.slice(0, most);
  // With groups a cell has two heads, which it names.
  const id = useId();
  return (
    <table className={style.table}>
      <caption className="sr-only">{caption}</caption>
      <ListingHead table={table} style={style} id={groupOf && id} />
      {groupsOf(rows, groupOf).map(({ heading, rows: grouped }, at) => (
        <tbody key={heading} className={style.body}>
          {heading !== "" && (
            <tr className={style.groupRow}>
              <th
                id={`${id}${at}`}
                scope="rowgroup"
                colSpan={table.getAllLeafColumns().length}
                className={style.group}
              >
                {heading}
                <span className="ml-2 font-normal tabular-nums">{grouped.length}</span>
              </th>
            </tr>
          )}
          {grouped.map((row) => (
            <ListingRow
              key={row.id}
              {...props}
              {...{ row, style }}
              headsOf={groupOf && ((columnId) => `${id}${columnId} ${id}${at}`)}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type ListedRow<Data extends RowData> = ReturnType<ListingTable<Data>["getRowModel"]>["rows"][number];

function groupsOf<Data extends RowData>(
  rows: readonly ListedRow<Data>[],
  groupOf: Props<Data>["groupOf"],
): { heading: string; rows: ListedRow<Data>[] }[] {
  if (!groupOf) return [{ heading: "", rows: [...rows] }];
  const groups = new Map<string, ListedRow<Data>[]>();
  for (const row of rows) {
    const heading = groupOf(row.original);
    groups.set(heading, [...(groups.get(heading) ?? []), row]);
  }
  return [...groups].map(([heading, grouped]) => ({ heading, rows: grouped }));
}

type RowProps<Data extends RowData> = Props<Data> & {
  row: ListedRow<Data>;
  style: ListingStyle;
  /** The ids of the heads of a cell, by column. */
  headsOf?: (columnId: string) => string;
};

function ListingRow<Data extends RowData>({
  table,
  row,
  style,
  labelled = false,
  isBlank,
  headsOf,
}: RowProps<Data>) {
  return (
    <tr className={style.row} data-row={row.id}>
      {row.getAllCells().map((cell) => (
        <td
          key={cell.id}
          headers={headsOf?.(cell.column.id)}
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
  );
}
