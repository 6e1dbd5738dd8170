import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import { done, type Result, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { lockReport } from "../data";

/** Keeps the clerk's words on a warning with the report; empty words take the explanation back. */
export async function explainFinding(
  actor: Actor,
  input: { reportId: string; findingKey: string; text: string },
): Promise<Result<{ findingKey: string; text: string }>> {
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, input.reportId);
    if (!report) return refused("notFound", "没有这份报告。");
    const allowed = permit(actor, "report.explain", report);
    if (!allowed.ok) return allowed;
    const { reportId, findingKey, text } = input;
    if (text === "") await tx.explanation.deleteMany({ where: { reportId, findingKey } });
    else
      await tx.explanation.upsert({
        where: { reportId_findingKey: { reportId, findingKey } },
        create: { reportId, findingKey, text, authorId: actor.id, at: now() },
        update: { text, authorId: actor.id, at: now() },
      });
    return done({ findingKey, text });
  });
}
