import { operationId } from "@/components/reports/draft/operation-id";

/** An id that nothing else bears, for a chapter ("own-") or a row ("own.") of the county's own. */
export function freshId(prefix: "own-" | "own."): string {
  return prefix + operationId().slice(0, 8);
}
