import { done, refused } from "@/lib/core/refusal";
import { notify } from "@/lib/messages/mutations/notify";
import { now } from "@/lib/platform/clock";
import { reportMutation } from "@/lib/reports/mutations/report-mutation";
import { findReviewedDocument } from "../data";
import { anchorIn } from "../notes/anchor";
import type { AddNoteInput } from "../schema";

/** Attaches a reviewer's note to a chapter, a block or a cell of the version under review. */
export const addNote = reportMutation(
  "note.write",
  async ({ tx, actor, target: report }, { anchor: marked, text }: AddNoteInput) => {
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
    // One message for all notes on a version, since a careful review writes many.
    await notify(tx, [
      {
        ...{ kind: "note", unitCode: report.unit.code, year: report.year },
        key: `note-${report.id}-${versionId}`,
        text: `审核员在${report.unit.name} ${report.year} 年度报告上写了批注，退回时一并处理。`,
        href: `/desk/reports/${report.id}`,
      },
    ]);
    return done({ noteId: note.id });
  },
);
