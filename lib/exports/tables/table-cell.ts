/**
 * A table as it is drawn: type size and pitch in points, a width for each column (shares, or characters where it ends
 * in “em”), then rows, of which those of a head are repeated after a page break.
 */
export type TableData = { size: number; pitch: number; widths: string[]; groups: RowGroup[] };
/**
 * `head` rows stand together over what follows; `repeat` says whether a new page begins with them. `heights` are in
 * points, null where a row's words decide.
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
  /** Depth of a row's label, which is set in by it. */
  indent: number;
  strong: boolean;
  /** Whether a page may end within it. */
  breakable: boolean;
};

/** A cell of one place with nothing special about it. */
export function plainCell(text: string): CellData {
  return { text, colspan: 1, rowspan: 1, align: "left", indent: 0, strong: false, breakable: false };
}
