import type { UnitYears } from "@/lib/core/owed";
import { collectingKinds } from "@/lib/core/unit-kind";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import type { ListedUnit, Unit } from "./types";

const shown = {
  code: true,
  name: true,
  kind: true,
  organ: true,
  parentCode: true,
  demonstration: true,
} as const;

/** The unit with that code; null if there is none. */
export async function findUnit(code: string, reader: Db | Tx = db): Promise<Unit | null> {
  return reader.unit.findUnique({ where: { code }, select: shown });
}

/** The codes of the unit and its ancestors, nearest first. Empty if there is no such unit. */
export async function lineageOf(unitCode: string, reader: Db | Tx = db): Promise<string[]> {
  const rows = await reader.$queryRaw<{ code: string }[]>(lineage(Prisma.sql`${unitCode}::bpchar`));
  return rows.map(({ code }) => code);
}

/** The query of `lineageOf`, for a code or a column of it. */
export function lineage(unitCode: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE "lineage" ("code", "parentCode", "step") AS (
      SELECT "code", "parentCode", 0 FROM "Unit" WHERE "code" = ${unitCode}
      UNION ALL
      SELECT "above"."code", "above"."parentCode", "lineage"."step" + 1
      FROM "Unit" AS "above" JOIN "lineage" ON "above"."code" = "lineage"."parentCode"
    )
    SELECT "code" FROM "lineage" ORDER BY "step"`;
}

/** The unit and all its descendants, by code, so that a county comes before its townships. */
export async function listUnitsBelow(code: string, reader: Db | Tx = db): Promise<Unit[]> {
  return listUnitsWithin([code], reader);
}

/**
 * A county or city with the units whose reports it collects, by code: without those below a county of the
 * city, which collects them itself. For any other unit, the unit and its descendants.
 */
export async function listSeasonUnits(code: string, reader: Db | Tx = db): Promise<Unit[]> {
  return reader.$queryRaw<Unit[]>`
    WITH RECURSIVE "below" ("code", "leads") AS (
      SELECT "code", true FROM "Unit" WHERE "code" = ${code}::bpchar
      UNION
      SELECT "Unit"."code", NOT "Unit"."kind"::text = ANY(${[...collectingKinds]}::text[])
      FROM "Unit" JOIN "below" ON "Unit"."parentCode" = "below"."code" AND "below"."leads"
    )
    SELECT "code", "name", "kind"::text AS "kind", "organ", "parentCode", "demonstration"
    FROM "Unit" WHERE "code" IN (SELECT "code" FROM "below") ORDER BY "code"`;
}

/** These units and their descendants, without duplicates, by code. */
export async function listUnitsWithin(codes: readonly string[], reader: Db | Tx = db): Promise<Unit[]> {
  return reader.$queryRaw<Unit[]>`
    WITH RECURSIVE "below" ("code") AS (
      SELECT "code" FROM "Unit" WHERE "code" = ANY(${codes}::bpchar[])
      UNION
      SELECT "Unit"."code" FROM "Unit" JOIN "below" ON "Unit"."parentCode" = "below"."code"
    )
    SELECT "code", "name", "kind"::text AS "kind", "organ", "parentCode", "demonstration"
    FROM "Unit" WHERE "code" IN (SELECT "code" FROM "below") ORDER BY "code"`;
}

/** The ancestors of these units, without duplicates. */
export async function listUnitsAbove(codes: readonly string[], reader: Db | Tx = db): Promise<Unit[]> {
  return reader.$queryRaw<Unit[]>`
    WITH RECURSIVE "above" ("code", "parentCode") AS (
      SELECT "code", "parentCode" FROM "Unit"
      WHERE "code" IN (SELECT "parentCode" FROM "Unit" WHERE "code" = ANY(${[...codes]}::bpchar[]))
      UNION
      SELECT "Unit"."code", "Unit"."parentCode" FROM "Unit" JOIN "above" ON "Unit"."code" = "above"."parentCode"
    )
    SELECT "code", "name", "kind"::text AS "kind", "organ", "parentCode", "demonstration"
    FROM "Unit" WHERE "code" IN (SELECT "code" FROM "above") ORDER BY "code"`;
}

/** The lineage of each of these units, as in `lineageOf`, by code; unknown codes are omitted. */
export async function lineagesOf(
  codes: readonly string[],
  reader: Db | Tx = db,
): Promise<Map<string, string[]>> {
  const rows = await reader.$queryRaw<{ unitCode: string; code: string }[]>`
    WITH RECURSIVE "lineage" ("unitCode", "code", "parentCode", "step") AS (
      SELECT "code", "code", "parentCode", 0 FROM "Unit" WHERE "code" = ANY(${[...codes]}::bpchar[])
      UNION ALL
      SELECT "lineage"."unitCode", "above"."code", "above"."parentCode", "lineage"."step" + 1
      FROM "Unit" AS "above" JOIN "lineage" ON "above"."code" = "lineage"."parentCode"
    )
    SELECT "unitCode", "code" FROM "lineage" ORDER BY "unitCode", "step"`;
  const lineages = new Map<string, string[]>();
  for (const { unitCode, code } of rows) lineages.set(unitCode, [...(lineages.get(unitCode) ?? []), code]);
  return lineages;
}

/**
 * Each of these units with its ancestors up to the county or city that collects its report, nearest first, by
 * code: reviewers there review it, but a city's people do not review what its counties collect. Up to the
 * root if none of them collects.
 */
export async function seasonLineagesOf(
  codes: readonly string[],
  reader: Db | Tx = db,
): Promise<Map<string, string[]>> {
  const lineages = await lineagesOf(codes, reader);
  const above = [...new Set([...lineages.values()].flat())];
  const collecting = new Set(
    (
      await reader.unit.findMany({
        where: { code: { in: above }, kind: { in: [...collectingKinds] } },
        select: { code: true },
      })
    ).map(({ code }) => code),
  );
  return new Map(
    [...lineages].map(([code, lineage]) => {
      const last = lineage.findIndex((each, step) => step > 0 && collecting.has(each));
      return [code, last < 0 ? lineage : lineage.slice(0, last + 1)];
    }),
  );
}

/** The counties and cities with that code or name; names are not unique. */
export async function listCountiesNamed(codeOrName: string, reader: Db | Tx = db): Promise<Unit[]> {
  return reader.unit.findMany({
    where: { kind: { in: [...collectingKinds] }, OR: [{ code: codeOrName }, { name: codeOrName }] },
    orderBy: { code: "asc" },
    select: shown,
  });
}

type UnitSettings = UnitYears &
  Pick<ListedUnit, "successorCode" | "originCode" | "creditCode" | "mayMakeDocuments">;

/** The years for which these units owe reports, by code; only units with settings. */
export async function listUnitYears(
  codes: readonly string[],
  reader: Db | Tx = db,
): Promise<Map<string, UnitSettings>> {
  const rows = await reader.unit.findMany({
    where: {
      code: { in: [...codes] },
      OR: [
        ...[{ firstYear: { not: null } }, { lastYear: { not: null } }],
        ...[{ originCode: { not: null } }, { creditCode: { not: null } }],
        { mayMakeDocuments: { not: null } },
      ],
    },
    select: {
      ...{ code: true, firstYear: true, lastYear: true },
      ...{ successorCode: true, originCode: true, creditCode: true, mayMakeDocuments: true },
    },
  });
  return new Map(rows.map((row) => [row.code, row]));
}

/**
 * The units whose last report was of that year and which were then merged into this one, directly or through
 * another of them; by code.
 */
export async function listMergedInto(
  unitCode: string,
  lastYear: number,
  reader: Db | Tx = db,
): Promise<{ code: string; name: string }[]> {
  return reader.$queryRaw`
    WITH RECURSIVE "merged" ("code", "name") AS (
      SELECT "code", "name" FROM "Unit" WHERE "successorCode" = ${unitCode}::bpchar AND "lastYear" = ${lastYear}::int
      UNION
      SELECT "Unit"."code", "Unit"."name" FROM "Unit" JOIN "merged" ON "Unit"."successorCode" = "merged"."code"
      WHERE "Unit"."lastYear" = ${lastYear}::int
    )
    SELECT "code", "name" FROM "merged" WHERE "code" <> ${unitCode}::bpchar ORDER BY "code"`;
}

/** All codes that begin with one of these digits. */
export async function listCodesFrom(prefixes: readonly string[], reader: Db | Tx = db): Promise<string[]> {
  const rows = await reader.unit.findMany({
    where: { OR: prefixes.map((prefix) => ({ code: { startsWith: prefix } })) },
    select: { code: true },
  });
  return rows.map(({ code }) => code);
}

/** The units among these codes. */
export async function findUnits(codes: readonly string[], reader: Db | Tx = db): Promise<Unit[]> {
  return reader.unit.findMany({ where: { code: { in: [...codes] } }, select: shown });
}

/** The units of these names that still exist, to find namesakes under the same unit. */
export async function listExistingNamed(names: readonly string[], reader: Db | Tx = db): Promise<Unit[]> {
  return reader.unit.findMany({
    where: { name: { in: [...names] }, lastYear: null },
    orderBy: { code: "asc" },
    select: shown,
  });
}

/** Those of these 统一社会信用代码 that a unit has. */
export async function listTakenCreditCodes(
  creditCodes: readonly string[],
  reader: Db | Tx = db,
): Promise<Set<string>> {
  const rows = await reader.unit.findMany({
    where: { creditCode: { in: [...creditCodes] } },
    select: { creditCode: true },
  });
  return new Set(rows.flatMap(({ creditCode }) => creditCode ?? []));
}

/**
 * The county or city whose season a unit belongs to: itself if it collects, else the nearest such ancestor.
 * Null if there is none.
 */
export async function countyOf(unitCode: string, reader: Db | Tx = db): Promise<Unit | null> {
  return nearestCollector(await lineageOf(unitCode, reader), reader);
}

/**
 * The county or city that collects a unit's report; for a county, its city. Null if there is none above it.
 */
export async function collectorOf(unitCode: string, reader: Db | Tx = db): Promise<Unit | null> {
  return nearestCollector((await lineageOf(unitCode, reader)).slice(1), reader);
}

/** The same as countyOf for each of these units, by code; units without one are omitted. */
export async function countiesOf(
  codes: readonly string[],
  reader: Db | Tx = db,
): Promise<Map<string, string>> {
  const lineages = await lineagesOf(codes, reader);
  const collectors = await reader.unit.findMany({
    where: { code: { in: [...new Set([...lineages.values()].flat())] }, kind: { in: [...collectingKinds] } },
    select: { code: true },
  });
  const collecting = new Set(collectors.map(({ code }) => code));
  return new Map(
    [...lineages].flatMap(([code, lineage]): [string, string][] => {
      const county = lineage.find((each) => collecting.has(each));
      return county === undefined ? [] : [[code, county]];
    }),
  );
}

async function nearestCollector(lineage: readonly string[], reader: Db | Tx): Promise<Unit | null> {
  const found = await reader.unit.findMany({
    where: { code: { in: [...lineage] }, kind: { in: [...collectingKinds] } },
    select: shown,
  });
  const steps = found.sort((one, other) => lineage.indexOf(one.code) - lineage.indexOf(other.code));
  return steps[0] ?? null;
}
