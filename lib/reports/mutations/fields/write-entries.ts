import type { Permission } from "@/lib/access/policy";
import type { FieldEntry } from "@/lib/core/report";
import { now } from "@/lib/platform/clock";
import { prepared } from "@/lib/platform/db";
import type { FieldChange } from "../../schema";
import type { Origin } from "../../types";
import type { HeldReport } from "../report-mutation";
import type { Decision } from "./decide";
import { linkPictures } from "./link-pictures";

export type DecidedChange = {
  change: FieldChange;
  decision: Extract<Decision, { kind: "write" | "setAside" }>;
  at: Date;
};

/**
 * Writes the decisions: history rows, new field values and the time of the report's last change, in one
 * statement regardless of their number (a pasted table has two hundred changes). Returns the change ids by
 * operation.
 */
export async function writeEntries(
  held: HeldReport<"report.write">,
  entries: readonly DecidedChange[],
  origin: Origin,
): Promise<Map<string, string>> {
  const [first] = entries;
  if (!first) return new Map();
  const { tx, actor, target } = held;
  await linkPictures(
    tx,
    target,
    entries.map(({ change }) => change.value),
  );
  await supersede(
    held,
    entries.flatMap(({ change, decision }) => (decision.kind === "setAside" ? [change] : [])),
  );
  // The last decision on a path wins.
  const last = new Map(
    entries.flatMap(({ change, decision }) => (decision.kind === "write" ? [[change.path, change]] : [])),
  );
  const written = entries.map(({ change, decision }) => ({
    path: change.path,
    version: decision.version,
    baseVersion: decision.kind === "setAside" ? decision.base : change.baseVersion,
    value: decision.kind === "write" ? decision.value : change.value,
    outcome: decision.kind === "write" ? decision.outcome : "setAside",
    origin: origin === "typed" ? (change.origin ?? origin) : origin,
    batchId: change.batchId ?? null,
    operationId: change.operationId,
    isCurrent: last.get(change.path) === change,
  }));
  const rows = await tx.$queryRaw<{ id: bigint; operationId: string }[]>`
    ${prepared} WITH "entry" AS (
      SELECT * FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS (
        "path" text, "version" int, "baseVersion" int, "value" jsonb, "outcome" "ChangeOutcome",
        "origin" text, "batchId" uuid, "operationId" uuid, "isCurrent" boolean
      )) WITH ORDINALITY AS "entry" (
        "path", "version", "baseVersion", "value", "outcome",
        "origin", "batchId", "operationId", "isCurrent", "number"
      )
    ), "stored" AS (
      INSERT INTO "Field" ("reportId", "path", "value", "version")
      SELECT ${target.id}::uuid, "path", "value", "version" FROM "entry" WHERE "isCurrent"
      ON CONFLICT ("reportId", "path") DO UPDATE SET "value" = EXCLUDED."value", "version" = EXCLUDED."version"
    ), "touched" AS (
      UPDATE "Report" SET "updatedAt" = ${first.at} WHERE "id" = ${target.id}::uuid
    )
    INSERT INTO "Change" ("reportId", "path", "version", "baseVersion", "value", "outcome",
      "origin", "batchId", "operationId", "authorId", "at")
    SELECT ${target.id}::uuid, "path", "version", "baseVersion", "value", "outcome",
      "origin", "batchId", "operationId", ${actor.id}::uuid, ${first.at}
    FROM "entry" ORDER BY "number"
    RETURNING "id", "operationId"::text AS "operationId"`;
  return new Map(rows.map(({ id, operationId }) => [operationId, String(id)]));
}

/** Writes new values of fields in one statement. The caller writes their history. */
export async function writeFields(
  { tx, target }: HeldReport<Permission>,
  fields: readonly (FieldEntry & { version: number })[],
): Promise<void> {
  if (fields.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Field" ("reportId", "path", "value", "version")
    SELECT ${target.id}::uuid, "path", "value", "version"
    FROM jsonb_to_recordset(${JSON.stringify(fields)}::jsonb) AS "entry"("path" text, "value" jsonb, "version" int)
    ON CONFLICT ("reportId", "path") DO UPDATE SET "value" = EXCLUDED."value", "version" = EXCLUDED."version"`;
}

/**
 * A text that its author keeps typing on is set aside once, in its last state; a text from another page stays
 * separate.
 */
async function supersede(
  { tx, actor, target }: HeldReport<"report.write">,
  changes: readonly FieldChange[],
): Promise<void> {
  const continued = changes.flatMap(({ path, continues }) =>
    continues === undefined ? [] : [{ path, operationId: continues }],
  );
  if (continued.length === 0) return;
  await tx.change.updateMany({
    where: {
      reportId: target.id,
      authorId: actor.id,
      outcome: "setAside",
      settledAt: null,
      OR: continued,
    },
    data: { settledAt: now() },
  });
}
