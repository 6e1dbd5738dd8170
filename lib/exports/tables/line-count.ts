/** How many lines a text takes: the typesetter's own answer lies between the two, and is known where they meet. */
export type LineRange = { least: number; most: number };

const OPENING = "（〔［【《〈";
const CLOSING = "）〕］】》〉、，。；：？！";
const LETTERS = "0-9A-Za-z";
const IDEOGRAPHS = "\\u2e80-\\u2fff\\u3007\\u3400-\\u9fff\\uf900-\\ufaff";

/** One Chinese character, or a run of letters and digits. */
const core = `(?:[${IDEOGRAPHS}]|[${LETTERS}]+)`;
/** What holds on to both sides: quotation marks, and everything that is neither a letter nor one of the marks above. */
const glue = `[^${LETTERS}${IDEOGRAPHS}${OPENING}${CLOSING}]`;
const begins = `(?:[${OPENING}]|${glue})`;
const any = `(?:[${OPENING}${CLOSING}]|${glue})`;
/** What no line may break, and perhaps more than that. */
const unbroken = new RegExp(
  `(?:${begins}${any}*)?${core}(?:[${CLOSING}]*${begins}${any}*${core})*(?:[${CLOSING}]|${glue})*|.`,
  "gsu",
);
const marks = new RegExp(`[${OPENING}${CLOSING}]|${glue}`, "u");
const ideograph = new RegExp(`[${IDEOGRAPHS}]`);
const digit = /[0-9]/;
const stop = /[.,]/;

/** In so few characters, marks may cling to what stands before and after them until nothing can be broken. */
const NARROW = 4;
/** Longer texts are no labels: they are left to the typesetter. */
const LONG = 200;
/** A rounding of widths in floating point never decides. */
const TOLERANCE = 0.01;

/**
 * The lines that a text takes in a column, before anything is typeset. A Chinese character is one wide; a mark may be
 * set at half its width, and letters and digits are as wide as their face has them.
 *
 * @param text lines end with "\n"
 * @param room the column's inner width in characters; at least one character stands in each line
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
  // What may stand out over the edge costs no line; all else is counted as if it could be broken anywhere.
  const within = units
    .map(narrowest)
    .filter((widths) => widths.reduce((sum, width) => sum + width, 0) <= room);
  return filled(within.flat(), room + TOLERANCE);
}

/** Lines filled one after the other; what is wider than the column takes at most a line for each character. */
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
