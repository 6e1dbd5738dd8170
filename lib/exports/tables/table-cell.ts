/**
 * A table to be drawn: font size and line pitch in points, a width for each column (shares, or characters if
 * it ends in “em”), then rows, of which those of a head are repeated after a page break.
 */
export type TableData = { size: number; pitch: number; widths: string[]; groups: RowGroup[] };
/**
 * `head` rows belong together above the rows that follow; `repeat`: a new page begins with them. `heights`
 * are in points, null if a row's text determines it.
 */
export type RowGroup = {
  head: boolean;
  repeat: boolean;
  level: number;
  rows: CellData[][];
  heights: (number | null)[];
};
export type CellData = {
  text: string;
  colspan: number;
  rowspan: number;
  align: "left" | "center";
  /** Depth of a row's label, for its indentation. */
  indent: number;
  strong: boolean;
  /** True if a page may end within it. */
  breakable: boolean;
};

/** A cell of one row and column without special properties. */
export function plainCell(text: string): CellData {
  return { text, colspan: 1, rowspan: 1, align: "left", indent: 0, strong: false, breakable: false };
}
