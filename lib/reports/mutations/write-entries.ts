import type { Actor } from "@/lib/access/actor";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { FieldChange } from "../schema";
import type { Origin } from "../types";
import type { Decision } from "./decide";

export type Entry = {
  change: FieldChange;
  decision: Extract<Decision, { kind: "write" | "setAside" }>;
  at: Date;
};

/**
 * Writes what was decided: the history's rows, and the fields' new values, in two statements however many there are,
 * since a pasted table is two hundred changes. Answers the change ids by operation.
 */
export async function writeEntries(
  tx: Tx,
  actor: Actor,
  reportId: string,
  entries: Entry[],
  origin: Origin,
): Promise<Map<string, string>> {
  if (entries.length === 0) return new Map();
  for (const { change, decision } of entries)
    if (decision.kind === "setAside") await supersede(tx, actor, reportId, change);
  const rows = await tx.change.createManyAndReturn({
    data: entries.map(({ change, decision, at }) => ({
      reportId,
      path: change.path,
      version: decision.version,
      baseVersion: change.baseVersion,
      value: decision.kind === "write" ? decision.value : change.value,
      outcome: decision.kind === "write" ? decision.outcome : ("setAside" as const),
      origin,
      operationId: change.operationId,
      authorId: actor.id,
      at,
    })),
    select: { id: true, operationId: true },
  });
  // The last decision on a path is the one that stands.
  const standing = new Map(
    entries.flatMap(({ change, decision }) =>
      decision.kind === "write"
        ? [[change.path, { path: change.path, value: decision.value, version: decision.version }]]
        : [],
    ),
  );
  if (standing.size > 0)
    await tx.$executeRaw`
      INSERT INTO "Field" ("reportId", "path", "value", "version")
      SELECT ${reportId}::uuid, "path", "value", "version"
      FROM jsonb_to_recordset(${JSON.stringify([...standing.values()])}::jsonb) AS "entry"("path" text, "value" jsonb, "version" int)
      ON CONFLICT ("reportId", "path") DO UPDATE SET "value" = EXCLUDED."value", "version" = EXCLUDED."version"`;
  return new Map(rows.map(({ id, operationId }) => [operationId, String(id)]));
}

/** What its writer typed on is set aside once, in its last state; a text from another page stays for itself. */
async function supersede(
  tx: Tx,
  actor: Actor,
  reportId: string,
  { path, continues }: FieldChange,
): Promise<void> {
  if (!continues) return;
  await tx.change.updateMany({
    where: {
      reportId,
      path,
      authorId: actor.id,
      operationId: continues,
      outcome: "setAside",
      settledAt: null,
    },
    data: { settledAt: now() },
  });
}
