import { done, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { recordRemark } from "@/lib/reports/mutations/record-remark";
import { reportMutation } from "@/lib/reports/mutations/report-mutation";
import { findReviewedDocument } from "../data";
import { anchorIn } from "../notes/anchor";
import type { AddNoteInput } from "../schema";
import { tellOfNotes } from "./tell-of-notes";

/** Attaches a reviewer's note to a chapter, a block or a cell of the version under review. */
export const addNote = reportMutation("note.write", async (held, { anchor: marked, text }: AddNoteInput) => {
  const { tx, actor, target: report } = held;
  const version = await findReviewedDocument(report.id, tx);
  if (!version) return refused("noVersion", "报告还没有报送，不能批注。");
  const { id: versionId, ...document } = version;
  const anchor = anchorIn({ ...document, year: report.year }, marked);
  if (!anchor)
    return refused(
      "placeUnknown",
      "这一处在当前报送的版本里找不到。批注没有保存，请刷新页面后重新选定位置。",
    );
  const note = await tx.note.create({
    data: { reportId: report.id, versionId, anchor, text, authorId: actor.id, at: now() },
    select: { id: true },
  });
  await tellOfNotes(tx, report, versionId);
  await recordRemark(held, "note.written", { noteId: note.id, versionId, anchor, text });
  return done({ noteId: note.id });
});
