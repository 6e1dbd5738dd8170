import { oldestYear } from "@/lib/core/editions/registry";
import { owes } from "@/lib/core/owed";
import { acrossUnits, type UnitOverYears } from "@/lib/core/series/across-units";
import { indicatorOf } from "@/lib/core/series/indicator";
import { areaKinds, kindGroupOf, kindGroups } from "@/lib/core/unit-kind";
import { listOpenIds } from "../open-data/data";
import type { OpenIndicators } from "../open-data/open-schema";
import { findNewestYear, findPlace } from "../places/data";
import type { IndicatorsQuery } from "../schema";
import { listNamed } from "../search/data";
import { searchWords } from "../search/words";
import {
  type ComparableUnit,
  listComparableUnits,
  listIndicatorReports,
  listPublishedValues,
  listUnitsOf,
  type PublishedValues,
} from "./data";
import { openIndicators } from "./open-indicators";
import { type FiguresQuery, figuresQueryOf, NAMED_UNITS_MAX } from "./schema";
import type { ComparedFigures, TooMuch } from "./types";

/** Maximum number of units compared at once: the towns of a city, or a county with all its departments. */
const UNITS_MAX = 400;

/** Maximum number of units and places listed by name. */
const NAMED_MAX = 20;

/** Reports on a page of indicators. */
const INDICATORS_SIZE = 200;

/** Maximum number of figures on a page and in a file. */
const FIGURES_MAX = { page: 3_000, file: 40_000 } as const;

/**
 * The figures of a query. Null for an unknown place; if the query exceeds the limits, `tooMuch` has the
 * numbers, and nothing is read.
 */
export async function loadFigures(
  parameters: URLSearchParams,
  form: keyof typeof FIGURES_MAX,
): Promise<ComparedFigures | null> {
  const asked = figuresQueryOf(parameters);
  const [place, newest, named] = await Promise.all([
    asked.place === undefined ? null : findPlace(asked.place),
    findNewestYear(),
    asked.find === undefined || asked.find === "" ? null : listNamed(searchWords(asked.find), NAMED_MAX),
  ]);
  if (asked.place !== undefined && !place) return null;
  const group = await listGroup(asked);
  const years = choosable(newest);
  const shown = shownOf(asked, group);
  const known = {
    ...{ asked, years, lineage: place?.lineage ?? [] },
    place: place && placeOf(place.unit),
    units: group.slice(0, UNITS_MAX).map(({ code, name, place: above }) => ({ code, name, place: above })),
    kinds: kindGroups.filter((kind) => group.some((unit) => kindGroupOf(unit.kind) === kind)),
    unknown: asked.units.filter((code) => !group.some((unit) => unit.code === code)),
    named:
      named?.map(({ kind, place: above, ...unit }) => ({
        ...{ ...unit, place: above ?? "", isArea: areaKinds.includes(kind) },
      })) ?? null,
  };
  const chosenYears = betweenOf(years, asked);
  const tooMuch = excessOf(group, shown, chosenYears, asked, FIGURES_MAX[form]);
  if (tooMuch || group.length === 0) return { ...known, tooMuch, compared: [] };
  const [from, to] = [chosenYears[0] ?? oldestYear, chosenYears.at(-1) ?? 0];
  const published = await listPublishedValues(
    group.map(({ code }) => code),
    { from, to },
  );
  return { ...known, tooMuch: null, compared: compare(asked, group, shown, published) };
}

/** The group in which the shown units are ranked: the units of the place, or those named. */
async function listGroup({ place, kind, units }: FiguresQuery): Promise<ComparableUnit[]> {
  if (place !== undefined) return listComparableUnits(place, kind, UNITS_MAX + 1);
  return units.length > 0 ? listUnitsOf(units.slice(0, NAMED_UNITS_MAX)) : [];
}

function placeOf({ code, name, demonstration }: { code: string; name: string; demonstration: boolean }) {
  return { code, name, demonstration };
}

/** The years since the first edition. */
function choosable(newest: number | null): number[] {
  return Array.from({ length: Math.max(0, (newest ?? 0) - oldestYear + 1) }, (_, at) => oldestYear + at);
}

/** The years between the two requested ones, in either order. */
function betweenOf(years: readonly number[], { from, to }: FiguresQuery): number[] {
  const [first, last] = [from ?? oldestYear, to ?? Number.POSITIVE_INFINITY].toSorted((a, b) => a - b);
  return years.filter((year) => year >= Number(first) && year <= Number(last));
}

function shownOf({ units }: FiguresQuery, group: readonly ComparableUnit[]): Set<string> {
  const named = group.filter(({ code }) => units.includes(code));
  return new Set((named.length > 0 ? named : group).map(({ code }) => code));
}

function excessOf(
  group: readonly ComparableUnit[],
  shown: ReadonlySet<string>,
  years: readonly number[],
  { indicators, units }: FiguresQuery,
  most: number,
): TooMuch | null {
  const moreUnits = group.length > UNITS_MAX;
  const asked = moreUnits ? UNITS_MAX : shown.size;
  const counted = { units: asked, moreUnits, years: years.length, indicators: indicators.length, most };
  if (units.length > NAMED_UNITS_MAX) return { ...counted, units: units.length };
  return moreUnits || asked * years.length * indicators.length > most ? counted : null;
}

/** Compares the requested years in which the group published anything. */
function compare(
  { indicators }: FiguresQuery,
  group: readonly ComparableUnit[],
  shown: ReadonlySet<string>,
  published: readonly PublishedValues[],
): ComparedFigures["compared"] {
  const years = [...new Set(published.flatMap(({ year, values }) => (values ? [year] : [])))].toSorted(
    (a, b) => a - b,
  );
  const own = new Map<string, PublishedValues[]>();
  for (const each of published) own.set(each.unitCode, [...(own.get(each.unitCode) ?? []), each]);
  const units = group
    .filter((unit) => own.has(unit.code) || years.some((year) => owes(unit, year)))
    .map((unit) => overYears(unit, own.get(unit.code) ?? []));
  return indicators.map((id) => ({
    indicator: indicatorOf(id),
    across: acrossUnits(id, units, years, (code) => shown.has(code)),
  }));
}

function overYears(
  { code, name, firstYear, lastYear }: ComparableUnit,
  published: readonly PublishedValues[],
): UnitOverYears {
  return {
    ...{ code, name, firstYear, lastYear },
    years: published.flatMap(({ year, values }) => (values ? [{ year, values }] : [])),
    takenDown: published.flatMap(({ year, values }) => (values ? [] : [year])),
  };
}

/** A page of reports with their indicators, newest first; null if `after` is not a valid cursor. */
export async function loadIndicators(asked: IndicatorsQuery): Promise<OpenIndicators | null> {
  const found = await listOpenIds(asked, INDICATORS_SIZE);
  if (!found) return null;
  const reports = await listIndicatorReports(found.items);
  return { next: found.next, reports: reports.map((report) => openIndicators(report, asked)) };
}
