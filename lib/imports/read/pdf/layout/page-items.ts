import type { SourceCell } from "../../source-block";
import { lineText, type TextLine } from "./text-lines";

/** A cell with the stretch of the page's width that it covers. */
export type PageCell = SourceCell & { x0: number; x1: number };

/** A table as it was found on a page. `xs` are the borders of its columns, by which its continuation is known. */
export type PageTable = {
  kind: "table";
  y0: number;
  y1: number;
  x0: number;
  xs: number[];
  rows: PageCell[][];
  marks: TextLine["marks"];
};
export type PageLine = { kind: "line"; line: TextLine; column: ColumnEdges };
/** The edges between which a line of text stands. */
export type ColumnEdges = { left: number; right: number };

export type PageLayout = { height: number; items: (PageLine | PageTable)[] };

/** The lines of a cell as one: between Chinese characters nothing stands, between Latin words a blank. */
export function cellText(lines: readonly TextLine[]): string {
  return lines.map(lineText).reduce((before, line) => `${before}${gapBetween(before, line)}${line}`, "");
}

/** What stands between two lines of one text. */
export function gapBetween(before: string, after: string): string {
  return /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after) && !/(https?:\/\/|www\.|@)\S*$/.test(before)
    ? " "
    : "";
}
