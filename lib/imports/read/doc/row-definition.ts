/** What the end of a row says of its cells: their left and right edges in twentieths of a point, and which go on upwards. */
export type RowDefinition = { edges: number[]; goesOn: boolean[]; joined: boolean[] };

const BEFORE_CELLS = 3;
const CELL = 20;

/** Reads the definition of a table's row ([MS-DOC] 2.9.321); null where it defines none. */
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
    // A cell that is merged with the one above, and does not begin anew.
    goesOn: flags.map((flag) => (flag & 0x20) !== 0 && (flag & 0x40) === 0),
    // A cell that is merged with the one on its left.
    joined: flags.map((flag) => (flag & 0x02) !== 0),
  };
}
