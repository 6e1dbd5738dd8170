import type { UnitYears } from "@/lib/core/owed";
import { type Db, db, type Tx } from "@/lib/platform/db";
import type { Unit } from "./types";

const shown = {
  code: true,
  name: true,
  kind: true,
  organ: true,
  parentCode: true,
  demonstration: true,
} as const;

/** The unit of that code, or null. */
export async function findUnit(code: string, reader: Db | Tx = db): Promise<Unit | null> {
  return reader.unit.findUnique({ where: { code }, select: shown });
}

/** The unit's code and those of all above it, nearest first. Empty where there is no such unit. */
export async function lineageOf(unitCode: string, reader: Db | Tx = db): Promise<string[]> {
  const rows = await reader.$queryRaw<{ code: string }[]>`
    WITH RECURSIVE "lineage" ("code", "parentCode", "step") AS (
      SELECT "code", "parentCode", 0 FROM "Unit" WHERE "code" = ${unitCode}::bpchar
      UNION ALL
      SELECT "above"."code", "above"."parentCode", "lineage"."step" + 1
      FROM "Unit" AS "above" JOIN "lineage" ON "above"."code" = "lineage"."parentCode"
    )
    SELECT "code" FROM "lineage" ORDER BY "step"`;
  return rows.map(({ code }) => code);
}

/** The unit and every unit below it, by code: a county is followed by its townships. */
export async function listUnitsBelow(code: string, reader: Db | Tx = db): Promise<Unit[]> {
  return listUnitsWithin([code], reader);
}

/** These units and every unit below them, each once, by code. */
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

/** Every unit above these, each once. */
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

/** The lineage of each of these units, as of `lineageOf`, by code; those that are no units are left out. */
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

/** The counties of that code, or of that name: several may have one. */
export async function listCountiesNamed(codeOrName: string, reader: Db | Tx = db): Promise<Unit[]> {
  return reader.unit.findMany({
    where: { kind: "county", OR: [{ code: codeOrName }, { name: codeOrName }] },
    orderBy: { code: "asc" },
    select: shown,
  });
}

/** From when to when these units owe reports, by code: those alone of which something is settled. */
export async function listUnitYears(
  codes: readonly string[],
  reader: Db | Tx = db,
): Promise<Map<string, UnitYears & { successorCode: string | null }>> {
  const rows = await reader.unit.findMany({
    where: { code: { in: [...codes] }, OR: [{ firstYear: { not: null } }, { lastYear: { not: null } }] },
    select: { code: true, firstYear: true, lastYear: true, successorCode: true },
  });
  return new Map(rows.map((row) => [row.code, row]));
}

/** Those of these codes that are units. */
export async function findUnits(codes: readonly string[], reader: Db | Tx = db): Promise<Unit[]> {
  return reader.unit.findMany({ where: { code: { in: [...codes] } }, select: shown });
}

/** The county to which a unit belongs (itself, where it is one), or null above the counties. */
export async function countyOf(unitCode: string, reader: Db | Tx = db): Promise<Unit | null> {
  const lineage = await lineageOf(unitCode, reader);
  return reader.unit.findFirst({ where: { code: { in: lineage }, kind: "county" }, select: shown });
}
