import { barX, dot, line, type Markish, type PlotOptions, ruleX, ruleY, text } from "@observablehq/plot";
import type { AcrossUnits } from "@/lib/core/series/across-units";
import type { SeriesIndicator } from "@/lib/core/series/indicator";
import { BARS_MAX, chartKindOf } from "./chart-kind";
import { drawChart } from "./draw-chart";

const WIDE = 720;
const HIGH = 300;
const MARGIN = { top: 26, right: 96, bottom: 30, left: 52 } as const;

/** Number of units with the highest figures of the newest year that are labelled beside the spread. */
const NAMED = 3;
/** Line height of text, in pixels. */
const LINE = 15;

/** Each unit differs from the others by its mark and its dashes too, not by colour alone. */
const looks = [
  { colour: "accent", symbol: "circle", dash: "none" },
  { colour: "err", symbol: "square", dash: "6 3" },
  { colour: "ok", symbol: "triangle", dash: "2 3" },
  { colour: "warn", symbol: "diamond", dash: "9 3 2 3" },
  { colour: "ink", symbol: "star", dash: "none" },
  { colour: "focus", symbol: "cross", dash: "6 3" },
  { colour: "ink-3", symbol: "wye", dash: "2 3" },
  { colour: "accent-ink", symbol: "asterisk", dash: "9 3 2 3" },
] as const;

const colourOf = (name: string) => `var(--color-${name})`;

type Point = { code: string; name: string; year: number; value: number; span: number };
export type FigureChart = { id: string; indicator: SeriesIndicator; across: AcrossUnits };

/**
 * A chart of an indicator across units: bars for one year, lines for a few units, the spread of the figures
 * with the median for many. Lines end where a definition changes and where a figure is missing. Null if there
 * is nothing to draw.
 */
export function figureChart({ id, indicator, across }: FigureChart): string | null {
  const points = pointsOf(across);
  if (points.length === 0) return null;
  const { label, unit } = indicator;
  const years = across.years.map(({ year }) => year);
  const [first, last] = [years[0], years.at(-1)];
  const words = {
    id,
    title: `${first === last ? first : `${first}—${last}`}年${label}（${unit}）`,
    description: inWords(across, points, unit),
  };
  return drawChart(words, optionsOf(across, points, unit));
}

function optionsOf(across: AcrossUnits, points: readonly Point[], unit: string): PlotOptions {
  const kind = chartKindOf(across);
  if (kind === "bars") return barsOf(points, unit);
  const greatest = Math.max(1, ...points.map(({ value }) => value));
  const marks = (kind === "lines" ? linesOf : spreadOf)(across, points, greatest);
  return { ...overYears(across, greatest, unit), marks: [...breaksOf(across), ...marks] };
}

function pointsOf({ rows, years }: AcrossUnits): Point[] {
  const spans = years.map((_, index) => years.slice(0, index + 1).filter(({ breaks }) => breaks).length);
  return rows.flatMap(({ code, name, figures }) =>
    figures.flatMap((figure, index) => {
      const { year = 0, counted = false } = years[index] ?? {};
      return typeof figure === "number" && counted
        ? [{ code, name, year, value: figure, span: spans[index] ?? 0 }]
        : [];
    }),
  );
}

const lettering = { fontFamily: "inherit", fontSize: "12px", overflow: "visible" } as const;

function overYears({ years }: AcrossUnits, greatest: number, unit: string): PlotOptions {
  const shown = years.map(({ year }) => year);
  return {
    ...{ width: WIDE, height: HIGH, style: lettering },
    ...{
      marginTop: MARGIN.top,
      marginRight: MARGIN.right,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
    },
    x: {
      domain: [(shown[0] ?? 0) - 0.5, (shown.at(-1) ?? 0) + 0.5],
      ...{ ticks: shown, tickFormat: (year: number) => `${year}年`, tickSize: 0, label: null },
    },
    r: { type: "identity" },
    y: { domain: [0, greatest], grid: true, label: unit, labelArrow: "none", tickSize: 0, ticks: 5 },
  };
}

/** A dashed line before each year in which the definition changes, with a label above. */
function breaksOf({ years }: AcrossUnits): Markish[] {
  const changed = years.flatMap(({ year, breaks }) => (breaks ? [{ at: year - 0.5 }] : []));
  return [
    ruleY([0], { stroke: colourOf("ink-3") }),
    ruleX(changed, { x: "at", stroke: colourOf("ink-2"), strokeDasharray: "3 3" }),
    text(changed, {
      ...{ x: "at", text: () => "口径改变", frameAnchor: "top", dy: -14 },
      fill: colourOf("ink-2"),
    }),
  ];
}

function linesOf({ years }: AcrossUnits, points: readonly Point[], greatest: number): Markish[] {
  const ends = [...new Map(points.map((point) => [point.code, point])).values()];
  const heights = apart(ends, greatest);
  return ends.flatMap(({ code, name }, index) => {
    const { colour, symbol, dash } = looks[index % looks.length] ?? looks[0];
    const own = points.filter((point) => point.code === code);
    const below = heights.get(code) ?? 0;
    const strokes = { stroke: colourOf(colour), strokeDasharray: dash, strokeWidth: 1.6 };
    return [
      ...runsOf(own, years).map((run) => line(run, { x: "year", y: "value", ...strokes })),
      dot(own, { x: "year", y: "value", symbol, r: 4, fill: colourOf(colour) }),
      // The mark is repeated before its label, because labels of equal end points are moved apart.
      dot([name], { frameAnchor: "top-right", dx: 12, dy: below, symbol, r: 4, fill: colourOf(colour) }),
      text([name], {
        ...{ frameAnchor: "top-right", textAnchor: "start", lineAnchor: "middle" },
        ...{ dx: 20, dy: below, fill: colourOf(colour) },
      }),
    ];
  });
}

/** The runs of points that a line may connect: with the same definition, and in consecutive years. */
function runsOf(points: readonly Point[], years: AcrossUnits["years"]): Point[][] {
  const at = (point: Point) => years.findIndex(({ year }) => year === point.year);
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && before.span === point.span && at(point) === at(before) + 1) run.push(point);
    else runs.push([point]);
  }
  return runs.filter((run) => run.length > 1);
}

/** The vertical positions of the labels by unit code: as close to the points as possible without overlap. */
function apart(ends: readonly Point[], greatest: number): Map<string, number> {
  const placed = ends.toSorted((a, b) => b.value - a.value);
  const heights: number[] = [];
  for (const { value } of placed)
    heights.push(Math.max(depthOf(value, greatest), (heights.at(-1) ?? -LINE) + LINE));
  const over = Math.max(0, (heights.at(-1) ?? 0) - depthOf(0, greatest));
  return new Map(placed.map(({ code }, index) => [code, (heights[index] ?? 0) - over]));
}

/** Equal figures of a year are one circle, which is larger the more of them there are. */
function spreadOf({ years }: AcrossUnits, points: readonly Point[], greatest: number): Markish[] {
  const medians = years.flatMap(({ year, median }) => (median === null ? [] : [{ year, median }]));
  const circles = new Map<string, { year: number; value: number; units: number }>();
  for (const { year, value } of points) {
    const known = circles.get(`${year} ${value}`) ?? { year, value, units: 0 };
    circles.set(`${year} ${value}`, { ...known, units: known.units + 1 });
  }
  const last = points.filter(({ year, value }) => year === years.at(-1)?.year && value > 0);
  const most = last.toSorted((a, b) => b.value - a.value).slice(0, NAMED);
  const heights = apart(most, greatest);
  return [
    dot([...circles.values()], {
      ...{ x: "year", y: "value", r: ({ units }: { units: number }) => Math.min(12, 3 + Math.sqrt(units)) },
      ...{ fill: colourOf("accent-wash"), stroke: colourOf("accent"), strokeWidth: 1.4 },
    }),
    ruleY(medians, {
      ...{ y: "median", x1: ({ year }: { year: number }) => year - 0.3, x2: ({ year }) => year + 0.3 },
      ...{ stroke: colourOf("err"), strokeWidth: 3 },
    }),
    ...most.map(({ code, name }) =>
      text([name], {
        ...{ frameAnchor: "top-right", textAnchor: "start", lineAnchor: "middle", dx: 8 },
        ...{ dy: heights.get(code) ?? 0, fill: colourOf("ink") },
      }),
    ),
  ];
}

function barsOf(points: readonly Point[], unit: string): PlotOptions {
  const shown = points.toSorted((a, b) => b.value - a.value).slice(0, BARS_MAX);
  const longest = Math.max(...shown.map(({ name }) => name.length));
  return {
    ...{ width: WIDE, height: 40 + shown.length * 22, style: lettering },
    ...{ marginTop: 8, marginRight: 72, marginBottom: 8, marginLeft: 24 + longest * 13 },
    x: { axis: null, domain: [0, Math.max(1, ...shown.map(({ value }) => value))] },
    y: {
      ...{ domain: shown.map(({ code }) => code), label: null, tickSize: 0 },
      tickFormat: (code: string) => shown.find((point) => point.code === code)?.name ?? "",
    },
    marks: [
      barX(shown, { x: "value", y: "code", fill: colourOf("accent"), insetTop: 4, insetBottom: 4 }),
      text(shown, {
        ...{ x: "value", y: "code", text: ({ value }: Point) => `${value}${unit}` },
        ...{ dx: 6, textAnchor: "start", fill: colourOf("ink") },
      }),
    ],
  };
}

/** The distance of a value from the top of the frame, in pixels. */
function depthOf(value: number, greatest: number): number {
  return (1 - value / greatest) * (HIGH - MARGIN.top - MARGIN.bottom);
}

/**
 * The text alternative: for each year the number of units with a figure, the minimum, the median and the
 * maximum.
 */
function inWords({ years }: AcrossUnits, points: readonly Point[], unit: string): string {
  const lines = years.flatMap(({ year, breaks, median }) => {
    const own = points.filter((point) => point.year === year).map(({ value }) => value);
    if (own.length === 0) return [];
    const range = own.length === 1 ? `${own[0]}${unit}` : `${Math.min(...own)}至${Math.max(...own)}${unit}`;
    const middle = median === null ? "" : `，中位数${median}${unit}`;
    return [
      `${year}年${own.length}个单位，${range}${middle}${breaks ? "（口径改变，与以前不能直接相比）" : ""}`,
    ];
  });
  return `${lines.join("；")}。各单位的数见图下的表。`;
}
