import { narrowed } from "../../numerals/numerals";
import { memoOf, ownNumber } from "./input/notes";
import type { Line } from "./passages";

/** Stored in the cache if the result is undefined. */
const nothing = Symbol("nothing");

/**
 * Caches what is read from a line's text alone, while the line is the same object (see linesOfChapter): in a
 * whole report, only the chapter being typed is read again.
 */
export function perLine<T>(read: (line: Line) => T): (line: Line) => T {
  const number = ownNumber();
  return (line) => {
    const notes = memoOf(line);
    const kept = notes[number];
    if (kept !== undefined) return (kept === nothing ? undefined : kept) as T;
    const found = read(line);
    notes[number] = found === undefined ? nothing : found;
    return found;
  };
}

/** The text of a line with half-width digits, at the same positions. */
export const narrowedText = perLine(({ text }) => narrowed(text));
