import { owes } from "@/lib/core/owed";
import { areaKinds, reportingKinds } from "@/lib/core/unit-kind";
import { Prisma } from "@/lib/platform/prisma/client";
import { readDb } from "@/lib/platform/replica";
import { listYears } from "../choices/data";
import { namesSchema, unitNameOf } from "../schema";
import type { Area, OwnPublications, PlaceName, PlaceUnit, PublicPlace, YearOfAreas } from "./types";

/** Number of years shown of a unit, counted back from the newest: as many as a table can hold. */
const YEARS_SHOWN = 10;

/** The place of that code, with those above it and its predecessors and successors; null if there is none. */
export async function findPlace(code: string): Promise<
  | (Pick<PublicPlace, "lineage" | "predecessors" | "successor" | "origin" | "parts"> & {
      unit: NonNullable<PublicPlace["unit"]>;
    })
  | null
> {
  const named = { code: true, name: true } as const;
  const [found, lineage] = await Promise.all([
    readDb().unit.findUnique({
      where: { code },
      select: {
        ...{ ...named, organ: true, kind: true, demonstration: true },
        successor: { select: named },
        predecessors: { select: named, orderBy: { code: "asc" } },
        origin: { select: named },
        parts: { select: named, orderBy: { code: "asc" } },
      },
    }),
    listLineage(code),
  ]);
  if (!found) return null;
  const { successor, predecessors, origin, parts, ...unit } = found;
  return { unit, lineage, successor, predecessors, origin, parts };
}

/** What a place is called; null if there is none. */
export async function findPlaceName(code: string): Promise<PlaceName | null> {
  return readDb().unit.findUnique({ where: { code }, select: { code: true, name: true } });
}

/** The units above one, from the outermost down. */
async function listLineage(code: string): Promise<PlaceName[]> {
  return readDb().$queryRaw<PlaceName[]>`
    WITH RECURSIVE above AS (
      SELECT "parentCode" AS "code", 1 AS "height" FROM "Unit" WHERE "code" = ${code}
      UNION ALL
      SELECT u."parentCode", a."height" + 1 FROM "Unit" u JOIN above a ON u."code" = a."code"
    )
    SELECT u."code", u."name" FROM above a JOIN "Unit" u ON u."code" = a."code" ORDER BY a."height" DESC`;
}

/** The newest year with publications; null if there is none. */
export async function findNewestYear(): Promise<number | null> {
  const newest = await readDb().publication.findFirst({ orderBy: { year: "desc" }, select: { year: true } });
  return newest?.year ?? null;
}

/**
 * The provinces, cities and counties directly below a place (`null`: those at the top), each with the number
 * of its units that owed a report of that year, and of those that published it: as the database keeps them.
 */
export async function listAreas(code: string | null, year: number): Promise<Area[]> {
  const below = code === null ? Prisma.sql`u."parentCode" IS NULL` : Prisma.sql`u."parentCode" = ${code}`;
  return readDb().$queryRaw<Area[]>`
    SELECT u."code", u."name", u."demonstration", coalesce(sum(k."change"), 0)::int AS "units",
      coalesce(sum(k."published") FILTER (WHERE k."year" = ${year}), 0)::int AS "published"
    FROM "Unit" u LEFT JOIN "AreaYear" k ON k."areaCode" = u."code" AND k."year" <= ${year}
    WHERE ${below} AND u."kind" = ANY(${[...areaKinds]}::"UnitKind"[])
    GROUP BY u."code" ORDER BY u."code"`;
}

/** The same added up, of each of the newest years that have publications. */
export async function listAreaYears(code: string | null): Promise<YearOfAreas[]> {
  const below = code === null ? Prisma.sql`u."parentCode" IS NULL` : Prisma.sql`u."parentCode" = ${code}`;
  const years = (await listYears()).slice(0, YEARS_SHOWN);
  return readDb().$queryRaw<YearOfAreas[]>`
    SELECT y."year", coalesce(sum(k."change"), 0)::int AS "units",
      coalesce(sum(k."published") FILTER (WHERE k."year" = y."year"), 0)::int AS "published"
    FROM unnest(${years}::int[]) AS y("year") LEFT JOIN (
      SELECT a."year", a."change", a."published" FROM "AreaYear" a JOIN "Unit" u ON u."code" = a."areaCode"
      WHERE ${below} AND u."kind" = ANY(${[...areaKinds]}::"UnitKind"[])
    ) k ON k."year" <= y."year"
    GROUP BY y."year" ORDER BY y."year" DESC`;
}

/**
 * The units directly below a place that publish reports, with their newest years, oldest first; including
 * merged ones.
 */
export async function listPlaceUnits(code: string): Promise<PlaceUnit[]> {
  const units = await readDb().unit.findMany({
    where: { parentCode: code, kind: { in: [...reportingKinds] } },
    orderBy: { code: "asc" },
    select: { code: true, name: true, kind: true, firstYear: true, lastYear: true },
  });
  const published = await readDb().publication.findMany({
    where: { unitCode: { in: units.map((unit) => unit.code) }, replacedAt: null },
    orderBy: { year: "asc" },
    select: { unitCode: true, year: true, number: true, publishedAt: true, takenDownAt: true },
  });
  const years = [...new Set(published.map(({ year }) => year))].slice(-YEARS_SHOWN);
  const found = new Map(published.map(({ unitCode, ...each }) => [`${unitCode} ${each.year}`, each]));
  return units.map(({ firstYear, lastYear, ...unit }) => ({
    ...unit,
    years: years.map((year) => ({
      year,
      published: found.get(`${unit.code} ${year}`) ?? null,
      owed: owes({ firstYear, lastYear }, year),
    })),
  }));
}

/** A unit's publications, newest year first, and the names in them other than `present`. */
export async function listOwnYears(
  unitCode: string,
  present: string,
): Promise<Pick<OwnPublications, "years" | "formerNames">> {
  const rows = await readDb().publication.findMany({
    where: { unitCode, replacedAt: null },
    orderBy: { year: "desc" },
    select: { year: true, number: true, publishedAt: true, takenDownAt: true, title: true, names: true },
  });
  const names = rows.toReversed().map((row) => unitNameOf(namesSchema.parse(row.names)));
  return {
    years: rows.map(({ names: _names, ...row }) => row),
    formerNames: [...new Set(names)].filter((name) => name !== present && name !== ""),
  };
}
