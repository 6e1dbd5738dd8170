/**
 * A row's cells as defined at its end: their left and right edges in twentieths of a point, and which are
 * merged with the cell above or to the left.
 */
export type RowDefinition = { edges: number[]; goesOn: boolean[]; joined: boolean[] };

const BEFORE_CELLS = 3;
const CELL = 20;

/** Reads a row's definition ([MS-DOC] 2.9.321); null if the operand defines none. */
export function rowDefinition(operand: DataView | undefined): RowDefinition | null {
  if (!operand || operand.byteLength < BEFORE_CELLS) return null;
  const count = operand.getUint8(2);
  const cellsAt = BEFORE_CELLS + (count + 1) * 2;
  if (count === 0 || cellsAt > operand.byteLength) return null;
  const flags = Array.from({ length: count }, (_, at) => {
    const from = cellsAt + at * CELL;
    return from + 2 <= operand.byteLength ? operand.getUint16(from, true) : 0;
  });
  return {
    edges: Array.from({ length: count + 1 }, (_, at) => operand.getInt16(BEFORE_CELLS + at * 2, true)),
    // Merged with the cell above, and not the first of the merged cells.
    goesOn: flags.map((flag) => (flag & 0x20) !== 0 && (flag & 0x40) === 0),
    // Merged with the cell to its left.
    joined: flags.map((flag) => (flag & 0x02) !== 0),
  };
}
