import { formFor } from "@/lib/core/editions/registry";
import { done, refused } from "@/lib/core/refusal";
import { formPartsOf } from "@/lib/core/steps/parts";
import { notify } from "@/lib/messages/mutations/notify";
import { Prisma } from "@/lib/platform/prisma/client";
import { reportMutation } from "@/lib/reports/mutations/report-mutation";
import type { ReportHead } from "@/lib/reports/types";
import type { ReopenInput, ReportInput, ReturnInput } from "../schema";
import { reviewMove } from "./review-move";

/** Takes a submitted report under review: from now on the township cannot withdraw it. */
export const startReview = reportMutation("move.startReview", async (held, _input: ReportInput) => {
  const moved = await reviewMove(held);
  return moved.ok ? done(moved.value.state) : moved;
});

/**
 * Returns a report with what is to be changed: written reasons, open notes, or both. If `unlock` names chapters, the
 * township may change only those with their tables; the front matter stays open.
 */
export const returnReport = reportMutation("move.return", async (held, input: ReturnInput) => {
  const { tx, target: report } = held;
  const reasons = input.reasons.filter((reason) => reason.trim() !== "");
  const unlock = [...new Set(input.unlock ?? [])];
  const parts = partIdsOf(report);
  if (unlock.some((id) => !parts.includes(id)))
    return refused("chapterUnknown", "选定的章节中有这份报告没有的章节。请刷新页面后重新选定。");
  const moved = await reviewMove(held, { reasons, unlock });
  if (!moved.ok) return moved;
  await tx.report.update({
    where: { id: report.id },
    data: { unlocked: unlock.length > 0 ? unlock : Prisma.DbNull },
  });
  await notify(tx, [
    {
      ...{ kind: "return", unitCode: report.unit.code, year: report.year },
      key: `return-${report.id}-${moved.value.versionId}`,
      text: `${report.unit.name} ${report.year} 年度报告被退回修改。${reasons.join("；")}`.slice(0, 500),
      href: `/desk/reports/${report.id}`,
    },
  ]);
  return done(moved.value.state);
});

/** Revokes an approval before publication, with a reason. */
export const reopenReview = reportMutation("move.reopen", async (held, { note }: ReopenInput) => {
  const moved = await reviewMove(held, { note });
  return moved.ok ? done(moved.value.state) : moved;
});

function partIdsOf({ year, countyForm }: ReportHead): string[] {
  return formPartsOf(formFor(year, countyForm)).map(({ id }) => id);
}
