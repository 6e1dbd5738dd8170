import type { SeriesValues, YearOfFigures } from "@/lib/core/series/series";
import { areaKinds, type KindGroup, kindGroupOf, reportingKinds, type UnitKind } from "@/lib/core/unit-kind";
import { Prisma } from "@/lib/platform/prisma/client";
import { readDb } from "@/lib/platform/replica";
import { listKnownFaults } from "../integrity/data";
import { withUnits } from "../names/data";
import { shown } from "../rows/data";
import type { PublishedReport } from "../types";
import { type StoredFigures, seriesValuesSchema, valuesOf } from "./values";

/** A unit that can be compared. `place`: the name of its parent. */
export type ComparableUnit = {
  code: string;
  name: string;
  kind: UnitKind;
  place: string;
  firstYear: number | null;
  lastYear: number | null;
};

/**
 * The reporting units below a place, by code, with a limit. The own reports of its counties, which are about
 * the same, only if asked for: as their own kind.
 */
export async function listComparableUnits(
  place: string,
  kind: KindGroup | undefined,
  most: number,
): Promise<ComparableUnit[]> {
  const kinds =
    kind === "county"
      ? [kind]
      : reportingKinds.filter((each) => [undefined, kindGroupOf(each)].includes(kind));
  return readDb().$queryRaw<ComparableUnit[]>`
    WITH RECURSIVE area AS (
      SELECT ${place}::char(12) AS "code"
      UNION
      SELECT u."code" FROM "Unit" u JOIN area a ON u."parentCode" = a."code"
      WHERE u."kind"::text IN (${Prisma.join([...areaKinds])})
    )
    SELECT u."code", u."name", u."kind", p."name" AS "place", u."firstYear", u."lastYear"
    FROM area a JOIN "Unit" u ON u."parentCode" = a."code" JOIN "Unit" p ON p."code" = a."code"
    WHERE u."kind"::text IN (${Prisma.join(kinds)})
    ORDER BY u."code" LIMIT ${most}`;
}

/** These units, by code. A government's own report counts like any other. */
export async function listUnitsOf(codes: readonly string[]): Promise<ComparableUnit[]> {
  const rows = await readDb().unit.findMany({
    where: { code: { in: [...codes] } },
    orderBy: { code: "asc" },
    select: {
      ...{ code: true, name: true, kind: true, firstYear: true, lastYear: true },
      parent: { select: { name: true } },
    },
  });
  return rows.map(({ parent, ...unit }) => ({ ...unit, place: parent?.name ?? "" }));
}

/** The values that a unit published for a year; null if taken down. */
export type PublishedValues = { unitCode: string; year: number; values: YearOfFigures["values"] | null };

/**
 * The values of every series in the newest version of each unit and year, from the stored values: no report
 * is read. Publications that the daily audit found altered are omitted.
 */
export async function listPublishedValues(
  codes: readonly string[],
  { from = 0, to = 9999 }: { from?: number; to?: number } = {},
): Promise<PublishedValues[]> {
  const rows = await readDb().$queryRaw<
    { id: string; unitCode: string; year: number; takenDown: boolean; values: unknown }[]
  >`
    SELECT p."id"::text AS "id", p."unitCode", p."year", p."takenDownAt" IS NOT NULL AS "takenDown", f."values"
    FROM "Publication" p LEFT JOIN "PublicationFigures" f ON f."publicationId" = p."id"
    WHERE p."unitCode" = ANY(${[...codes]}::bpchar[]) AND p."year" BETWEEN ${from} AND ${to}
      AND p."replacedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "IntegrityFault" i WHERE i."publicationId" = p."id")
    ORDER BY p."unitCode", p."year"`;
  const unkept = rows.filter(({ takenDown, values }) => !takenDown && values === null);
  const read = await listValuesUnkept(unkept.map(({ id }) => id));
  return rows.map(({ id, unitCode, year, takenDown, values }) => {
    const kept = read.get(id) ?? (takenDown ? null : seriesValuesSchema.parse(values));
    return { unitCode, year, values: kept };
  });
}

/**
 * The values of publications without stored values (for example written by another program), computed from
 * their versions.
 */
async function listValuesUnkept(
  publicationIds: readonly string[],
): Promise<Map<string, PublishedValues["values"] & object>> {
  if (publicationIds.length === 0) return new Map();
  const rows = await readDb().publication.findMany({
    where: { id: { in: [...publicationIds] } },
    select: { id: true, year: true, version: { select: { figures: true, form: true } } },
  });
  return new Map(rows.map((row) => [row.id, valuesOf(row)]));
}

/** A publication with its stored values. */
export type IndicatorReport = Pick<PublishedReport, "unit" | "year" | "number" | "publishedAt"> & {
  values: SeriesValues;
};

/** These publications in the order of `ids`, each with its values of every series; no report is read. */
export async function listIndicatorReports(ids: readonly string[]): Promise<IndicatorReport[]> {
  const rows = await readDb().publication.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ ...shown, id: true },
      figures: { select: { values: true } },
    },
  });
  const altered = new Set((await listKnownFaults()).map(({ publicationId }) => publicationId));
  const known = new Map(rows.map((row) => [row.id, row]));
  const ordered = ids.flatMap((id) => (altered.has(id) ? [] : (known.get(id) ?? [])));
  const read = await listValuesUnkept(ordered.flatMap(({ id, figures }) => (figures ? [] : [id])));
  const named = await withUnits(ordered);
  return named.flatMap(({ id, figures, unit, year, number, publishedAt }) => {
    const values = figures ? seriesValuesSchema.parse(figures.values) : read.get(id);
    return values ? [{ unit, year, number, publishedAt, values }] : [];
  });
}

/** Publications after one, in order, or with `missing` those without stored values. */
export async function listVersionsToIndex(
  { missing, after }: { missing: boolean; after: string | null },
  size: number,
): Promise<StoredFigures[]> {
  return readDb().publication.findMany({
    where: {
      ...(after === null ? {} : { id: { gt: after } }),
      ...(missing ? { figures: { is: null } } : {}),
    },
    orderBy: { id: "asc" },
    take: size,
    select: { id: true, year: true, version: { select: { figures: true, form: true } } },
  });
}
