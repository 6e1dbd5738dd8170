import { authorizeAnywhere, guarded } from "@/lib/access/guarded";
import type { Finding } from "@/lib/core/checks/engine/check";
import { done, type Result, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { completeDraft } from "@/lib/reports/data";
import { examineDraft } from "@/lib/reports/examination/examine";
import { freezeVersion } from "@/lib/reports/mutations/moves/freeze";
import { gatherGuards } from "@/lib/reports/mutations/moves/gather-guards";
import { tellOfMove } from "@/lib/reports/mutations/moves/tell";
import { transition } from "@/lib/reports/mutations/moves/transition";
import { type HeldReport, reportMutation } from "@/lib/reports/mutations/report-mutation";
import { listOnePersonMoves } from "@/lib/reports/own-work/data";
import type { ReportInput } from "@/lib/reviews/schema";
import { type Publishing, publishVersion } from "../mutations";
import type { Released } from "../release/mutations";
import { recordBatch } from "../release/record-batch";
import { isFromFile } from "./data";
import type { Archive } from "./schema";

/** A county may publish only drafts that it imported, not those begun by a unit. */
export const notFromFile = refused("notFromFile", "这份报告不是批量导入的历年报告，由单位自己报送。");

/**
 * Publishes an imported report of an older year: in one transaction it is frozen as its first version, its
 * errors are waived with the given reason, and it is moved by the workflow's table. Refused: as every move,
 * `notFromFile`.
 */
export const archiveReport = reportMutation(
  "move.archive",
  async (held, { reason }: ReportInput & { reason: string }): Promise<Result<Publishing>> => {
    const { tx, target: report } = held;
    if (!(await isFromFile(report.id, tx))) return notFromFile;
    const draft = await completeDraft(report, tx);
    const findings = await examineDraft(draft, tx);
    const version = await freezeVersion(held, draft, findings);
    if (reason !== "") await waiveAll(held, findings, reason);
    const moved = await transition(held, await gatherGuards(held, findings, {}), {
      versionNumber: version.number,
    });
    if (!moved.ok) return moved;
    await tellOfMove(held);
    const onePersonMoves = await listOnePersonMoves(report.id, tx);
    const published = { versionId: version.id, correctionReason: null, onePersonMoves };
    return done({
      ...{ unitCode: report.unit.code, year: report.year },
      ...(await publishVersion(held, published)),
    });
  },
  { timeout: 20_000 },
);

async function waiveAll(
  { tx, actor, target: { id: reportId } }: HeldReport<"move.archive">,
  findings: readonly Finding[],
  reason: string,
): Promise<void> {
  const errors = new Map(
    findings.filter(({ severity }) => severity === "error").map(({ key, message }) => [key, message]),
  );
  await tx.waiver.createMany({
    data: [...errors].map(([findingKey, message]) => ({
      ...{ reportId, findingKey, message, reason, reviewerId: actor.id, at: now() },
    })),
  });
}

/**
 * Archives reports one after the other, each with its own authorization, transaction and event, like a
 * release.
 */
export const archiveAll = guarded(
  "move.archive",
  authorizeAnywhere,
  async (held, { reports, reason }: Archive): Promise<Result<Released[]>> => {
    const archived: Released[] = [];
    for (const report of reports) {
      const moved = await archiveReport(held.actor, { ...report, reason });
      archived.push({
        reportId: report.reportId,
        published: moved.ok ? moved.value : null,
        refusals: moved.ok ? [] : moved.refusals,
      });
    }
    await recordBatch(held, "batch.archived", archived);
    return done(archived);
  },
);
