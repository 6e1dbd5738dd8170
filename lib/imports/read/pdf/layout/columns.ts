import type { ColumnEdges, PageLine } from "./page-items";
import type { Segment, TextLine } from "./text-lines";

/** This many lines side by side make two columns of text. */
const LINES_MIN = 5;
/** Mean number of characters in a line of a text column, at least. */
const CHARACTERS_MIN = 9;

/** The lines of a page in reading order: with two columns of text, first all of the left one. */
export function splitColumns(lines: readonly TextLine[]): PageLine[] {
  const whole = columnOf(lines.map(({ x0, x1 }) => ({ x0, x1 })));
  const gutter = gutterOf(lines);
  if (gutter === null) return lines.map((line) => ({ kind: "line", line, column: whole }));
  const items: PageLine[] = [];
  let left: TextLine[] = [];
  let right: TextLine[] = [];
  const flush = () => {
    for (const side of [left, right]) {
      const column = columnOf(side);
      for (const line of side) items.push({ kind: "line", line, column });
    }
    left = [];
    right = [];
  };
  for (const line of lines) {
    const across = line.segments.some(({ x0, x1 }) => x0 < gutter - 2 && x1 > gutter + 2);
    if (across) {
      flush();
      items.push({ kind: "line", line, column: whole });
      continue;
    }
    const sides = [
      line.segments.filter(({ x1 }) => x1 <= gutter + 2),
      line.segments.filter(({ x0 }) => x0 >= gutter - 2),
    ];
    for (const [at, segments] of sides.entries())
      if (segments.length > 0)
        (at === 0 ? left : right).push(part(line, segments, at === 0 || sides[0]?.length === 0));
  }
  flush();
  return items;
}

function part(line: TextLine, segments: Segment[], withMarks: boolean): TextLine {
  return {
    ...line,
    segments,
    x0: segments[0]?.x0 ?? 0,
    x1: segments.at(-1)?.x1 ?? 0,
    marks: withMarks ? line.marks : [],
  };
}

function columnOf(spans: readonly { x0: number; x1: number }[]): ColumnEdges {
  if (spans.length === 0) return { left: 0, right: 0 };
  return { left: Math.min(...spans.map(({ x0 }) => x0)), right: Math.max(...spans.map(({ x1 }) => x1)) };
}

/** The x of the gap that separates text on both sides on every line; null for a page of one column. */
function gutterOf(lines: readonly TextLine[]): number | null {
  const pairs = lines.flatMap(({ segments }) =>
    segments.length === 2 ? [segments as [Segment, Segment]] : [],
  );
  if (pairs.length < LINES_MIN || pairs.length * 2 < lines.length) return null;
  const mean = pairs.flat().reduce((sum, { text }) => sum + text.length, 0) / (2 * pairs.length);
  if (mean < CHARACTERS_MIN) return null;
  const from = Math.max(...pairs.map(([left]) => left.x1));
  const to = Math.min(...pairs.map(([, right]) => right.x0));
  return to > from ? (from + to) / 2 : null;
}
