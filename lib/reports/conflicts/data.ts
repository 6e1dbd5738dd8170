import type { FieldPath } from "@/lib/core/report";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { parseFieldPath, parseFieldValue } from "../stored/parse";
import type { Conflict, CurrentChange } from "../types";

/** Texts that were set aside and not yet chosen between. */
export async function listConflicts(reportId: string, client: Db | Tx = db): Promise<Conflict[]> {
  const rows = await client.change.findMany({
    where: { reportId, outcome: "setAside", settledAt: null },
    orderBy: { id: "asc" },
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

/** Who wrote what stands in these fields of a report. Reads nothing where there are none. */
export async function findCurrentChanges(
  reportId: string,
  paths: readonly FieldPath[],
  client: Db | Tx = db,
): Promise<ReadonlyMap<FieldPath, CurrentChange>> {
  if (paths.length === 0) return new Map();
  // Prisma would read every change of a field and keep one. A report's changes are made one after another, so
  // that ids tell their order.
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
