import type { Finding } from "@/lib/core/checks/engine/check";
import { done, type Result, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { recordRemark } from "@/lib/reports/mutations/record-remark";
import { type HeldReport, reportMutation } from "@/lib/reports/mutations/report-mutation";
import { findLatestFindings } from "@/lib/reports/versions/data";
import type { UnwaiveInput, WaiveInput } from "../schema";

/** Accepts an error in a report entered as issued, with the reason that the public page states. */
export const waiveFinding = reportMutation("waiver.write", async (held, input: WaiveInput) => {
  const { reportId, findingKey, reason } = input;
  const finding = await findError(held, findingKey);
  if (!finding.ok) return finding;
  const { tx, actor } = held;
  const waiver = { message: finding.value.message, reason, reviewerId: actor.id, at: now() };
  const earlier = await tx.waiver.findUnique({
    where: { reportId_findingKey: { reportId, findingKey } },
    select: { reason: true, reviewerId: true },
  });
  await tx.waiver.upsert({
    where: { reportId_findingKey: { reportId, findingKey } },
    create: { reportId, findingKey, ...waiver },
    update: waiver,
  });
  const { message } = waiver;
  await recordRemark(held, earlier ? "waiver.changed" : "waiver.written", {
    ...{ findingKey, message, reason, earlier },
  });
  return done({ findingKey });
});

/** Revokes a waiver. */
export const unwaiveFinding = reportMutation("waiver.write", async (held, input: UnwaiveInput) => {
  const { reportId, findingKey } = input;
  const finding = await findError(held, findingKey);
  if (!finding.ok) return finding;
  const { count } = await held.tx.waiver.deleteMany({ where: { reportId, findingKey } });
  if (count === 0) return refused("notFound", "这条错误没有豁免。请刷新页面。");
  await recordRemark(held, "waiver.removed", { findingKey });
  return done({ findingKey });
});

async function findError(
  { tx, target: report }: HeldReport<"waiver.write">,
  findingKey: string,
): Promise<Result<Finding>> {
  if (!report.asIssued)
    return refused("notAsIssued", "只有按原样录入的报告才能豁免错误。其他报告请退回单位改正。");
  const findings = await findLatestFindings(report.id, tx);
  const finding = findings?.find(({ key }) => key === findingKey);
  if (!finding) return refused("findingUnknown", "当前报送的版本里没有这一条。请刷新页面。");
  if (finding.severity !== "error") return refused("notAnError", "只有错误需要豁免，提醒和提示不需要。");
  return done(finding);
}
