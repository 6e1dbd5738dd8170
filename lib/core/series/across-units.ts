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

/** A middle or a place among fewer figures would reveal single ones, and say little. */
export const GROUP_MIN = 5;

/**
 * What one unit published over the years, in any order, which of it was taken from public sight, and which
 * years it owes.
 */
export type UnitOverYears = UnitYears & {
  name: string;
  years: readonly YearOfFigures[];
  takenDown: readonly number[];
};

/**
 * A unit's figure of a year. What its report leaves blank, what has nothing to be a share of, what was taken
 * down, what it did not publish, and what it did not owe, are no zeros.
 */
export type UnitFigure = IndicatorValue | "takenDown" | "unpublished" | "notOwed";

/** A unit's place by its figure, the greatest first, among so many; equal figures have the same place. */
export type UnitPlace = { place: number; among: number };

/**
 * One indicator in one year across units.
 * - `counted`: whether the edition of that year counts it at all; where not, no unit has a figure;
 * - `breaks`: its definition changed with this year, or since the year before in the list;
 * - `total`: the sum of the `figures` of the units shown, of a share the share of the sums; null where there
 *   is none;
 * - `median`: of the whole group, from `GROUP_MIN` figures on.
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
  /** The units shown, in the order of the group, each with a figure and a place for every year. */
  rows: UnitRow[];
};

/**
 * Lays an indicator of many units and years side by side. `years`: those to be shown, oldest first, each of a
 * known edition. `shown`: the units to be shown, all by default; median and places are those of the whole
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

/** Null among too few, and where all are equal. */
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
  // Shares have a decimal, which binary fractions only come near to.
  return Math.round(middle * 50) / 100;
}
