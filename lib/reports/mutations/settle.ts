import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { FieldPath, FieldValue } from "@/lib/core/report";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { lockReport } from "../data";
import { saveAll } from "./save-fields";

export type Settlement = {
  path: FieldPath;
  /** What stands after the choice, or instead of what was seen. */
  value: FieldValue | null;
  version: number;
  /** False where the field has changed since the chooser saw it: nothing was chosen. */
  settled: boolean;
};

/**
 * Chooses between the text that stands and one that was set aside. The text not chosen stays in the history.
 * `seen` is the version of the field that the chooser saw: a choice never replaces a text that nobody was shown.
 */
export async function settleConflict(
  actor: Actor,
  input: { reportId: string; changeId: string; keep: "standing" | "setAside"; seen: number },
): Promise<Result<Settlement>> {
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, input.reportId);
    if (!report) return refused("notFound", "没有这份报告。");
    const allowed = permit(actor, "report.write", report);
    if (!allowed.ok) return allowed;
    const aside = await tx.change.findFirst({
      where: { id: BigInt(input.changeId), reportId: report.id, outcome: "setAside", settledAt: null },
    });
    if (!aside) return refused("conflictUnknown", "这处并存的内容已经选定。请刷新页面。");

    const path = aside.path as FieldPath;
    const settle = () => tx.change.update({ where: { id: aside.id }, data: { settledAt: now() } });
    const field = await tx.field.findUnique({ where: { reportId_path: { reportId: report.id, path } } });
    const version = field?.version ?? 0;
    const standing = { path, value: (field?.value as FieldValue) ?? null, version };
    if (version !== input.seen) return done({ ...standing, settled: false });
    if (input.keep === "standing") {
      await settle();
      return done({ ...standing, settled: true });
    }

    const value = aside.value as FieldValue;
    const change = { path, value, baseVersion: version, operationId: randomUUID() };
    const { saved, refused: refusals } = await saveAll(tx, actor, report, [change], "settled");
    const refusal = refusals[0]?.refusal;
    if (refusal) return refused(refusal.code, refusal.message);
    await settle();
    return done({ path, value, version: saved[0]?.version ?? 0, settled: true });
  });
}
