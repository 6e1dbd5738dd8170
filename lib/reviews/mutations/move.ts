import type { Actor } from "@/lib/access/actor";
import { formFor } from "@/lib/core/editions/registry";
import { partsOf } from "@/lib/core/outline/parts";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { State } from "@/lib/core/workflow/workflow";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { findReport } from "@/lib/reports/data";
import type { ReportHead } from "@/lib/reports/types";
import type { ReturnInput } from "../schema";
import { reviewMove } from "./review-move";

/** Takes a submitted report up: from now on the township cannot withdraw it. */
export async function startReview(actor: Actor, input: { reportId: string }): Promise<Result<State>> {
  return db.$transaction(async (tx) => {
    const moved = await reviewMove(tx, actor, input.reportId, "startReview");
    return moved.ok ? done(moved.value.state) : moved;
  });
}

/**
 * Sends a report back with what is to be mended: written reasons, the open notes, or both. Where chapters are named in
 * `unlock`, the township may change those alone, with their tables; front matter stays open.
 */
export async function returnReport(actor: Actor, input: ReturnInput): Promise<Result<State>> {
  return db.$transaction(async (tx) => {
    const reasons = input.reasons.filter((reason) => reason.trim() !== "");
    const unlock = [...new Set(input.unlock ?? [])];
    const report = await findReport(input.reportId, tx);
    if (report && unlock.some((id) => !partIdsOf(report).includes(id)))
      return refused("chapterUnknown", "选定的章节中有这份报告没有的章节。请刷新页面后重新选定。");
    const moved = await reviewMove(tx, actor, input.reportId, "return", { reasons, unlock });
    if (!moved.ok) return moved;
    await tx.report.update({
      where: { id: input.reportId },
      data: { unlocked: unlock.length > 0 ? unlock : Prisma.DbNull },
    });
    return done(moved.value.state);
  });
}

/** Takes an approval back before it is published, with the reason. */
export async function reopenReview(
  actor: Actor,
  input: { reportId: string; note: string },
): Promise<Result<State>> {
  return db.$transaction(async (tx) => {
    const moved = await reviewMove(tx, actor, input.reportId, "reopen", { note: input.note });
    return moved.ok ? done(moved.value.state) : moved;
  });
}

function partIdsOf({ year, countyForm }: ReportHead): string[] {
  return partsOf(formFor(year, countyForm)).map(({ id }) => id);
}
