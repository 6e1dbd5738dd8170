import type { Tx } from "@/lib/platform/db";
import type { ReportHead } from "../types";
import { readSums } from "./data";

/**
 * Stores the sums at sign-off, before the state changes: from then on the report is examined and printed with
 * these.
 */
export async function keepSignedSums(tx: Tx, report: ReportHead): Promise<void> {
  const signed = await readSums(report, tx);
  if (signed) await tx.sumLink.update({ where: { reportId: report.id }, data: { signed } });
}
