import type { SeriesId } from "../editions/edition";
import { editionOf } from "../editions/registry";
import { owes, type UnitYears } from "../owed";
import { isRedefined, seriesValue, type YearOfFigures } from "./series";

/** A middle of fewer figures would reveal single ones. */
export const MEDIAN_MIN = 5;

/** What one unit published over the years, in any order, which of it was taken from public sight, and which years it owes. */
export type UnitOverYears = UnitYears & {
  name: string;
  years: readonly YearOfFigures[];
  takenDown: readonly number[];
};

/**
 * A unit's figure of a year; what its report leaves blank, what was taken down, what it did not publish, and what it did not owe,
 * are no zeros.
 */
export type UnitFigure = number | "blank" | "takenDown" | "unpublished" | "notOwed";

/**
 * One series in one year across units.
 * - `counted`: whether the edition of that year counts it at all; where not, no unit has a figure;
 * - `breaks`: its definition changed with this year, or since the year before in the list;
 * - `total`: the sum of the `figures` that there are; null where there is none;
 * - `median`: of them, from `MEDIAN_MIN` figures on.
 */
type YearAcrossUnits = {
  year: number;
  counted: boolean;
  breaks: boolean;
  figures: number;
  total: number | null;
  median: number | null;
};

export type AcrossUnits = {
  years: YearAcrossUnits[];
  /** In the order of the units, each with a figure for every year. */
  rows: { code: string; name: string; figures: UnitFigure[] }[];
};

/** Lays a series of many units and years side by side. `years`: those to be shown, oldest first, each of a known edition. */
export function acrossUnits(
  id: SeriesId,
  units: readonly UnitOverYears[],
  years: readonly number[],
): AcrossUnits {
  const rows = units.map(({ name, years: published, takenDown, ...unit }) => {
    const byYear = new Map(published.map((each) => [each.form.year, each]));
    const figures = years.map((year): UnitFigure => {
      const found = byYear.get(year);
      if (found) return seriesValue(id, found) ?? "blank";
      if (takenDown.includes(year)) return "takenDown";
      return owes(unit, year) ? "unpublished" : "notOwed";
    });
    return { code: unit.code, name, figures };
  });
  return {
    rows,
    years: years.map((year, index) => ({
      year,
      counted: editionOf(year)?.series[id] !== undefined,
      breaks: breaksAt(id, years[index - 1], year),
      ...summaryOf(rows.map(({ figures }) => figures[index]).filter((figure) => typeof figure === "number")),
    })),
  };
}

function breaksAt(id: SeriesId, before: number | undefined, year: number): boolean {
  const from = before === undefined ? null : editionOf(before);
  const to = editionOf(year);
  return from !== null && to !== null && isRedefined(id, from, to);
}

function summaryOf(figures: readonly number[]): Pick<YearAcrossUnits, "figures" | "total" | "median"> {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = (sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0);
  return {
    figures: figures.length,
    total: figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0),
    median: figures.length < MEDIAN_MIN ? null : middle / 2,
  };
}
