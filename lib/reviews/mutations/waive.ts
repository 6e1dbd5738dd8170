import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import type { Finding } from "@/lib/core/checks/check";
import { done, type Result, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { findLatestVersion, lockReport } from "@/lib/reports/data";
import type { WaiveInput } from "../schema";

type Waived = { findingKey: string };

/** Lets an error stand in a report that is entered as issued, with the reason that the public page will state. */
export async function waiveFinding(actor: Actor, input: WaiveInput): Promise<Result<Waived>> {
  return db.$transaction(async (tx) => {
    const finding = await holdError(tx, actor, input);
    if (!finding.ok) return finding;
    const { reportId, findingKey, reason } = input;
    const waiver = { message: finding.value.message, reason, reviewerId: actor.id, at: now() };
    await tx.waiver.upsert({
      where: { reportId_findingKey: { reportId, findingKey } },
      create: { reportId, findingKey, ...waiver },
      update: waiver,
    });
    return done({ findingKey });
  });
}

/** Takes a waiver back. */
export async function unwaiveFinding(
  actor: Actor,
  input: { reportId: string; findingKey: string },
): Promise<Result<Waived>> {
  return db.$transaction(async (tx) => {
    const finding = await holdError(tx, actor, input);
    if (!finding.ok) return finding;
    const { reportId, findingKey } = input;
    const { count } = await tx.waiver.deleteMany({ where: { reportId, findingKey } });
    return count > 0 ? done({ findingKey }) : refused("notFound", "这条错误没有豁免。请刷新页面。");
  });
}

async function holdError(
  tx: Tx,
  actor: Actor,
  { reportId, findingKey }: { reportId: string; findingKey: string },
): Promise<Result<Finding>> {
  const report = await lockReport(tx, reportId);
  if (!report) return refused("notFound", "没有这份报告。");
  const allowed = permit(actor, "waiver.write", report);
  if (!allowed.ok) return allowed;
  if (!report.asIssued)
    return refused("notAsIssued", "只有按原样录入的报告才能豁免错误。其他报告请退回乡镇改正。");
  const version = await findLatestVersion(report.id, tx);
  const finding = ((version?.findings ?? []) as Finding[]).find(({ key }) => key === findingKey);
  if (!finding) return refused("findingUnknown", "当前报送的版本里没有这一条。请刷新页面。");
  if (finding.severity !== "error") return refused("notAnError", "只有错误需要豁免，提醒和提示不需要。");
  return done(finding);
}
