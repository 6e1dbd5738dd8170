import { type Matrix, moved } from "./matrix";
import type { RuledLine } from "./page-marks";

/** Thicker lines, in points, are bars and shading. */
const THICK = 4;
/** Shorter lines, in points, are dashes and ornaments. */
const SHORT = 3;

/** The number of operands of each path operator: move, line, curve, quadratic curve, close. */
const lengths = [2, 2, 6, 4, 0];

/** The axis-parallel lines of a path: strokes, and rectangles thin enough to be lines. */
export function rulesOf(
  data: Float32Array,
  ctm: Matrix,
  stroked: boolean,
): { horizontal: RuledLine[]; vertical: RuledLine[] } {
  const found = { horizontal: [] as RuledLine[], vertical: [] as RuledLine[] };
  const add = (x0: number, y0: number, x1: number, y1: number) => {
    const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)];
    const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)];
    if (bottom - top <= THICK && right - left >= SHORT && right - left > bottom - top)
      found.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
    else if (right - left <= THICK && bottom - top >= SHORT)
      found.vertical.push({ at: (left + right) / 2, from: top, to: bottom });
  };
  for (const points of subpaths(data, ctm)) {
    if (!stroked) {
      const xs = points.map(({ x }) => x);
      const ys = points.map(({ y }) => y);
      add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
      continue;
    }
    points.forEach((point, at) => {
      const before = points[at - 1];
      if (before) add(before.x, before.y, point.x, point.y);
    });
  }
  return found;
}

function subpaths(data: Float32Array, ctm: Matrix): { x: number; y: number }[][] {
  const paths: { x: number; y: number }[][] = [];
  for (let at = 0; at < data.length; ) {
    const operator = data[at] as number;
    const length = lengths[operator] ?? 0;
    if (operator === 0) paths.push([]);
    const path = paths.at(-1);
    const first = path?.[0];
    if (operator === 4 && path && first) path.push(first);
    else if (length >= 2)
      path?.push(moved(ctm, data[at + length - 1] as number, data[at + length] as number));
    at += length + 1;
  }
  return paths.filter((path) => path.length > 1);
}
