import type { FieldPath, FieldValue } from "@/lib/core/report";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { parseFieldPath, parseFieldValue } from "../stored/parse";
import type { Origin } from "../types";

/** One change of a field, with the value before it. */
export type HistoryEntry = {
  changeId: string;
  path: FieldPath;
  at: Date;
  author: string;
  origin: Origin;
  /** Stored next to the field's value instead of replacing it. */
  setAside: boolean;
  /** The stored text is the change merged with what somebody else had changed meanwhile. */
  merged: boolean;
  value: FieldValue;
  /** Null if the field was empty. */
  before: FieldValue | null;
};

type Row = {
  id: bigint;
  path: string;
  at: Date;
  author: string;
  origin: string;
  outcome: string;
  value: unknown;
  before: unknown;
};

/** Page size of the list of changes. */
export const HISTORY_PAGE = 60;

/** The changes of these fields, newest first; one more than a page if there are older ones. */
export async function listChanges(
  reportId: string,
  paths: readonly string[],
  before: string | undefined,
  client: Db | Tx = db,
): Promise<HistoryEntry[]> {
  const older = before ? Prisma.sql`AND "Change"."id" < ${BigInt(before)}` : Prisma.empty;
  const rows = await client.$queryRaw<Row[]>`
    SELECT "Change"."id", "Change"."path", "Change"."at", "Account"."name" AS "author", "Change"."origin",
      "Change"."outcome"::text AS "outcome", "Change"."value",
      (SELECT "earlier"."value" FROM "Change" "earlier"
        WHERE "earlier"."reportId" = "Change"."reportId" AND "earlier"."path" = "Change"."path"
          AND "earlier"."id" < "Change"."id" AND "earlier"."outcome" <> 'setAside'
        ORDER BY "earlier"."id" DESC LIMIT 1) AS "before"
    FROM "Change" JOIN "Account" ON "Account"."id" = "Change"."authorId"
    WHERE "Change"."reportId" = ${reportId}::uuid AND "Change"."path" = ANY(${[...paths]}) ${older}
    ORDER BY "Change"."id" DESC
    LIMIT ${HISTORY_PAGE + 1}`;
  return rows.map(({ id, path, at, author, origin, outcome, value, before: earlier }) => ({
    ...{ changeId: String(id), path: parseFieldPath(path), at, author, origin: origin as Origin },
    setAside: outcome === "setAside",
    merged: outcome === "merged",
    value: parseFieldValue(path, value),
    before: earlier === null ? null : parseFieldValue(path, earlier),
  }));
}

/** A bulk replacement, as far as it is still in effect. */
export type AppliedReplacement = {
  batchId: string;
  at: Date;
  author: string;
  origin: Origin;
  /** Number of changed fields, and of those that nobody has changed since. */
  fields: number;
  unchanged: number;
};

/** The latest replacements that are still in effect somewhere, newest first. */
export async function listReplacements(
  reportId: string,
  client: Db | Tx = db,
): Promise<AppliedReplacement[]> {
  const rows = await client.$queryRaw<(Omit<AppliedReplacement, "origin"> & { origin: string })[]>`
    SELECT "Change"."batchId", min("Change"."at") AS "at", min("Account"."name") AS "author",
      min("Change"."origin") AS "origin", count(*)::int AS "fields",
      count("Field"."path")::int AS "unchanged"
    FROM "Change"
    JOIN "Account" ON "Account"."id" = "Change"."authorId"
    LEFT JOIN "Field" ON "Field"."reportId" = "Change"."reportId" AND "Field"."path" = "Change"."path"
      AND "Field"."version" = "Change"."version"
    WHERE "Change"."reportId" = ${reportId}::uuid AND "Change"."batchId" IS NOT NULL
      AND "Change"."outcome" <> 'setAside' AND "Change"."origin" <> 'undone'
    GROUP BY "Change"."batchId"
    HAVING count("Field"."path") > 0
    ORDER BY min("Change"."id") DESC
    LIMIT 20`;
  return rows.map((row) => ({ ...row, origin: row.origin as Origin }));
}

/** The changes of one replacement that are still in effect, each with the value before it. */
export async function listUndoable(reportId: string, batchId: string, client: Db | Tx = db) {
  const rows = await client.$queryRaw<{ path: string; version: number; before: unknown }[]>`
    SELECT "Change"."path", "Change"."version",
      (SELECT "earlier"."value" FROM "Change" "earlier"
        WHERE "earlier"."reportId" = "Change"."reportId" AND "earlier"."path" = "Change"."path"
          AND "earlier"."id" < "Change"."id" AND "earlier"."outcome" <> 'setAside'
        ORDER BY "earlier"."id" DESC LIMIT 1) AS "before"
    FROM "Change" JOIN "Field" ON "Field"."reportId" = "Change"."reportId" AND "Field"."path" = "Change"."path"
      AND "Field"."version" = "Change"."version"
    WHERE "Change"."reportId" = ${reportId}::uuid AND "Change"."batchId" = ${batchId}::uuid
      AND "Change"."outcome" <> 'setAside'`;
  return rows.map(({ path, version, before }) => ({
    path: parseFieldPath(path),
    version,
    before: before === null ? null : parseFieldValue(path, before),
  }));
}

/** The last changes of a field, newest first. */
export async function listHistory(reportId: string, path: FieldPath, client: Db | Tx = db) {
  return client.change.findMany({
    where: { reportId, path },
    orderBy: { id: "desc" },
    take: 50,
    include: { author: { select: { name: true } } },
  });
}
