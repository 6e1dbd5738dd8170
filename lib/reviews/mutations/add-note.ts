import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import type { Block } from "@/lib/core/document/block";
import { countyFormSchema } from "@/lib/core/editions/form";
import { done, type Result, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { findLatestVersion, lockReport } from "@/lib/reports/data";
import { anchorIn } from "../anchor";
import type { AddNoteInput } from "../schema";

/** Hangs a reviewer's note on a chapter, a block or a cell of the version under review. */
export async function addNote(actor: Actor, input: AddNoteInput): Promise<Result<{ noteId: string }>> {
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, input.reportId);
    if (!report) return refused("notFound", "没有这份报告。");
    const allowed = permit(actor, "note.write", report);
    if (!allowed.ok) return allowed;
    const version = await findLatestVersion(report.id, tx);
    if (!version) return refused("noVersion", "报告还没有报送，不能批注。");
    const anchor = anchorIn(
      {
        blocks: version.blocks as Block[],
        year: report.year,
        countyForm: countyFormSchema.parse(version.form),
      },
      input.anchor,
    );
    if (!anchor)
      return refused(
        "placeUnknown",
        "这一处在当前报送的版本里找不到。批注没有保存，请刷新页面后重新选定位置。",
      );
    const note = await tx.note.create({
      data: {
        reportId: report.id,
        versionId: version.id,
        anchor,
        text: input.text,
        authorId: actor.id,
        at: now(),
      },
      select: { id: true },
    });
    return done({ noteId: note.id });
  });
}
