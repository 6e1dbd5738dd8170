import { owes, type UnitYears } from "../owed";
import {
  type IndicatorId,
  type IndicatorValue,
  indicatorOf,
  indicatorValue,
  isCounted,
  isIndicatorRedefined,
  type SeriesIndicator,
  shareOf,
} from "./indicator";
import type { YearOfFigures } from "./series";

/** Minimum number of figures for a median or a rank: with fewer, single ones could be inferred. */
export const GROUP_MIN = 5;

/**
 * A unit's publications over the years, in any order, those that were taken down, and the years that it owes.
 */
export type UnitOverYears = UnitYears & {
  name: string;
  years: readonly YearOfFigures[];
  takenDown: readonly number[];
};

/**
 * A unit's figure of a year. Blank cells, shares without a base, publications taken down, missing reports and
 * years not owed are distinguished from zero.
 */
export type UnitFigure = IndicatorValue | "takenDown" | "unpublished" | "notOwed";

/**
 * A unit's rank by its figure, the highest first, and the number of ranked units; equal figures share a rank.
 */
export type UnitPlace = { place: number; among: number };

/**
 * One indicator in one year across units.
 * - `counted`: whether the edition of that year has the indicator; if not, no unit has a figure;
 * - `breaks`: its definition changed in this year, or since the previous year in the list;
 * - `total`: the sum over the displayed units, of which `figures` have one; for a share, the share of the
 *   sums; null without figures;
 * - `median`: of the whole group; null with fewer than `GROUP_MIN` figures.
 */
type YearAcrossUnits = {
  year: number;
  counted: boolean;
  breaks: boolean;
  figures: number;
  total: number | null;
  median: number | null;
};

type UnitRow = { code: string; name: string; figures: UnitFigure[]; places: (UnitPlace | null)[] };

export type AcrossUnits = {
  years: YearAcrossUnits[];
  /** The displayed units, in the order of the group, each with a figure and a rank for every year. */
  rows: UnitRow[];
};

/**
 * Compares an indicator over many units and years. `years`: the years to display, oldest first, each of a
 * known edition. `shown`: the units to display, by default all; median and ranks are those of the whole
 * group.
 */
export function acrossUnits(
  id: IndicatorId,
  group: readonly UnitOverYears[],
  years: readonly number[],
  shown: (code: string) => boolean = () => true,
): AcrossUnits {
  const indicator = indicatorOf(id);
  const figures = group.map((unit) => figuresOf(indicator, unit, years));
  const sorted = years.map((_, index) =>
    figures
      .map((own) => own[index])
      .filter((figure) => typeof figure === "number")
      .toSorted((a, b) => a - b),
  );
  const units = group.filter(({ code }) => shown(code));
  return {
    rows: group.flatMap(({ code, name }, row) => {
      const own = figures[row] ?? [];
      const places = own.map((figure, index) => placeOf(figure, sorted[index] ?? []));
      return shown(code) ? [{ code, name, figures: own, places }] : [];
    }),
    years: years.map((year, index) => ({
      year,
      counted: isCounted(indicator, year),
      breaks: index > 0 && isIndicatorRedefined(indicator, years[index - 1] ?? year, year),
      ...totalOf(indicator, units, year),
      median: medianOf(sorted[index] ?? []),
    })),
  };
}

function figuresOf(
  indicator: SeriesIndicator,
  { years: published, takenDown, ...unit }: UnitOverYears,
  years: readonly number[],
): UnitFigure[] {
  const byYear = new Map(published.map((each) => [each.year, each.values]));
  return years.map((year) => {
    const values = byYear.get(year);
    if (values) return indicatorValue(indicator, values);
    if (takenDown.includes(year)) return "takenDown";
    return owes(unit, year) ? "unpublished" : "notOwed";
  });
}

/** Null if there are too few figures, or if all are equal. */
function placeOf(figure: UnitFigure, sorted: readonly number[]): UnitPlace | null {
  if (typeof figure !== "number" || sorted.length < GROUP_MIN || sorted[0] === sorted.at(-1)) return null;
  return { place: 1 + sorted.filter((other) => other > figure).length, among: sorted.length };
}

function totalOf(
  indicator: SeriesIndicator,
  units: readonly UnitOverYears[],
  year: number,
): Pick<YearAcrossUnits, "figures" | "total"> {
  const published = units.flatMap((unit) => unit.years.filter((each) => each.year === year));
  const counted = published.filter(({ values }) => indicatorValue(indicator, values) !== "blank");
  const figures = counted.filter(({ values }) => indicatorValue(indicator, values) !== "noBase").length;
  if (figures === 0) return { figures, total: null };
  const sum = (id: keyof YearOfFigures["values"]) =>
    counted.reduce((total, { values }) => total + (values[id] ?? 0), 0);
  const { id, ratio } = indicator;
  const total = ratio ? shareOf(sum(ratio.part), sum(ratio.whole)) : sum(id as keyof YearOfFigures["values"]);
  return { figures, total };
}

function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length < GROUP_MIN) return null;
  const middle = (sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0);
  // Shares have one decimal, which binary fractions only approximate.
  return Math.round(middle * 50) / 100;
}
