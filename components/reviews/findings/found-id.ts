import type { Severity } from "@/lib/core/checks/engine/check";

/** The id of the first finding of that severity on the page of a review: the list of reports leads there. */
export function foundId(severity: Severity): string {
  return `found-${severity}`;
}
