import { emptyProse, type Prose } from "@/lib/core/prose/prose";
import { type FieldPath, parsePath } from "@/lib/core/report";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { parseFieldPath, parseFieldValue, parseProse } from "../stored/parse";
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
    baseVersion: row.baseVersion,
  }));
  const paths = conflicts.map(({ path }) => path);
  const current = await findCurrentChanges(reportId, paths, client);
  const bases = await findConflictBases(reportId, conflicts, client);
  return conflicts.map(({ baseVersion, ...conflict }) => ({
    ...conflict,
    current: current.get(conflict.path),
    base: bases.get(conflictBaseKey({ ...conflict, baseVersion })) ?? null,
  }));
}

type Based = { path: FieldPath; baseVersion: number };

export const conflictBaseKey = ({ path, baseVersion }: Based) => `${path} ${baseVersion}`;

/** The chapters that these texts set aside were written on. Without such texts, nothing is read. */
export async function findConflictBases(
  reportId: string,
  aside: readonly Based[],
  client: Db | Tx = db,
): Promise<ReadonlyMap<string, Prose>> {
  const chapters = aside.filter(({ path }) => parsePath(path)?.kind === "chapter");
  if (chapters.length === 0) return new Map();
  const rows = await client.change.findMany({
    where: {
      reportId,
      outcome: { not: "setAside" },
      OR: chapters.map(({ path, baseVersion }) => ({ path, version: baseVersion })),
    },
    orderBy: { id: "desc" },
    select: { path: true, version: true, value: true },
  });
  const blank = chapters
    .filter(({ baseVersion }) => baseVersion === 0)
    .map((based) => [conflictBaseKey(based), emptyProse] as const);
  const written = rows.map(({ path, version, value }) => {
    const based = { path: parseFieldPath(path), baseVersion: version };
    return [conflictBaseKey(based), parseProse(value)] as const;
  });
  return new Map([...blank, ...written]);
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
