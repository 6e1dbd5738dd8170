import { formFor } from "@/lib/core/editions/registry";
import { done, refused } from "@/lib/core/refusal";
import { returnWords } from "@/lib/core/season/message-words";
import { formPartsOf } from "@/lib/core/steps/parts";
import { reasonFault } from "@/lib/core/workflow/explanation";
import { notify } from "@/lib/messages/mutations/notify";
import { now } from "@/lib/platform/clock";
import { Prisma } from "@/lib/platform/prisma/client";
import { keepMove } from "@/lib/platform/record/mutations";
import { tellOfMove } from "@/lib/reports/mutations/moves/tell";
import { type HeldReport, reportMutation } from "@/lib/reports/mutations/report-mutation";
import { listNotes } from "@/lib/reports/record/data";
import type { ReportHead } from "@/lib/reports/types";
import { findReviewedVersion, listDocuments } from "../data";
import { notedChapters } from "../notes/noted-chapters";
import type { ReopenInput, ReportInput, ReturnInput, WidenInput } from "../schema";
import { reviewMove } from "./review-move";

/** Takes a submitted report under review: from now on the township cannot withdraw it. */
export const startReview = reportMutation("move.startReview", async (held, _input: ReportInput) => {
  const moved = await reviewMove(held);
  if (!moved.ok) return moved;
  await tellOfMove(held);
  return done(moved.value.state);
});

/**
 * Returns a report with what is to be changed: written reasons, open notes, or both. If `unlock` names
 * chapters, the township may change only those with their tables; the front matter stays open. Refused: as
 * every decision, `chapterUnknown`, `noteLocked`, `reasonEmpty`.
 */
export const returnReport = reportMutation("move.return", async (held, input: ReturnInput) => {
  const { tx, target: report } = held;
  const reasons = input.reasons.filter((reason) => reason.trim() !== "");
  const unlock = [...new Set(input.unlock ?? [])];
  const parts = partIdsOf(report);
  if (unlock.some((id) => !parts.includes(id)))
    return refused("chapterUnknown", "选定的章节中有这份报告没有的章节。请刷新页面后重新选定。");
  const locked = unlock.length > 0 ? await lockedNotes(held, unlock) : [];
  if (locked.length > 0)
    return refused(
      "noteLocked",
      `${locked.join("、")}有没有答复的批注，却没有开放修改。请把这些章节一并勾选，或者一章都不选，全部开放。`,
    );
  const empty = reasons.flatMap((reason) => reasonFault(reason, "要改哪一处、怎么改") ?? []);
  if (empty.length > 0) return refused("reasonEmpty", `${empty.join("")}不用的理由请清空。`);
  const moved = await reviewMove(held, { reasons, unlock });
  if (!moved.ok) return moved;
  await tx.report.update({
    where: { id: report.id },
    data: { unlocked: unlock.length > 0 ? unlock : Prisma.DbNull },
  });
  await tellOfMove(held);
  const open = await tx.note.count({ where: { reportId: report.id, state: "open" } });
  await notify(tx, [
    {
      ...{ kind: "return", unitCode: report.unit.code, year: report.year },
      key: `return-${report.id}-${moved.value.versionId}`,
      text: returnWords({ unit: report.unit.name, year: report.year }, reasons, open),
      href: `/desk/reports/${report.id}`,
    },
  ]);
  return done(moved.value.state);
});

/**
 * Unlocks further chapters of a report that was returned with some of them, or all (`unlock` empty). Chapters
 * already unlocked stay so. Refused: as every decision, `allOpen`, `chapterUnknown`, `nothingWidened`.
 */
export const widenReturn = reportMutation("return.widen", async (held, input: WidenInput) => {
  const { tx, actor, target: report } = held;
  const open = report.unlocked;
  if (open === null) return refused("allOpen", "全部章节本来就可以修改，不用再开放。请刷新页面查看。");
  const parts = partIdsOf(report);
  if (input.unlock.some((id) => !parts.includes(id)))
    return refused("chapterUnknown", "选定的章节中有这份报告没有的章节。请刷新页面后重新选定。");
  const unlock = parts.filter((id) => open.includes(id) || input.unlock.includes(id));
  const all = input.unlock.length === 0;
  if (!all && unlock.length === open.length)
    return refused("nothingWidened", "选定的章节已经开放。请另选要开放的章节。");
  await tx.report.update({ where: { id: report.id }, data: { unlocked: all ? Prisma.DbNull : unlock } });
  const at = now();
  const event = { reportId: report.id, move: "widen", from: report.state, to: report.state };
  await keepMove(tx, { ...event, payload: { unlock: all ? [] : unlock }, at, actorId: actor.id });
  await notify(tx, [
    {
      ...{ kind: "return", unitCode: report.unit.code, year: report.year },
      key: `widen-${report.id}-${at.getTime()}`,
      text: `${report.unit.name} ${report.year} 年度报告又开放了一些章节，现在${all ? "全部章节都可以修改" : `可以修改的有 ${unlock.length} 章`}。`,
      href: `/desk/reports/${report.id}`,
    },
  ]);
  return done(null);
});

/**
 * Headings of the chapters with open notes that a return would leave locked: their notes could not be
 * answered by a change.
 */
async function lockedNotes(
  { tx, target: report }: HeldReport<"move.return">,
  unlock: readonly string[],
): Promise<string[]> {
  const version = await findReviewedVersion(report.id, tx);
  const blocks = version && (await listDocuments([version.id], tx)).get(version.id);
  if (!blocks) return [];
  const notes = (await listNotes(report.id, tx)).map(({ state, anchor: { blockId } }) => ({
    state,
    blockId,
  }));
  const parts = formPartsOf(formFor(report.year, report.countyForm));
  const noted = notedChapters({ notes, version: { blocks }, chapters: parts });
  return parts.filter(({ id }) => noted.includes(id) && !unlock.includes(id)).map(({ heading }) => heading);
}

/** Revokes an approval before publication, with a reason. */
export const reopenReview = reportMutation("move.reopen", async (held, { note }: ReopenInput) => {
  const moved = await reviewMove(held, { note });
  if (!moved.ok) return moved;
  await tellOfMove(held, note);
  return done(moved.value.state);
});

function partIdsOf({ year, countyForm }: ReportHead): string[] {
  return formPartsOf(formFor(year, countyForm)).map(({ id }) => id);
}
