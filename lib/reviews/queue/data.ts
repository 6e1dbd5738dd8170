import { type Db, db, type Tx } from "@/lib/platform/db";

/** When each of these units first submitted its report of a year; what was issued elsewhere before is left out. */
export async function listFirstFilings(
  unitCodes: readonly string[],
  year: number,
  client: Db | Tx = db,
): Promise<Date[]> {
  const rows = await client.$queryRaw<{ at: Date }[]>`
    SELECT min("Version"."createdAt") AS "at" FROM "Version" JOIN "Report" ON "Report"."id" = "Version"."reportId"
    WHERE "Report"."unitCode" = ANY(${[...unitCodes]}::bpchar[]) AND "Report"."year" = ${year} AND "Report"."asIssued" IS NULL
    GROUP BY "Report"."id"`;
  return rows.map(({ at }) => at);
}
