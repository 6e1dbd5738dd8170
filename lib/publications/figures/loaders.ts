import { oldestYear } from "@/lib/core/editions/registry";
import { type AcrossUnits, acrossUnits } from "@/lib/core/series/across-units";
import { type Series, series } from "@/lib/core/series/series";
import { type KindGroup, kindGroupOf } from "@/lib/core/unit-kind";
import { findPlace } from "../places/data";
import type { PlaceName } from "../places/types";
import { listUnitFigures, type UnitWithFigures } from "./data";
import { type FiguresQuery, figuresQuerySchema } from "./schema";

/** The figures of one place's units over the years. */
export type PlaceFigures = {
  asked: FiguresQuery;
  place: PlaceName & { demonstration: boolean };
  /** From the outermost place down to the one directly above. */
  lineage: PlaceName[];
  series: Series;
  /** The years with publications of the place, for selection. */
  years: number[];
  /** The kinds of units of the place. */
  kinds: KindGroup[];
  across: AcrossUnits;
};

/** The requested figures of a place; null without a known place. */
export async function loadPlaceFigures(
  query: Record<string, string | string[] | undefined>,
): Promise<PlaceFigures | null> {
  const found = await findUnits(query);
  if (!found) return null;
  const { asked, place, lineage, units, years } = found;
  return {
    ...{ asked, place, lineage, years },
    series: seriesOf(asked),
    kinds: [...new Set(units.map(({ kind }) => kindGroupOf(kind)))],
    across: acrossUnits(asked.indicator, chosenUnits(units, asked), chosenYears(years, asked)),
  };
}

/** Every indicator of a place's units, as rows of a file; null as for the page. */
export async function loadPlaceSeries(query: Record<string, string | string[] | undefined>) {
  const found = await findUnits(query);
  if (!found) return null;
  const { asked, place, units, years } = found;
  const chosen = { units: chosenUnits(units, asked), years: chosenYears(years, asked) };
  const wanted = query.indicator === undefined ? series : [seriesOf(asked)];
  return {
    place,
    years: chosen.years,
    series: wanted.map((each) => ({ ...each, across: acrossUnits(each.id, chosen.units, chosen.years) })),
  };
}

export type PlaceSeries = NonNullable<Awaited<ReturnType<typeof loadPlaceSeries>>>;

async function findUnits(query: Record<string, string | string[] | undefined>) {
  const asked = figuresQuerySchema.parse(query);
  const place = asked.place === undefined ? null : await findPlace(asked.place);
  if (!place) return null;
  const units = await listUnitFigures(place.unit.code);
  const years = [...new Set(units.flatMap((unit) => unit.years.map(({ form }) => form.year)))];
  const { code, name, demonstration } = place.unit;
  const { lineage } = place;
  return {
    asked,
    place: { code, name, demonstration },
    lineage,
    units,
    years: years.toSorted((a, b) => a - b),
  };
}

function seriesOf({ indicator }: FiguresQuery): Series {
  const found = series.find(({ id }) => id === indicator);
  if (!found) throw new RangeError(`no series ${indicator}`);
  return found;
}

function chosenUnits(units: readonly UnitWithFigures[], { kind }: FiguresQuery): UnitWithFigures[] {
  return units.filter((unit) => kind === undefined || kindGroupOf(unit.kind) === kind);
}

/** The years between the two requested ones, in either order. */
function chosenYears(years: readonly number[], { from, to }: FiguresQuery): number[] {
  const [first, last] = [from ?? oldestYear, to ?? Number.POSITIVE_INFINITY].toSorted((a, b) => a - b);
  return years.filter((year) => year >= Number(first) && year <= Number(last));
}
