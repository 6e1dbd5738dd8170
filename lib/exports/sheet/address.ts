/** "A1", "AB12": a place as formulas name it; row and column count from 0. */
export function addressOf(row: number, column: number): string {
  return `${lettersOf(column)}${row + 1}`;
}

/** "A", "Z", "AA" … */
export function lettersOf(column: number): string {
  const rest = column % 26;
  const before = column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : "";
  return `${before}${String.fromCharCode(65 + rest)}`;
}
