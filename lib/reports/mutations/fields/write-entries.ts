import type { Permission } from "@/lib/access/policy";
import type { FieldEntry } from "@/lib/core/report";
import { now } from "@/lib/platform/clock";
import type { FieldChange } from "../../schema";
import type { Origin } from "../../types";
import type { HeldReport } from "../report-mutation";
import type { Decision } from "./decide";

export type DecidedChange = {
  change: FieldChange;
  decision: Extract<Decision, { kind: "write" | "setAside" }>;
  at: Date;
};

/**
 * Writes the decisions: history rows and new field values, in two statements regardless of their number (a
 * pasted table has two hundred changes). Returns the change ids by operation.
 */
export async function writeEntries(
  held: HeldReport<"report.write">,
  entries: readonly DecidedChange[],
  origin: Origin,
): Promise<Map<string, string>> {
  if (entries.length === 0) return new Map();
  const { tx, actor, target } = held;
  const reportId = target.id;
  for (const { change, decision } of entries) if (decision.kind === "setAside") await supersede(held, change);
  const rows = await tx.change.createManyAndReturn({
    data: entries.map(({ change, decision, at }) => ({
      reportId,
      path: change.path,
      version: decision.version,
      baseVersion: change.baseVersion,
      value: decision.kind === "write" ? decision.value : change.value,
      outcome: decision.kind === "write" ? decision.outcome : ("setAside" as const),
      origin: origin === "typed" ? (change.origin ?? origin) : origin,
      batchId: change.batchId,
      operationId: change.operationId,
      authorId: actor.id,
      at,
    })),
    select: { id: true, operationId: true },
  });
  // The last decision on a path wins.
  const current = new Map(
    entries.flatMap(({ change, decision }) =>
      decision.kind === "write"
        ? [[change.path, { path: change.path, value: decision.value, version: decision.version }]]
        : [],
    ),
  );
  await writeFields(held, [...current.values()]);
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
  { path, continues }: FieldChange,
): Promise<void> {
  if (!continues) return;
  await tx.change.updateMany({
    where: {
      reportId: target.id,
      path,
      authorId: actor.id,
      operationId: continues,
      outcome: "setAside",
      settledAt: null,
    },
    data: { settledAt: now() },
  });
}
