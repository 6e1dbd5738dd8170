import { randomUUID } from "node:crypto";
import { done, refused } from "@/lib/core/refusal";
import { emptyContent, type FieldPath, type FieldValue, fieldOrBlank } from "@/lib/core/report";
import { contentChanged } from "@/lib/core/workflow/seen";
import { now } from "@/lib/platform/clock";
import { type Db, db } from "@/lib/platform/db";
import { saveAll } from "../mutations/fields/save-fields";
import { reportMutation } from "../mutations/report-mutation";
import { parseFieldPath, parseFieldValue } from "../stored/parse";
import { listUndoable } from "./data";
import type { RestoreInput, UndoInput } from "./schema";

/** The current value of a field, for the page that shows it. */
export type Restored = { path: FieldPath; value: FieldValue; version: number };

/** Restores an earlier value of a field as a new change. Refused if the field is not what the reader saw. */
export const restoreChange = reportMutation(
  "report.write",
  async (held, { changeId, seen }: RestoreInput) => {
    const { tx, target: report } = held;
    const change = await tx.change.findFirst({ where: { id: BigInt(changeId), reportId: report.id } });
    if (!change) return refused("changeUnknown", "历史里没有这一条，可能已按规则精简。请重新打开历史。");
    const path = parseFieldPath(change.path);
    const field = await tx.field.findUnique({ where: { reportId_path: { reportId: report.id, path } } });
    if ((field?.version ?? 0) !== seen) return { ok: false, refusals: [contentChanged] };
    const value = parseFieldValue(path, change.value);
    const sent = { path, value, baseVersion: seen, operationId: randomUUID() };
    const { saved, refused: refusals } = await saveAll(held, [sent], "restored");
    const refusal = refusals[0]?.refusal;
    if (refusal) return { ok: false, refusals: [refusal] };
    return done<Restored>({ path, value, version: saved[0]?.version ?? seen });
  },
);

/**
 * Undoes a bulk replacement in every field that nobody has changed since; later changes are kept. Refused
 * (`nothingToUndo`) if none of it is still in effect, and as a whole if one part may not be changed.
 */
export const undoReplacement = reportMutation(
  "report.write",
  async (held, { batchId }: UndoInput) => {
    const undoable = await listUndoable(held.target.id, batchId, held.tx);
    if (undoable.length === 0) return refused("nothingToUndo", "这次替换的内容后来都改过，没有可以撤销的。");
    const sent = undoable.map(({ path, version, before }) => ({
      path,
      value: before ?? fieldOrBlank(emptyContent, path),
      baseVersion: version,
      operationId: randomUUID(),
    }));
    const { saved, refused: refusals } = await saveAll(held, sent, "undone");
    const refusal = refusals[0]?.refusal;
    if (refusal) return { ok: false, refusals: [refusal] };
    const versions = new Map(saved.map(({ path, version }) => [path, version]));
    return done<Restored[]>(
      sent.map(({ path, value, baseVersion }) => ({
        path,
        value,
        version: versions.get(path) ?? baseVersion,
      })),
    );
  },
  { timeout: 20_000 },
);

/** How long the complete history is kept, in milliseconds: one day. */
const ALL_OF = 24 * 3600_000;

/**
 * Thins the history of drafts, which is otherwise append-only. Of typed changes older than a day these are
 * kept: the last one of every ten minutes by author and field; the values at any move of the report, hence
 * everything ever submitted; the bases of merges and conflicts; the values before a replacement, which can be
 * undone; and the current values. Changes that were not typed are all kept: imports, usual statements,
 * restored and resolved texts, texts set aside. A few reports at a time, so that no statement runs long.
 * @returns the number of changes, and the number deleted
 */
export async function thinHistory(client: Db = db): Promise<{ changes: number; removed: number }> {
  const before = new Date(now().getTime() - ALL_OF);
  const changes = await client.change.count();
  const reports = await client.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "reportId"::text AS "id" FROM "Change" WHERE "at" < ${before}`;
  let removed = 0;
  for (let at = 0; at < reports.length; at += AT_ONCE)
    removed += await thinReports(
      client,
      reports.slice(at, at + AT_ONCE).map(({ id }) => id),
      before,
    );
  return { changes, removed };
}

const AT_ONCE = 3;

function thinReports(client: Db, reportIds: readonly string[], before: Date): Promise<number> {
  return client.$executeRaw`
    WITH "own" AS (
      SELECT "id", "reportId", "path", "version", "baseVersion", "outcome", "authorId", "at", "origin", "batchId"
      FROM "Change" WHERE "reportId" = ANY(${reportIds}::uuid[])
    ), "ranked" AS (
      SELECT *,
        row_number() OVER (
          PARTITION BY "reportId", "path", "authorId", "origin", floor(extract(epoch FROM "at") / 600)
          ORDER BY "id" DESC) AS "fromLast",
        lead("id") OVER "field" AS "nextId",
        lead("at") OVER "field" AS "nextAt",
        lead("origin") OVER "field" AS "nextOrigin"
      FROM "own" WHERE "outcome" <> 'setAside'
      WINDOW "field" AS (PARTITION BY "reportId", "path" ORDER BY "id")
    ), "bases" AS MATERIALIZED (
      SELECT DISTINCT "reportId", "path", "baseVersion" FROM "own" WHERE "outcome" IN ('merged', 'setAside')
    )
    DELETE FROM "Change" USING "ranked"
    WHERE "Change"."id" = "ranked"."id" AND "ranked"."at" < ${before}
      AND "ranked"."origin" = 'typed' AND "ranked"."batchId" IS NULL
      AND "ranked"."fromLast" > 1 AND "ranked"."nextId" IS NOT NULL AND "ranked"."nextOrigin" = 'typed'
      AND NOT EXISTS (
        SELECT 1 FROM "bases"
        WHERE "bases"."reportId" = "ranked"."reportId" AND "bases"."path" = "ranked"."path"
          AND "bases"."baseVersion" = "ranked"."version")
      AND NOT EXISTS (
        SELECT 1 FROM "Event"
        WHERE "Event"."reportId" = "ranked"."reportId"
          AND "Event"."at" >= "ranked"."at" AND "Event"."at" <= "ranked"."nextAt")`;
}
