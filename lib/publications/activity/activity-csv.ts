import type { Actor } from "@/lib/access/actor";
import { permitAnywhere } from "@/lib/access/policy";
import { beijingSecond } from "@/lib/core/beijing-time";
import { csvLine, csvMark } from "@/lib/exports/csv/csv-line";
import { recordEvent } from "@/lib/platform/record/mutations";
import { loadActivity } from "./loaders";
import type { ActivityQuery } from "./schema";

const columns = ["序号", "时间", "办理人", "事项", "对象", "说明", "记录原文"];
/** Number of entries read at once, and maximum number in a file. */
const BATCH = 1_000;
const MOST = 200_000;

/**
 * Streams everything that a query finds as CSV, latest first; null without permission. The export itself is
 * recorded.
 */
export async function activityCsv(actor: Actor, query: ActivityQuery): Promise<ReadableStream | null> {
  const permit = permitAnywhere(actor, "activity.read");
  const [subject] = permit.ok ? permit.value.target.unitCodes : [];
  if (subject === undefined) return null;
  const { before: _, ...asked } = query;
  await recordEvent({ kind: "export.activity", subject, actorId: actor.id, payload: { query: asked } });
  const encoder = new TextEncoder();
  const lines = linesOf(actor, query);
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

async function* linesOf(actor: Actor, query: ActivityQuery): AsyncGenerator<string> {
  yield csvMark + csvLine(columns);
  let before = query.before;
  for (let written = 0; written < MOST; written += BATCH) {
    const page = await loadActivity(actor, { ...query, before, size: BATCH });
    for (const { sequence, at, actor: who, what, about, details, text } of page?.events ?? [])
      yield csvLine([String(sequence), beijingSecond(at), who ?? "系统", what, about, details, text]);
    if (!page?.before) return;
    before = page.before;
  }
}
