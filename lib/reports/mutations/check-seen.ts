import { moveOf, type Permission } from "@/lib/access/policy";
import type { Refusal } from "@/lib/core/refusal";
import { contentChanged, draftSeen, isOnVersion } from "@/lib/core/workflow/seen";
import type { Tx } from "@/lib/platform/db";
import { findReviewSeen } from "../record/seen/data";
import { isSeen } from "../record/seen/seen";
import { findLatestVersion } from "../versions/data";

/**
 * Null if the report is still what the decider saw (lib/core/workflow/seen), otherwise the refusal. Called
 * while the report's row is locked. `seen` is undefined for programs, which have not seen a page, and not a
 * string for decisions on single fields, whose mutations check it themselves.
 */
export async function checkSeen(
  tx: Tx,
  reportId: string,
  permission: Permission,
  seen: unknown,
): Promise<{ ok: false; refusals: Refusal[] } | null> {
  if (typeof seen !== "string" || isSeen(seen, await seenNow(tx, reportId, permission))) return null;
  return { ok: false, refusals: [contentChanged] };
}

async function seenNow(tx: Tx, reportId: string, permission: Permission): Promise<string | null> {
  const move = moveOf(permission);
  // The draft changes while its clerks type and answer notes: an answer refers to what the county returned.
  if (permission === "note.answer") return String(await tx.event.count({ where: { reportId } }));
  // A note is another one's business only if it is the same note (lib/reviews/mutations/note-mutation).
  if (permission === "note.write") return (await findLatestVersion(reportId, tx))?.id ?? null;
  if (!move || isOnVersion(move)) return findReviewSeen(reportId, tx);
  const [fields, moves] = [
    await tx.field.findMany({ where: { reportId }, select: { path: true, version: true } }),
    await tx.event.count({ where: { reportId } }),
  ];
  return draftSeen(Object.fromEntries(fields.map(({ path, version }) => [path, version])), moves);
}
