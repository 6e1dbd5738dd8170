import { cache } from "react";
import { seriesOver } from "@/lib/core/series/series";
import { readDb } from "@/lib/platform/replica";
import { listCounties, listPublishedUnits, listYears } from "./choices/data";
import { findPublication, listFigures, listPublishedVersions } from "./data";
import { isPublishedYear, listLatest, listMapReports, listPublications, listReports } from "./list/data";
import { ignoredOf } from "./list/ignored";
import { listOpenIds, listPublicChanges } from "./open-data/data";
import { openChanges, openReport } from "./open-data/open-data";
import type { OpenChanges, OpenPage, OpenReport } from "./open-data/open-schema";
import { yearAsCsv, yearAsJson } from "./open-data/open-streams";
import { findPlaceName } from "./places/data";
import { findReportState } from "./rows/data";
import {
  type ChangesQuery,
  type ListQuery,
  listQuerySchema,
  type OpenQuery,
  unitCodeSchema,
  versionParamsSchema,
} from "./schema";
import { countLeaves } from "./tree/data";

/**
 * Reads for the public pages and open data. No permission is needed: everything here is published, and
 * nothing else can be reached from here.
 */

const LIST_SIZE = 20;
/** Reports on a page of open data; they are large. */
const OPEN_SIZE = 10;
const CHANGES_SIZE = 500;
const FEED_SIZE = 50;

/** A page of the public list with the choices for its filters. Invalid values in the query are ignored. */
export async function loadPublicList(query: Record<string, string | string[] | undefined>) {
  const asked: ListQuery = listQuerySchema.parse(query);
  const { page = 1, ...filter } = asked;
  const [place, years, counties, units, list] = await Promise.all([
    asked.place === undefined ? null : findPlaceName(asked.place),
    listYears(),
    listCounties(asked.county),
    asked.county ? listPublishedUnits(asked.county) : [],
    listPublications(filter, { page, size: LIST_SIZE }),
  ]);
  return { asked, place, ignored: ignoredOf(query, asked), years, counties, units, list };
}

export type PublicList = Awaited<ReturnType<typeof loadPublicList>>;

/**
 * A published version, by default the newest, with its other versions and the unit's other years. Null if the
 * URL names nothing published. Cached, since a page and its head both need it.
 */
export const loadPublished = cache(async (unit: string, year: string, version?: string) => {
  const asked = versionParamsSchema.safeParse({ unit, year, version });
  if (!asked.success) return null;
  const report = await findPublication(asked.data.unit, asked.data.year, asked.data.version);
  if (!report) return null;
  const [versions, years] = await Promise.all([
    listPublishedVersions(report.unit.code, report.year),
    listFigures(report.unit.code),
  ]);
  return {
    report,
    versions,
    years: years.map(({ year }) => year),
    series: seriesOver(years),
  };
});

/** The state of the pages of a unit's reports, whatever version they show; null if it has published none. */
export async function loadReportState(unit: string): Promise<string | null> {
  const code = unitCodeSchema.safeParse(unit);
  return code.success ? findReportState(code.data) : null;
}

export type PublicVersion = NonNullable<Awaited<ReturnType<typeof loadPublished>>>;

/** The newest version of a report as open data; null if there is none. */
export async function loadOpenReport(unit: string, year: number): Promise<OpenReport | null> {
  const report = await findPublication(unit, year);
  return report && openReport(report);
}

/** A year's reports as a stream of one file in the requested format; null if there are none. */
export async function loadYearFile(
  year: number,
  form: "csv" | "json",
): Promise<AsyncGenerator<string> | null> {
  if (!(await isPublishedYear(year))) return null;
  return form === "csv" ? yearAsCsv(year) : yearAsJson(year);
}

/**
 * The latest publications for a feed, with the time of the newest; null if nothing is published. `place`: the
 * code of a unit or an area to filter by; invalid codes are ignored.
 */
export async function loadLatest(place?: string | null) {
  const code = unitCodeSchema.safeParse(place).data;
  const publications = await listLatest(FEED_SIZE, code);
  return { place: code, publications, updated: publications[0]?.publishedAt ?? null };
}

/** The years of which data are offered. */
export const loadYears = listYears;

/** The number of publications in the site map, those included that were replaced. */
export const loadMapSize = () => countLeaves(readDb());

/** The reports of a part of the site map; null beyond the last. */
export const loadMap = listMapReports;

/** A page of open data, newest first; null if `after` is not a valid cursor. */
export async function loadOpenPage(asked: OpenQuery): Promise<OpenPage | null> {
  const found = await listOpenIds(asked, OPEN_SIZE);
  return found && { next: found.next, reports: (await listReports(found.items)).map(openReport) };
}

/** Publications, corrections and take-downs, in their order; null if `after` is not a valid cursor. */
export async function loadChanges(asked: ChangesQuery): Promise<OpenChanges | null> {
  const found = await listPublicChanges(asked, CHANGES_SIZE);
  return found && openChanges(found);
}
