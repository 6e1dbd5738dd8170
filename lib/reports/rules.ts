import type { Finding } from "@/lib/core/checks/engine/check";

/** An accepted finding, with its message at that time. */
export type Waived = { findingKey: string; message: string };

/**
 * True if a waiver was given for this very finding. If the report is resubmitted with other figures, the same
 * rule at the same place is a different fault, which was not waived.
 */
export function waives({ findingKey, message }: Waived, finding: Pick<Finding, "key" | "message">): boolean {
  return findingKey === finding.key && message === finding.message;
}
