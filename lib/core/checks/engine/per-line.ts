import type { Line } from "./passages";

/**
 * What is read of a line by its words alone, kept for as long as the line is the same object (see linesOfChapter): of a
 * whole report, only the chapter being typed is read again.
 */
export function perLine<T>(read: (line: Line) => T): (line: Line) => T {
  const known = new WeakMap<Line, { read: T }>();
  return (line) => {
    const kept = known.get(line);
    if (kept) return kept.read;
    const found = read(line);
    known.set(line, { read: found });
    return found;
  };
}
