import type { DocumentField } from "@/lib/imports/accept/compare-with-draft";
import type { Pictures } from "../reading/messages";

/** The pictures that these fields show, each once: what a person left out is not sent. */
export function shownIn(fields: readonly Pick<DocumentField, "value">[], pictures: Pictures): Uint8Array[] {
  return [...new Set(fields.flatMap(pictureIds))].flatMap((id) => pictures.get(id) ?? []);
}

/** The ids of the pictures in a field, one for each place at which it shows one. */
export function pictureIds({ value }: Pick<DocumentField, "value">): string[] {
  if (typeof value !== "object" || !("content" in value)) return [];
  return value.content.flatMap((block) => (block.type === "picture" ? [block.attrs.pictureId] : []));
}
