import type { Place } from "@/lib/core/checks/engine/check";
import { type FieldPath, parsePath } from "@/lib/core/report";

/** A place of the draft as the part of an address behind “#”: “figure.received:total”, “chapter.overview~2-5-12”. */

/** What an address says of a place: the words themselves are read where it opens. */
export type PlaceUrl = { path: FieldPath; words?: { block: number; from: number; to: number } };

export function placeHash({ path, passage }: Pick<Place, "path" | "passage">): string {
  return `#${path}${passage ? `~${passage.block}-${passage.from}-${passage.to}` : ""}`;
}

/** Null where the address names no field. */
export function placeUrl(hash: string): PlaceUrl | null {
  const [, path = "", block, from, to] =
    /^#(.+?)(?:~(\d{1,5})-(\d{1,7})-(\d{1,7}))?$/.exec(unescaped(hash)) ?? [];
  if (parsePath(path) === null) return null;
  const words = { block: Number(block), from: Number(from), to: Number(to) };
  return { path: path as FieldPath, ...(block === undefined ? {} : { words }) };
}

function unescaped(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
