import type { AcrossUnits } from "@/lib/core/series/across-units";

/**
 * Maximum number of units drawn as labelled lines; with more, figures are drawn as circles above their year.
 */
const LINES_MAX = 8;
/** Maximum number of units drawn as bars of one year. */
export const BARS_MAX = 30;

/** The kind of chart: bars for one year, lines for a few units, the spread of the figures for many units. */
export type ChartKind = "bars" | "lines" | "spread";

export function chartKindOf({ years, rows }: AcrossUnits): ChartKind {
  if (years.length === 1) return "bars";
  const drawn = rows.filter(({ figures }) => figures.some((figure) => typeof figure === "number"));
  return drawn.length <= LINES_MAX ? "lines" : "spread";
}

/** How to read the chart. */
export function chartExplanation(across: AcrossUnits): string {
  return explanations[chartKindOf(across)];
}

const explanations: Readonly<Record<ChartKind, string>> = {
  bars: `数大的在前，最多画${BARS_MAX}个单位。`,
  lines: "每条线是一个单位，缺数的年度不连线。",
  spread: "圆圈越大，同数的单位越多；粗短线是中位数；右侧写的是最近一年数最大的单位。",
};
