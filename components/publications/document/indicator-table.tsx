import type { ReactNode } from "react";
import type { BodyCell, BodyRow, HeadCell, TablePart } from "@/lib/core/document/block";
import { type TableHeaders, tableHeaders } from "@/lib/core/document/tables/table-headers";
import { withUsedColumns } from "@/lib/core/document/tables/used-columns";
import { keyed } from "@/lib/core/keyed";
import { ScrollRegion } from "./scroll-region";

type Props = {
  id: string;
  "data-block": string;
  title: string;
  layout: "list" | "grouped" | "matrix" | "wide";
  parts: readonly TablePart[];
  /** Replaces the rendering of a figure, in a comparison. */
  figure?: (cell: BodyCell) => ReactNode;
};

/** An indicator table in the official form; its head is repeated on every printed page. */
export function IndicatorTable({ title, layout, parts: composed, figure = textOf, ...place }: Props) {
  const parts = withUsedColumns(composed);
  const [first] = parts;
  // A grouped table has a head for each part, so no common one.
  const shared = layout === "grouped" ? undefined : first;
  const groups = parts.map(({ heading }, at) =>
    !shared && heading && parts.length > 1 ? `${place["data-block"]}-${at}group` : undefined,
  );
  const headers = parts.map((part, at) => tableHeaders(part, `${place["data-block"]}-${at}`, groups[at]));
  return (
    <ScrollRegion id={place.id} data-block={place["data-block"]} label={`${title}（表格）`}>
      <table className={`sheet-table sheet-table-${layout}`}>
        <caption>{title}</caption>
        {shared && (
          <thead>
            <HeadRows rows={shared.head} headers={headers[0]} />
          </thead>
        )}
        {parts.map((part, at) => (
          <tbody key={part.body[0]?.rowId ?? part.heading}>
            {part.heading && (
              <tr>
                <th id={groups[at]} colSpan={part.columns} scope="rowgroup" className="sheet-table-group">
                  {part.heading}
                </th>
              </tr>
            )}
            {part !== shared && <HeadRows rows={part.head} headers={headers[at]} />}
            {part.body.map((row, line) => (
              <Row key={row.rowId} row={row} headers={headers[at]?.body[line]} figure={figure} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function textOf(cell: BodyCell): ReactNode {
  return cell.text;
}

type HeadProps = { rows: readonly HeadCell[][]; headers: TableHeaders | null | undefined };

function HeadRows({ rows, headers }: HeadProps) {
  return keyed(rows).map(({ key, item: cells }, depth) => (
    <tr key={key}>
      {keyed(cells).map(({ key: cellKey, item: cell }, at) => (
        <th
          key={cellKey}
          id={headers?.head[depth]?.[at]?.id}
          headers={headers?.head[depth]?.[at]?.headers ?? undefined}
          colSpan={cell.colspan}
          rowSpan={cell.rowspan}
          scope={cell.colspan > 1 && depth + cell.rowspan < rows.length ? "colgroup" : "col"}
        >
          {cell.text}
        </th>
      ))}
    </tr>
  ));
}

type RowProps = {
  row: BodyRow;
  headers: TableHeaders["body"][number] | undefined;
  figure: (cell: BodyCell) => ReactNode;
};

function Row({ row, headers, figure }: RowProps) {
  return (
    <tr data-row={row.rowId} data-level={row.level}>
      {keyed(row.cells).map(({ key, item: cell }, index) => (
        <Cell
          key={key}
          cell={cell}
          headers={headers?.[index]}
          own={cell.kind === "label" && row.cells[index + 1]?.kind !== "label"}
          figure={figure}
        />
      ))}
    </tr>
  );
}

type CellProps = {
  cell: BodyCell;
  headers: TableHeaders["body"][number][number] | undefined;
  /** The row's own label, after those of its groups: it is sticky on a narrow screen. */
  own: boolean;
  figure: (cell: BodyCell) => ReactNode;
};

function Cell({ cell, headers, own, figure }: CellProps) {
  const span = { colSpan: cell.colspan, rowSpan: cell.rowspan, id: headers?.id ?? undefined };
  const heads = headers?.headers ?? undefined;
  switch (cell.kind) {
    case "label":
      return (
        <th {...span} scope="row" className={own ? "sheet-own" : undefined}>
          {cell.text}
        </th>
      );
    case "figure":
      return (
        <td {...span} headers={heads} data-cell={cell.cellId} className="sheet-figure">
          {figure(cell)}
        </td>
      );
    case "unit":
    case "blank":
      return (
        <td {...span} headers={heads} className="sheet-unit">
          {cell.text}
        </td>
      );
  }
}
