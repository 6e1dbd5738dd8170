import { kindsOf, listedKinds } from "@/lib/core/activity/event-kinds";
import { beijingHour, dayFrom } from "@/lib/core/beijing-time";
import { db } from "@/lib/platform/db";
import { SERVER } from "@/lib/platform/record/entry";
import type { ActivityQuery } from "./schema";

type Row = { sequence: bigint; text: string; kind: string; actorId: string | null; about: string };

const serverName = "服务器";

/**
 * Entries of the record about these units, their reports, the people with a role there and the whole system,
 * latest first, as filtered by the query. Words are searched in the entry's text and in the names of units
 * and people.
 */
export async function listEntries(
  unitCodes: readonly string[],
  { q, who, group, from, to, before }: ActivityQuery,
  size: number,
): Promise<Row[]> {
  const codes = [...unitCodes];
  const words = likeOf(q);
  const person = likeOf(who);
  return db.$queryRaw<Row[]>`
    WITH "reach" ("id", "name") AS (
      SELECT "code"::text, "name" FROM "Unit" WHERE "code" = ANY(${codes}::bpchar[])
      UNION ALL
      SELECT "Report"."id"::text, "Unit"."name" FROM "Report" JOIN "Unit" ON "Unit"."code" = "Report"."unitCode"
      WHERE "Report"."unitCode" = ANY(${codes}::bpchar[])
      UNION
      SELECT "Account"."id"::text, "Account"."name" || ' ' || "Account"."username"
      FROM "Grant" JOIN "Account" ON "Account"."id" = "Grant"."accountId"
      WHERE "Grant"."unitCode" = ANY(${codes}::bpchar[])
      UNION ALL SELECT ${SERVER}, ${serverName}
    )
    SELECT "sequence", "text", "kind", "RecordEntry"."actorId", "about"
    FROM "RecordEntry" JOIN "reach" ON "reach"."id" = "RecordEntry"."about"
    LEFT JOIN "Account" "actor" ON "actor"."id"::text = "RecordEntry"."actorId"
    WHERE "kind" = ANY(${group ? kindsOf(group) : [...listedKinds]}::text[])
      AND (${before ?? null}::bigint IS NULL OR "sequence" < ${before ?? null}::bigint)
      AND (${from ?? null}::text IS NULL OR "at" >= ${from ? beijingHour(from, 0).toISOString() : null}::text)
      AND (${to ?? null}::text IS NULL OR "at" < ${to ? beijingHour(dayFrom(to, 1), 0).toISOString() : null}::text)
      AND (${who} = '' OR "actor"."name" ILIKE ${person} OR "actor"."username" ILIKE ${person})
      AND (${q} = '' OR "text" ILIKE ${words} OR "reach"."name" ILIKE ${words} OR "actor"."name" ILIKE ${words})
    ORDER BY "sequence" DESC LIMIT ${size}`;
}

/** Display names by id for the actors and objects of entries. */
export async function listNames(
  rows: readonly Pick<Row, "actorId" | "about">[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ actorId, about }) => [actorId ?? [], about].flat()))];
  const uuids = ids.filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const [accounts, reports, units] = await Promise.all([
    db.account.findMany({ where: { id: { in: uuids } }, select: { id: true, name: true, username: true } }),
    db.report.findMany({
      where: { id: { in: uuids } },
      select: { id: true, year: true, unit: { select: { name: true } } },
    }),
    db.unit.findMany({
      where: { code: { in: ids.filter((id) => /^\d{12}$/.test(id)) } },
      select: { code: true, name: true },
    }),
  ]);
  return new Map([
    [SERVER, serverName],
    ...accounts.map(({ id, name, username }): [string, string] => [id, `${name}（${username}）`]),
    ...reports.map(({ id, unit, year }): [string, string] => [id, `${unit.name} ${year} 年度报告`]),
    ...units.map(({ code, name }): [string, string] => [code, name]),
  ]);
}

/** A LIKE pattern for words at any position. */
function likeOf(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
}
