import { runIfDue } from "@/lib/platform/jobs/daily";
import { logger } from "@/lib/platform/logger";
import { findLastAudit } from "../audit-result/data";
import { keepAuditResult } from "../audit-result/mutations";
import { signCheckpoint } from "../tree/checkpoint/mutations";
import { audit } from "./audit";

/** Number of faults and of altered publications that are stored; all are counted. */
const SHOWN = 50;
const ALTERED = 1000;

/** Verifies the whole record (see audit.ts), stores the result, and tells the administrators of faults. */
export async function runAudit() {
  await signCheckpoint().catch((err) => logger.error({ err }, "the end of the record could not be signed"));
  const { faults, altered, ...counts } = await audit();
  if (faults.length > 0)
    logger.error({ faults: faults.slice(0, SHOWN), ...counts }, "the record does not agree");
  const { entries, publications } = counts;
  const result = {
    ...{ entries, publications, count: faults.length, faults: faults.slice(0, SHOWN) },
    altered: altered.slice(0, ALTERED),
  };
  await keepAuditResult(result).catch((err) =>
    logger.error({ err }, "the result of the audit could not be stored"),
  );
  return result;
}

/**
 * Runs the audit if there was none in the last day. What counts is a result that this site has signed: other
 * tables can be changed by whoever would rather not be found.
 */
export async function auditIfDue(): Promise<void> {
  const lastRun = async () => (await findLastAudit())?.at ?? null;
  await runIfDue({ name: "audit", lock: 770_362_002, run: runAudit, lastRun });
}
