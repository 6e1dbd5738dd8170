import type { ReactNode } from "react";
import type { ProseTableCell } from "@/lib/core/document/block";
import { keyed } from "@/lib/core/keyed";
import { ScrollRegion } from "./scroll-region";

type Props = {
  id: string;
  "data-block": string;
  rows: readonly ProseTableCell[][];
  /** Replaces the rendering of a cell, in a comparison; `place` is "r1c1" for the first. */
  written?: (cell: ProseTableCell, place: string) => ReactNode;
};

/** A table that the clerk wrote within a chapter. */
export function DocumentTable({ rows, written, ...place }: Props) {
  return (
    <ScrollRegion {...place} label="正文表格">
      <table className="sheet-table">
        <tbody>
          {keyed(rows).map(({ key, item: cells }, row) => (
            <tr key={key}>
              {keyed(cells).map(({ key: cellKey, item: cell }, column) => {
                const Cell = cell.header ? "th" : "td";
                return (
                  <Cell key={cellKey} colSpan={cell.colspan} rowSpan={cell.rowspan}>
                    {written ? written(cell, `r${row + 1}c${column + 1}`) : cell.text}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
