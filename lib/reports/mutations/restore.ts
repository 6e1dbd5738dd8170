import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { canonicalJson } from "@/lib/core/document/canonical";
import { fieldOf, fieldOrBlank, fieldsOf, type ReportContent } from "@/lib/core/report";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { indexReport } from "../similarity/mutations";
import type { Draft } from "../types";

/**
 * Puts the draft back to what is published, when a correction is given up. What was written meanwhile stays in the
 * history; the notes of the correction's review and the texts set aside are closed, and every field is open again for
 * the next correction.
 */
export async function restorePublished(tx: Tx, actor: Actor, draft: Draft): Promise<void> {
  const publication = await tx.publication.findFirst({
    where: { version: { reportId: draft.id } },
    orderBy: { number: "desc" },
    include: { version: { select: { content: true } } },
  });
  if (!publication) throw new Error(`Report ${draft.id} was to be restored, but was never published.`);
  const published = publication.version.content as ReportContent;
  for (const path of new Set([...fieldsOf(published), ...fieldsOf(draft.content)].map(([each]) => each))) {
    const value = fieldOrBlank(published, path);
    if (canonicalJson(value) === canonicalJson(fieldOf(draft.content, path) ?? null)) continue;
    const version = (draft.versions[path] ?? 0) + 1;
    await tx.field.upsert({
      where: { reportId_path: { reportId: draft.id, path } },
      create: { reportId: draft.id, path, value, version },
      update: { value, version },
    });
    await tx.change.create({
      data: {
        reportId: draft.id,
        path,
        value,
        version,
        baseVersion: version - 1,
        outcome: "accepted",
        origin: "restored",
        operationId: randomUUID(),
        authorId: actor.id,
        at: now(),
      },
    });
  }
  await tx.note.updateMany({
    where: { reportId: draft.id, state: { not: "resolved" } },
    data: { state: "resolved" },
  });
  await tx.change.updateMany({
    where: { reportId: draft.id, outcome: "setAside", settledAt: null },
    data: { settledAt: now() },
  });
  await tx.report.update({ where: { id: draft.id }, data: { unlocked: Prisma.DbNull } });
  await indexReport(tx, { ...draft, content: published });
}
