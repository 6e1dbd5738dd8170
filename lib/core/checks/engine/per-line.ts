import { memoOf, ownNumber } from "./input/notes";
import type { Line } from "./passages";

/** Stands for nothing in the notes, where that is what was read. */
const nothing = Symbol("nothing");

/**
 * What is read of a line by its words alone, kept for as long as the line is the same object (see
 * linesOfChapter): of a whole report, only the chapter being typed is read again.
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
