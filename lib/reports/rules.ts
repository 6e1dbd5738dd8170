import type { Finding } from "@/lib/core/checks/engine/check";

/** What was let stand: a finding, in the words in which it was read. */
export type Waived = { findingKey: string; message: string };

/**
 * Whether a waiver was given for this very finding. A report that comes back with other figures may break the
 * same rule at the same place: that is another fault, of which nobody has said that it may stand.
 */
export function waives({ findingKey, message }: Waived, finding: Pick<Finding, "key" | "message">): boolean {
  return findingKey === finding.key && message === finding.message;
}
