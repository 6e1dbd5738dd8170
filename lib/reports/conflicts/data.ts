import type { FieldPath } from "@/lib/core/report";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { parseFieldPath, parseFieldValue } from "../stored/parse";
import type { Conflict, CurrentChange } from "../types";

/**
 * Unresolved conflicts on a page at one time: each may hold a chapter, and a forgotten tab can make any
 * number of them. The rest is counted, and comes when these are resolved.
 */
export const CONFLICTS_MAX = 20;

const unresolved = (reportId: string) => ({ reportId, outcome: "setAside" as const, settledAt: null });

/** The oldest unresolved conflicts, at most `CONFLICTS_MAX`. */
export async function listConflicts(reportId: string, client: Db | Tx = db): Promise<Conflict[]> {
  const rows = await client.change.findMany({
    where: unresolved(reportId),
    orderBy: { id: "asc" },
    take: CONFLICTS_MAX,
    include: { author: { select: { name: true } } },
  });
  const conflicts = rows.map((row) => ({
    changeId: String(row.id),
    path: parseFieldPath(row.path),
    value: parseFieldValue(row.path, row.value),
    author: row.author.name,
    at: row.at,
  }));
  const paths = conflicts.map(({ path }) => path);
  const current = await findCurrentChanges(reportId, paths, client);
  return conflicts.map((conflict) => ({ ...conflict, current: current.get(conflict.path) }));
}

/** The number of all unresolved conflicts. */
export function countConflicts(reportId: string, client: Db | Tx = db): Promise<number> {
  return client.change.count({ where: unresolved(reportId) });
}

/** The authors of the current values of these fields. Without fields, nothing is read. */
export async function findCurrentChanges(
  reportId: string,
  paths: readonly FieldPath[],
  client: Db | Tx = db,
): Promise<ReadonlyMap<FieldPath, CurrentChange>> {
  if (paths.length === 0) return new Map();
  // Prisma would read every change of a field and keep one. The changes of a report are serialized, so that
  // ids give their order.
  const rows = await client.$queryRaw<{ path: string; version: number; at: Date; author: string }[]>`
    SELECT "asked"."path", "last"."version", "last"."at", "last"."author"
    FROM unnest(${[...new Set(paths)]}::text[]) AS "asked" ("path")
    CROSS JOIN LATERAL (
      SELECT "Change"."version", "Change"."at", "Account"."name" AS "author"
      FROM "Change" JOIN "Account" ON "Account"."id" = "Change"."authorId"
      WHERE "reportId" = ${reportId}::uuid AND "Change"."path" = "asked"."path" AND "outcome" <> 'setAside'
      ORDER BY "Change"."id" DESC
      LIMIT 1
    ) AS "last"`;
  return new Map(
    rows.map(({ path, version, at, author }) => [parseFieldPath(path), { author, at, version }]),
  );
}
