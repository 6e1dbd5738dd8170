import { runIfDue } from "@/lib/platform/jobs/daily";
import { logger } from "@/lib/platform/logger";
import { signCheckpoint } from "../tree/checkpoint/mutations";
import { audit } from "./audit";
import { auditJob } from "./data";

/** Number of faults that are stored for display; all are counted. */
const SHOWN = 50;

/** Verifies the whole record (see audit.ts), and stores the faults for the administrator. */
export async function runAudit() {
  await signCheckpoint().catch((err) => logger.error({ err }, "the end of the record could not be signed"));
  const { faults, ...counts } = await audit();
  if (faults.length > 0)
    logger.error({ faults: faults.slice(0, SHOWN), ...counts }, "the record does not agree");
  return { ...counts, count: faults.length, faults: faults.slice(0, SHOWN) };
}

/** Runs the audit if there was none in the last day. */
export async function auditIfDue(): Promise<void> {
  await runIfDue({ name: auditJob, lock: 770_362_002, run: runAudit });
}
