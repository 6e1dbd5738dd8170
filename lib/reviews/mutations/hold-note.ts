import type { Actor } from "@/lib/access/actor";
import { type Deed, permit } from "@/lib/access/policy";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { Tx } from "@/lib/platform/db";
import { lockReport } from "@/lib/reports/data";

export type HeldNote = {
  id: string;
  reportId: string;
  versionId: string;
  state: "open" | "answered" | "resolved";
  authorId: string;
  replies: number;
};

/** Reads a note while its report is held still, for somebody who may do the deed on that report. */
export async function holdNote(tx: Tx, actor: Actor, noteId: string, deed: Deed): Promise<Result<HeldNote>> {
  const found = await tx.note.findUnique({ where: { id: noteId }, select: { reportId: true } });
  const report = found && (await lockReport(tx, found.reportId));
  if (!report) return gone();
  const allowed = permit(actor, deed, report);
  if (!allowed.ok) return allowed;
  // Read again behind the lock: it may have been settled, or taken back, meanwhile.
  const note = await tx.note.findUnique({
    where: { id: noteId },
    include: { _count: { select: { replies: true } } },
  });
  if (!note) return gone();
  const { id, reportId, versionId, state, authorId } = note;
  return done({ id, reportId, versionId, state, authorId, replies: note._count.replies });
}

function gone(): ReturnType<typeof refused> {
  return refused("notFound", "这条批注已经不在了。请刷新页面。");
}
