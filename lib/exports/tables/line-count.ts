/**
 * The number of lines of a text: the typesetter's result is between the two, and certain if they are equal.
 */
export type LineRange = { least: number; most: number };

const OPENING = "（〔［【《〈";
const CLOSING = "）〕］】》〉、，。；：？！";
const LETTERS = "0-9A-Za-z";
const IDEOGRAPHS = "\\u2e80-\\u2fff\\u3007\\u3400-\\u9fff\\uf900-\\ufaff";

/** One Chinese character, or a run of letters and digits. */
const core = `(?:[${IDEOGRAPHS}]|[${LETTERS}]+)`;
/**
 * Characters that do not separate from either side: quotation marks, and all that is neither a letter nor one
 * of the marks above.
 */
const glue = `[^${LETTERS}${IDEOGRAPHS}${OPENING}${CLOSING}]`;
const begins = `(?:[${OPENING}]|${glue})`;
const any = `(?:[${OPENING}${CLOSING}]|${glue})`;
/** Text that no line may break, possibly more than necessary. */
const unbroken = new RegExp(
  `(?:${begins}${any}*)?${core}(?:[${CLOSING}]*${begins}${any}*${core})*(?:[${CLOSING}]|${glue})*|.`,
  "gsu",
);
const marks = new RegExp(`[${OPENING}${CLOSING}]|${glue}`, "u");
const ideograph = new RegExp(`[${IDEOGRAPHS}]`);
const digit = /[0-9]/;
const stop = /[.,]/;

/**
 * In a column with room for fewer characters, marks may attach to their neighbours until nothing can be
 * broken.
 */
const NARROW = 4;
/** Longer texts are not labels: they are left to the typesetter. */
const LONG = 200;
/** Rounding errors of widths must not decide. */
const TOLERANCE = 0.01;

/**
 * Predicts the lines that a text takes in a column. A Chinese character has width one; a mark may be set at
 * half its width, and letters and digits are as wide as in their font.
 *
 * @param text lines end with "\n"
 * @param room the column's inner width in characters; each line has at least one character
 */
export function lineRange(text: string, room: number): LineRange {
  if (text.length > LONG) return { least: 1, most: text.length };
  const ranges = text.split("\n").map((line) => {
    const units = line.match(unbroken) ?? [];
    return { least: fewest(line, units, room), most: filled(units.map(widest), room - TOLERANCE) };
  });
  return {
    least: ranges.reduce((sum, { least }) => sum + least, 0),
    most: ranges.reduce((sum, { most }) => sum + most, 0),
  };
}

function fewest(line: string, units: readonly string[], room: number): number {
  if (room < NARROW && marks.test(line)) return 1;
  // Characters that may protrude over the edge need no line; all others are counted as if they could be
  // broken anywhere.
  const within = units
    .map(narrowest)
    .filter((widths) => widths.reduce((sum, width) => sum + width, 0) <= room);
  return filled(within.flat(), room + TOLERANCE);
}

/** Fills lines one after the other; text wider than the column takes at most one line for each character. */
function filled(widths: readonly number[], room: number): number {
  let lines = 1;
  let taken = 0;
  for (const width of widths) {
    if (taken > 0 && taken + width > room) {
      lines += 1;
      taken = 0;
    }
    if (width > Math.max(1, room)) lines += Math.ceil(width) - 1;
    taken += width;
  }
  return lines;
}

function narrowest(unit: string): number[] {
  return Array.from(unit, (character) => {
    if (ideograph.test(character)) return 1;
    if (digit.test(character)) return 0.4;
    return OPENING.includes(character) || CLOSING.includes(character) ? 0.5 : 0;
  });
}

function widest(unit: string): number {
  const widths = Array.from(unit, (character) => {
    if (digit.test(character)) return 0.65;
    return stop.test(character) ? 0.4 : 1;
  });
  return widths.reduce((sum, width) => sum + width, 0);
}
