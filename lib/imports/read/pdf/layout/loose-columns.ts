import type { Segment, TextLine } from "./text-lines";

const figure = /^[-－]?\d[\d,，.．]*[%％]?$|^[/／—－-]{1,2}$/;

/** True for a number, or a mark for no value. */
export function isFigure({ text }: Segment): boolean {
  return figure.test(text.trim());
}

/**
 * The x ranges of the columns of a block. Rows of figures show where columns are; headings and labels over
 * several columns span more than one.
 */
export function columnsOf(block: readonly TextLine[]): Segment[] {
  const figures = block.map(({ segments }) => segments.filter(isFigure));
  const counted = apart(figures.filter((row) => row.length >= 2).flat());
  const [first] = counted;
  if (!first || counted.length < 2)
    return apart(block.filter(({ segments }) => segments.length >= 2).flatMap(({ segments }) => segments));
  const labels = block.map(({ segments }) => segments.filter(({ x1 }) => x1 <= first.x0));
  // A label alone may span all label columns; two labels on a line are in two columns.
  const parted = apart(labels.filter((row) => row.length >= 2).flat());
  return [...(parted.length >= 2 ? parted : apart(labels.flat())), ...counted];
}

/** The ranges that segments cover, with overlapping ones merged. */
function apart(segments: readonly Segment[]): Segment[] {
  const stretches: Segment[] = [];
  for (const segment of [...segments].sort((one, other) => one.x0 - other.x0)) {
    const last = stretches.at(-1);
    if (last && segment.x0 < last.x1) last.x1 = Math.max(last.x1, segment.x1);
    else stretches.push({ ...segment });
  }
  return stretches;
}

/**
 * Parts of a table with separate heads place their figures differently: neighbouring ranges that no row fills
 * both are one column. The first contains the labels.
 */
export function withoutHalves(
  columns: readonly Segment[],
  rows: readonly TextLine[][][],
): { columns: readonly Segment[]; rows: TextLine[][][] } {
  const at = columns.findIndex(
    (_, index) =>
      index > 1 &&
      rows.every((row) => (row[index]?.length ?? 0) === 0 || (row[index - 1]?.length ?? 0) === 0),
  );
  if (at < 0) return { columns, rows: [...rows] };
  const [left, right] = columns.slice(at - 1, at + 1) as [Segment, Segment];
  const one = { text: "", x0: Math.min(left.x0, right.x0), x1: Math.max(left.x1, right.x1) };
  return withoutHalves(
    [...columns.slice(0, at - 1), one, ...columns.slice(at + 1)],
    rows.map((row) => [...row.slice(0, at - 1), row.slice(at - 1, at + 1).flat(), ...row.slice(at + 1)]),
  );
}

/** The index of the column that a segment is in or nearest to. */
export function columnAt(segment: Segment, columns: readonly Segment[]): number {
  const overlap = ({ x0, x1 }: Segment) => Math.min(x1, segment.x1) - Math.max(x0, segment.x0);
  return columns.reduce(
    (best, column, at) => (overlap(column) > overlap(columns[best] as Segment) ? at : best),
    0,
  );
}
