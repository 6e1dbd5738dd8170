import type { WordFile } from "./word-file";

/** The heading level by paragraph style number: styles 1 to 9 of every Word file are its headings. */
export function headingRanks(file: WordFile): ReadonlyMap<number, number> {
  const stylesheet = file.structure(1);
  const ranks = new Map<number, number>();
  if (stylesheet.byteLength < 4) return ranks;
  const count = stylesheet.getUint16(2, true);
  let at = 2 + stylesheet.getUint16(0, true);
  for (let style = 0; style < count && at + 2 <= stylesheet.byteLength; style += 1) {
    const size = stylesheet.getUint16(at, true);
    if (size >= 2 && at + 4 <= stylesheet.byteLength) {
      const known = stylesheet.getUint16(at + 2, true) & 0x0fff;
      if (known >= 1 && known <= 6) ranks.set(style, known);
    }
    at += 2 + size;
  }
  return ranks;
}
