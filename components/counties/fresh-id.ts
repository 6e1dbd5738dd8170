import { v4 as uuid } from "uuid";

/** An id that nothing else bears, for a chapter ("own-") or a row ("own.") of the county's own. */
export function freshId(prefix: "own-" | "own."): string {
  return prefix + uuid().slice(0, 8);
}
