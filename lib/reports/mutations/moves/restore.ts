import { randomUUID } from "node:crypto";
import { canonicalJson } from "@/lib/core/document/canonical";
import { fieldOf, fieldOrBlank, fieldsOf } from "@/lib/core/report";
import { now } from "@/lib/platform/clock";
import { Prisma } from "@/lib/platform/prisma/client";
import { indexReport } from "../../similarity/mutations";
import type { Draft } from "../../types";
import { findPublishedContent } from "../../versions/data";
import { writeFields } from "../fields/write-entries";
import type { HeldReport } from "../report-mutation";

/**
 * Resets the draft to the published version when a correction is abandoned. What was written stays in the
 * history; notes and conflicts of the correction are closed, and every field is unlocked for the next
 * correction.
 */
export async function restorePublished(held: HeldReport<"move.abandon">, draft: Draft): Promise<void> {
  const { tx, actor, target: report } = held;
  const published = await findPublishedContent(report.id, tx);
  if (!published) throw new Error(`Report ${report.id} was to be restored, but was never published.`);
  const at = now();
  const paths = new Set([...fieldsOf(published), ...fieldsOf(draft.content)].map(([each]) => each));
  const restored = [...paths]
    .map((path) => ({
      path,
      value: fieldOrBlank(published, path),
      version: (draft.versions[path] ?? 0) + 1,
    }))
    .filter(
      ({ path, value }) => canonicalJson(value) !== canonicalJson(fieldOf(draft.content, path) ?? null),
    );
  await writeFields(held, restored);
  await tx.change.createMany({
    data: restored.map(({ path, value, version }) => ({
      reportId: report.id,
      path,
      value,
      version,
      baseVersion: version - 1,
      outcome: "accepted" as const,
      origin: "abandoned",
      operationId: randomUUID(),
      authorId: actor.id,
      at,
    })),
  });
  await tx.note.updateMany({
    where: { reportId: report.id, state: { not: "resolved" } },
    data: { state: "resolved" },
  });
  await tx.change.updateMany({
    where: { reportId: report.id, outcome: "setAside", settledAt: null },
    data: { settledAt: at },
  });
  await tx.report.update({ where: { id: report.id }, data: { unlocked: Prisma.DbNull } });
  await indexReport(tx, { ...draft, content: published });
}
