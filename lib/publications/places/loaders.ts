import { seriesOver } from "@/lib/core/series/series";
import { listFigures } from "../data";
import { unitCodeSchema } from "../schema";
import { findNewestYear, findPlace, listAreas, listAreaYears, listOwnYears, listPlaceUnits } from "./data";
import type { PublicPlace } from "./types";

/** The country as a place: its provinces, with what is published of the newest year. */
export async function loadCountry(): Promise<PublicPlace> {
  const year = await findNewestYear();
  return {
    ...{ unit: null, lineage: [], predecessors: [], successor: null, origin: null, parts: [] },
    own: { years: [], series: [], formerNames: [] },
    year,
    ...(await areasOf(null, year)),
    units: [],
  };
}

/** The place of a code with what is published there and below; null if there is no such place. */
export async function loadPlace(asked: string): Promise<PublicPlace | null> {
  const code = unitCodeSchema.safeParse(asked);
  const found = code.success ? await findPlace(code.data) : null;
  if (!found) return null;
  const { code: unitCode, name } = found.unit;
  const [year, own, figures, units] = await Promise.all([
    findNewestYear(),
    listOwnYears(unitCode, name),
    listFigures(unitCode),
    listPlaceUnits(unitCode),
  ]);
  const areas = await areasOf(unitCode, year);
  return { ...found, own: { ...own, series: seriesOver(figures) }, year, ...areas, units };
}

/** The areas below a place; with none, as in a county, no years are counted. */
async function areasOf(
  code: string | null,
  year: number | null,
): Promise<Pick<PublicPlace, "areas" | "areaYears">> {
  const areas = year === null ? [] : await listAreas(code, year);
  return { areas, areaYears: areas.length === 0 ? [] : await listAreaYears(code) };
}
