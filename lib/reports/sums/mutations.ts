import type { Tx } from "@/lib/platform/db";
import type { ReportHead } from "../types";
import { readSums } from "./data";

/**
 * Keeps the sums beside which a leader signs, before the state says so: from then on the report is examined
 * and printed by these.
 */
export async function keepSignedSums(tx: Tx, report: ReportHead): Promise<void> {
  const signed = await readSums(report, tx);
  if (signed) await tx.sumLink.update({ where: { reportId: report.id }, data: { signed } });
}
