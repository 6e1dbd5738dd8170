import { done, refused } from "@/lib/core/refusal";
import { saysNothing } from "@/lib/core/workflow/explanation";
import { contentChanged } from "@/lib/core/workflow/seen";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { findLastEvent } from "../own-work/data";
import type { ExplainInput } from "../schema";
import { recordRemark } from "./record-remark";
import { reportMutation } from "./report-mutation";

/** Stores the clerk's explanation of a warning with the report; an empty text deletes it. */
export const explainFinding = reportMutation("report.explain", async (held, input: ExplainInput) => {
  const { tx, actor } = held;
  const { reportId, findingKey, text } = input;
  if (!(await isAsSeen(tx, input))) return { ok: false, refusals: [contentChanged] };
  if (text !== "" && saysNothing(text))
    return refused("explanationEmpty", `“${text.slice(0, 20)}”没有说明原因。请写清为什么是这样。`);
  if (text === "") await tx.explanation.deleteMany({ where: { reportId, findingKey } });
  else {
    const written = { text, authorId: actor.id, at: now(), afterEvent: await findLastEvent(tx, reportId) };
    await tx.explanation.upsert({
      where: { reportId_findingKey: { reportId, findingKey } },
      create: { reportId, findingKey, ...written },
      update: { ...written, rolledUp: false },
    });
  }
  await recordRemark(held, text === "" ? "explanation.removed" : "explanation.written", { findingKey, text });
  return done({ findingKey, text });
});

/**
 * True if the fields and the explanation are still those on the clerk's page, or the explanation is one that
 * the page sent itself without an answer; other parts of the draft may have changed.
 */
async function isAsSeen(
  tx: Tx,
  { reportId, findingKey, text, unanswered, seen }: ExplainInput,
): Promise<boolean> {
  if (!seen) return true;
  const explanation = await tx.explanation.findUnique({
    where: { reportId_findingKey: { reportId, findingKey } },
    select: { text: true },
  });
  const ours = [seen.text, text, ...(unanswered ?? [])];
  if (!ours.includes(explanation?.text ?? "")) return false;
  const fields = await tx.field.findMany({
    where: { reportId, path: { in: Object.keys(seen.versions) } },
    select: { path: true, version: true },
  });
  const now = new Map(fields.map(({ path, version }) => [path, version]));
  return Object.entries(seen.versions).every(([path, version]) => (now.get(path) ?? 0) === version);
}
