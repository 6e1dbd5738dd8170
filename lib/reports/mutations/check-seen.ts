import { moveOf, type Permission } from "@/lib/access/policy";
import type { Refusal } from "@/lib/core/refusal";
import { contentChanged, draftSeen, isOnVersion } from "@/lib/core/workflow/seen";
import type { Tx } from "@/lib/platform/db";
import { findLatestVersion } from "../versions/data";

/**
 * Null where the report is still what its decider saw (lib/core/workflow/seen), else the refusal. Read while
 * the report's row is locked. `seen` is undefined where a program decides, which saw no page, and no text
 * where it is of single fields: their mutations look themselves.
 */
export async function checkSeen(
  tx: Tx,
  reportId: string,
  permission: Permission,
  seen: unknown,
): Promise<{ ok: false; refusals: Refusal[] } | null> {
  if (typeof seen !== "string" || seen === (await seenNow(tx, reportId, permission))) return null;
  return { ok: false, refusals: [contentChanged] };
}

async function seenNow(tx: Tx, reportId: string, permission: Permission): Promise<string | null> {
  const move = moveOf(permission);
  // The draft changes while its clerks type and answer: an answer rests on what the county sent back.
  if (permission === "note.answer") return String(await tx.event.count({ where: { reportId } }));
  if (!move || isOnVersion(move)) return (await findLatestVersion(reportId, tx))?.id ?? null;
  const [fields, moves] = [
    await tx.field.findMany({ where: { reportId }, select: { path: true, version: true } }),
    await tx.event.count({ where: { reportId } }),
  ];
  return draftSeen(Object.fromEntries(fields.map(({ path, version }) => [path, version])), moves);
}
