import { v4 as uuid } from "uuid";

/** A unique id for a chapter or a supplement ("own-") or a row ("own.") of the county's own. */
export function freshId(prefix: "own-" | "own."): string {
  return prefix + uuid().slice(0, 8);
}
