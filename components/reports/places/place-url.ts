import type { Place } from "@/lib/core/checks/engine/check";
import { type FieldPath, parsePath } from "@/lib/core/report";

/** A place of the draft as a URL fragment: “figure.received:total”, “chapter.overview~2-5-12”. */

/** The place in a URL: the words themselves are read when it opens. */
export type PlaceUrl = { path: FieldPath; words?: { block: number; from: number; to: number } };

export function placeHash({ path, passage }: Pick<Place, "path" | "passage">): string {
  return `#${path}${passage ? `~${passage.block}-${passage.from}-${passage.to}` : ""}`;
}

/** Null if the fragment names no field. */
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
