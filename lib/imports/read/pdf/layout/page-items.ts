import type { SourceCell } from "../../source-block";
import { lineText, type TextLine } from "./text-lines";

/** A cell with its x range on the page. */
export type PageCell = SourceCell & { x0: number; x1: number };

/** A table as found on a page. `xs` are the borders of its columns, by which a continuation is recognised. */
export type PageTable = {
  kind: "table";
  y0: number;
  y1: number;
  x0: number;
  xs: number[];
  rows: PageCell[][];
  marks: TextLine["marks"];
  /** True for a row of figures alone at the top of a page: only the table before it tells what they are. */
  figuresAlone?: true;
};
export type PageLine = { kind: "line"; line: TextLine; column: ColumnEdges };
/** The edges of the column that a line of text is in. */
export type ColumnEdges = { left: number; right: number };

export type PageLayout = { height: number; items: (PageLine | PageTable)[] };

/** The lines of a cell as one: joined directly between Chinese characters, by a space between Latin words. */
export function cellText(lines: readonly TextLine[]): string {
  return lines.map(lineText).reduce((before, line) => `${before}${gapBetween(before, line)}${line}`, "");
}

/** The separator between two lines of one text. */
export function gapBetween(before: string, after: string): string {
  return /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after) && !/(https?:\/\/|www\.|@)\S*$/.test(before)
    ? " "
    : "";
}
