/**
 * A font's family names and the characters it can draw (OpenType 1.9, tables `name` and `cmap`). Enough to
 * choose a font and to know beforehand which characters it lacks.
 */
export type FontFace = {
  /** Every family name in the file, in any language; the first is the one that typesetters list it under. */
  families: string[];
  /** True if the font has a glyph for a code point. */
  covers: (codePoint: number) => boolean;
};

/** The fonts in a .ttf, .otf or .ttc file; none for other files. */
export function readFont(bytes: Uint8Array): FontFace[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return offsetsOf(view).map((offset) => readFace(view, offset));
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function offsetsOf(view: DataView): number[] {
  const tag = view.getUint32(0);
  if (tag === 0x74746366)
    return Array.from({ length: view.getUint32(8) }, (_, n) => view.getUint32(12 + n * 4));
  return [0x00010000, 0x4f54544f, 0x74727565].includes(tag) ? [0] : [];
}

function readFace(view: DataView, offset: number): FontFace {
  const table = (tag: string): number => {
    for (let at = offset + 12, left = view.getUint16(offset + 4); left > 0; at += 16, left -= 1)
      if (view.getUint32(at) === tagNumber(tag)) return view.getUint32(at + 8);
    throw new RangeError(`no table ${tag}`);
  };
  const ranges = characterRanges(view, table("cmap"));
  return { families: familyNames(view, table("name")), covers: (code) => within(ranges, code) };
}

function tagNumber(tag: string): number {
  return [...tag].reduce((number, letter) => number * 256 + (letter.codePointAt(0) ?? 0), 0);
}

/** A weight in a family's name, as of single weights cut from a variable font: typesetters leave it out. */
const weightName = / (Thin|ExtraLight|Light|Medium|SemiBold|Bold|ExtraBold|Black)$/;

/** Name ids 1 (family) and 16 (typographic family) in Unicode encodings. */
function familyNames(view: DataView, at: number): string[] {
  const strings = at + view.getUint16(at + 4);
  const names: { id: number; text: string }[] = [];
  for (let entry = at + 6, left = view.getUint16(at + 2); left > 0; entry += 12, left -= 1) {
    const [platform, id] = [view.getUint16(entry), view.getUint16(entry + 6)];
    if ((platform !== 0 && platform !== 3) || (id !== 1 && id !== 16)) continue;
    const [length, start] = [view.getUint16(entry + 8), strings + view.getUint16(entry + 10)];
    const units = Array.from({ length: length / 2 }, (_, n) => view.getUint16(start + n * 2));
    names.push({ id, text: String.fromCharCode(...units).replace(weightName, "") });
  }
  return [...new Set(names.sort((one, other) => one.id - other.id).map(({ text }) => text))];
}

type Range = readonly [from: number, to: number];

/** The ranges of the largest Unicode subtable: format 12 if there is one, else format 4. */
function characterRanges(view: DataView, cmap: number): Range[] {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, n) => ({
    platform: view.getUint16(cmap + 4 + n * 8),
    at: cmap + view.getUint32(cmap + 8 + n * 8),
  })).filter(({ platform }) => platform === 0 || platform === 3);
  const ofFormat = (format: number) => subtables.find(({ at }) => view.getUint16(at) === format)?.at;
  const wide = ofFormat(12);
  if (wide !== undefined) return groupsOf(view, wide);
  const narrow = ofFormat(4);
  return narrow === undefined ? [] : segmentsOf(view, narrow);
}

function groupsOf(view: DataView, at: number): Range[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, n): Range => {
    const group = at + 16 + n * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

/** Format 4 has segments in which single characters may still map to “no glyph”. */
function segmentsOf(view: DataView, at: number): Range[] {
  const count = view.getUint16(at + 6) / 2;
  const [ends, starts, deltas, offsets] = [14, 16 + count * 2, 16 + count * 4, 16 + count * 6].map(
    (start) => (n: number) => at + start + n * 2,
  ) as [Place, Place, Place, Place];
  const ranges: Range[] = [];
  for (let n = 0; n < count; n += 1) {
    const [from, to] = [view.getUint16(starts(n)), view.getUint16(ends(n))];
    const offset = view.getUint16(offsets(n));
    for (let code = from; code <= to && code !== 0xffff; code += 1) {
      const stored = offset === 0 ? code : view.getUint16(offsets(n) + offset + (code - from) * 2);
      if (stored === 0 || ((stored + view.getUint16(deltas(n))) & 0xffff) === 0) continue;
      const last = ranges.at(-1);
      if (last?.[1] === code - 1) ranges[ranges.length - 1] = [last[0], code];
      else ranges.push([code, code]);
    }
  }
  return ranges;
}
type Place = (n: number) => number;

function within(ranges: readonly Range[], code: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] as Range;
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}
