import { type Authorize, guarded } from "@/lib/access/guarded";
import { type Permission, type Permit, permit } from "@/lib/access/policy";
import { type Result, refused } from "@/lib/core/refusal";
import { contentChanged } from "@/lib/core/workflow/seen";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/transaction";
import { lockReport } from "@/lib/reports/data";
import { checkSeen } from "@/lib/reports/mutations/check-seen";
import { isSeen, noteSeen } from "@/lib/reports/record/seen/seen";
import type { ReportHead } from "@/lib/reports/types";
import { findLatestVersion } from "@/lib/reports/versions/data";

type LockedNote = {
  id: string;
  reportId: string;
  versionId: string;
  state: "open" | "answered" | "resolved";
  text: string;
  authorId: string;
  replies: number;
};

/** A permission on a note's report, checked while that report's row is locked, and the note at that time. */
export type HeldNote<P extends Permission> = Permit<P, ReportHead> & { tx: Tx; note: LockedNote };

/**
 * A mutation of one note, in one transaction. Refused: `forbidden`, `notFound`, `wrongState`,
 * `contentChanged`.
 */
export function noteMutation<P extends Permission, Input extends { noteId: string; seen?: string }, Value>(
  permission: P,
  body: (held: HeldNote<P>, input: Input) => Promise<Result<Value>>,
) {
  const authorize: Authorize<Input, ReportHead, { tx: Tx; note: LockedNote }> = async (
    actor,
    asked,
    { noteId, seen },
    run,
  ) =>
    inTransaction(async (tx) => {
      const found = await tx.note.findUnique({ where: { id: noteId }, select: { reportId: true } });
      const report = found && (await lockReport(tx, found.reportId));
      if (!report) return gone();
      const permitted = permit(actor, asked, report);
      if (!permitted.ok) return permitted;
      const isOwnText = asked === "note.write" && seen !== undefined;
      const changed = isOwnText ? null : await checkSeen(tx, report.id, asked, seen);
      if (changed) return changed;
      // Read after locking: it may have been resolved or deleted in the meantime.
      const note = await tx.note.findUnique({
        where: { id: noteId },
        include: { _count: { select: { replies: true } } },
      });
      if (!note) return gone();
      // Two tabs, or a colleague: the note that was on the page is the one that is decided on.
      if (isOwnText && !(await isNoteSeen(tx, note, seen))) return { ok: false, refusals: [contentChanged] };
      const { id, reportId, versionId, state, text, authorId, _count } = note;
      const locked = { id, reportId, versionId, state, text, authorId, replies: _count.replies };
      return run({ ...permitted.value, tx, note: locked });
    });
  return guarded(permission, authorize, body);
}

async function isNoteSeen(
  tx: Tx,
  note: Pick<LockedNote, "reportId" | "state" | "text">,
  seen: string,
): Promise<boolean> {
  const version = await findLatestVersion(note.reportId, tx);
  return version !== null && isSeen(seen, noteSeen(version.id, note));
}

function gone(): ReturnType<typeof refused> {
  return refused("notFound", "这条批注已经不在了。请刷新页面。");
}
