import type { Attributes } from "@/lib/core/prose/html/elements";

/** A picture that came with the paste and is still to be stored. `source` is a data URL. */
export type PastedPicture = { type: "pastedPicture"; source: string; alt: string };

type Stored = { type: "picture"; attrs: { pictureId: string; alt: string } };

/**
 * A picture of a pasted page: one stored in the product, bytes to store, or "lost" if there is only a URL.
 */
export type PagePicture = { kind: "picture"; alt: string; found: PastedPicture | Stored | "lost" };

/** The picture of an `img` element; null for images of one or two pixels, which are not content. */
export function pictureOf(attributes: Attributes, alt: string): PagePicture | null {
  const source = attributes.src ?? "";
  const own = /^(?:https?:\/\/[^/]+)?\/pictures\/([0-9a-f]{64})$/.exec(source)?.[1];
  if (own) return { kind: "picture", alt, found: { type: "picture", attrs: { pictureId: own, alt } } };
  if (source === "" || [attributes.width, attributes.height].some((side) => Number(side ?? 9) <= 2))
    return null;
  const hasBytes = /^data:image\//i.test(source);
  return { kind: "picture", alt, found: hasBytes ? { type: "pastedPicture", source, alt } : "lost" };
}

/** The file in a data URL; null if it cannot be decoded. */
export function fileOfDataUrl(source: string): File | null {
  const [, type = "", base64, data = ""] = /^data:([^;,]*)(?:;[^;,]*)*?(;base64)?,(.*)$/is.exec(source) ?? [];
  try {
    const text = base64 ? atob(data.replace(/\s/g, "")) : decodeURIComponent(data);
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return bytes.length > 0 ? new File([bytes], "粘贴的图片", { type }) : null;
  } catch {
    return null;
  }
}
