import { Prisma } from "@/lib/platform/prisma/client";
import { readDb } from "@/lib/platform/replica";
import { conditionsOf } from "../rows/data";
import type { ChangesQuery, OpenQuery } from "../schema";

/** One page of a list with keyset pagination: `next` is the cursor of the next page, null at the end. */
export type OpenStep<Item> = { items: Item[]; next: string | null };

const KEY = /^(\d{4}-[\d-]+T[\d:.]+Z)_(.+)$/;

/** The time and the rest of a cursor; null if invalid. */
function keyOf(after: string): { at: Date; rest: string } | null {
  const [, at = "", rest = ""] = KEY.exec(after) ?? [];
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? null : { at: moment, rest };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The ids of the newest versions that match the query, newest first. Concurrent publications do not shift
 * pages, because a page starts after the last one's cursor. Null if `after` is not a valid cursor.
 */
export async function listOpenIds(asked: OpenQuery, size: number): Promise<OpenStep<string> | null> {
  const key = asked.after === undefined ? undefined : keyOf(asked.after);
  if (key === null || (key && !UUID.test(key.rest))) return null;
  const rows = await readDb().$queryRaw<{ id: string; publishedAt: Date }[]>`
    SELECT p."id", p."publishedAt" FROM "Publication" p
    WHERE p."replacedAt" IS NULL AND p."takenDownAt" IS NULL AND ${Prisma.join([Prisma.sql`true`, ...(await conditionsOf(asked))], " AND ")}
      ${key ? Prisma.sql`AND p."publishedAt" <= ${key.at} AND (p."publishedAt" < ${key.at} OR p."id" < ${key.rest}::uuid)` : Prisma.empty}
    ORDER BY p."publishedAt" DESC, p."id" DESC LIMIT ${size + 1}`;
  const items = rows.slice(0, size);
  const last = items.at(-1);
  const next = rows.length > size && last ? `${last.publishedAt.toISOString()}_${last.id}` : null;
  return { items: items.map(({ id }) => id), next };
}

/** One change of the published data. */
export type PublicChange = {
  change: "published" | "corrected" | "takenDown";
  at: Date;
  unitCode: string;
  year: number;
  number: number;
};

/** Publications and take-downs since a time, oldest first. Null if `after` is not a valid cursor. */
export async function listPublicChanges(
  { since, after }: ChangesQuery,
  size: number,
): Promise<OpenStep<PublicChange> | null> {
  const key = after === undefined ? undefined : keyOf(after);
  if (key === null) return null;
  // Each kind is read from its own index with a limit: a query over all kinds would sort every change.
  const step = (at: Prisma.Sql, rest: Prisma.Sql) => Prisma.sql`
    ${since ? Prisma.sql`AND ${at} >= ${since}` : Prisma.empty}
    ${key ? Prisma.sql`AND ${at} >= ${key.at} AND (${at} > ${key.at} OR ${rest} > ${key.rest} COLLATE "C")` : Prisma.empty}
    ORDER BY ${at}, "id" LIMIT ${size + 1}`;
  const rows = await readDb().$queryRaw<(PublicChange & { key: string })[]>`
    SELECT * FROM (
      (SELECT CASE WHEN "number" = 1 THEN 'published' ELSE 'corrected' END AS "change", "publishedAt" AS "at",
        "unitCode", "year", "number", 'p' || "id"::text AS "key"
      FROM "Publication" WHERE "takenDownAt" IS NULL ${step(Prisma.sql`"publishedAt"`, Prisma.sql`'p' || "id"::text`)})
      UNION ALL
      (SELECT 'takenDown', "takenDownAt", "unitCode", "year", "number", 't' || "id"::text
      FROM "Publication" WHERE "takenDownAt" IS NOT NULL ${step(Prisma.sql`"takenDownAt"`, Prisma.sql`'t' || "id"::text`)})
    ) changes
    ORDER BY "at", "key" COLLATE "C" LIMIT ${size + 1}`;
  const items = rows.slice(0, size);
  const last = items.at(-1);
  const next = rows.length > size && last ? `${last.at.toISOString()}_${last.key}` : null;
  return { items: items.map(({ key: _key, ...change }) => change), next };
}
