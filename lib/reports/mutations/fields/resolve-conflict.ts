import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { mergeTaking } from "@/lib/core/prose/merge/prose-merge";
import type { Prose } from "@/lib/core/prose/prose";
import { done, refused } from "@/lib/core/refusal";
import type { FieldPath, FieldValue } from "@/lib/core/report";
import { now } from "@/lib/platform/clock";
import { conflictBaseKey, findConflictBases } from "../../conflicts/data";
import type { ResolveConflictInput } from "../../schema";
import { parseFieldPath, parseFieldValue } from "../../stored/parse";
import { reportMutation } from "../report-mutation";
import { saveAll } from "./save-fields";

export type ConflictResolution = {
  path: FieldPath;
  /** The field's value after the choice, or the current one if nothing was chosen. */
  value: FieldValue | null;
  version: number;
  /** False if the field has changed since it was shown: nothing was chosen. */
  settled: boolean;
};

/**
 * Resolves a conflict between the current text and one set aside: the choice holds for the paragraphs that
 * both changed, in all others the changes of both remain. The rejected text stays in the history.
 * `seen` is the version of the field that was shown: a text that nobody has seen is never replaced.
 */
export const resolveConflict = reportMutation(
  "report.write",
  async (held, { changeId, keep, seen }: ResolveConflictInput) => {
    const { tx, target: report } = held;
    const aside = await tx.change.findFirst({
      where: { id: BigInt(changeId), reportId: report.id, outcome: "setAside", settledAt: null },
    });
    if (!aside) return refused("conflictUnknown", "这处并存的内容已经选定。请刷新页面。");

    const path = parseFieldPath(aside.path);
    const close = () => tx.change.update({ where: { id: aside.id }, data: { settledAt: now() } });
    const field = await tx.field.findUnique({ where: { reportId_path: { reportId: report.id, path } } });
    const version = field?.version ?? 0;
    const current = { path, value: field && parseFieldValue(path, field.value), version };
    if (version !== seen) return done<ConflictResolution>({ ...current, settled: false });
    const bases = await findConflictBases(report.id, [{ path, baseVersion: aside.baseVersion }], tx);
    const base = bases.get(conflictBaseKey({ path, baseVersion: aside.baseVersion }));
    const value = chosenValue(base, current.value, parseFieldValue(path, aside.value), keep);
    if (isDeepStrictEqual(value, current.value)) {
      await close();
      return done<ConflictResolution>({ ...current, settled: true });
    }

    const change = { path, value, baseVersion: version, operationId: randomUUID() };
    const { saved, refused: refusals } = await saveAll(held, [change], "settled");
    const refusal = refusals[0]?.refusal;
    if (refusal) return refused(refusal.code, refusal.message);
    await close();
    return done<ConflictResolution>({ path, value, version: saved[0]?.version ?? 0, settled: true });
  },
);

/** Without a common base, and for figures and lines, the chosen value as a whole. */
function chosenValue(
  base: Prose | undefined,
  current: FieldValue | null,
  aside: FieldValue,
  keep: ResolveConflictInput["keep"],
): FieldValue | null {
  const whole = keep === "current" ? current : aside;
  if (!base || !isProse(current) || !isProse(aside)) return whole;
  return mergeTaking(base, current, aside, keep === "current" ? "mine" : "theirs") ?? whole;
}

function isProse(value: FieldValue | null): value is Prose {
  return typeof value === "object" && value !== null && "content" in value;
}
