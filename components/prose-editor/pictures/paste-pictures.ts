import type { Attributes } from "@/lib/core/prose/html/elements";

/** A picture whose bytes came with the paste and are still to be stored. `source` is a data URL. */
export type PastedPicture = { type: "pastedPicture"; source: string; alt: string };

type Stored = { type: "picture"; attrs: { pictureId: string; alt: string } };

/** A picture of a pasted page: one of the product's own, bytes to store, or "lost" where only its address is there. */
export type PagePicture = { kind: "picture"; alt: string; found: PastedPicture | Stored | "lost" };

/** What an image of a pasted page can become; null for images of one or two pixels, which are a page's machinery. */
export function pictureOf(attributes: Attributes, alt: string): PagePicture | null {
  const source = attributes.src ?? "";
  const own = /^(?:https?:\/\/[^/]+)?\/pictures\/([0-9a-f]{64})$/.exec(source)?.[1];
  if (own) return { kind: "picture", alt, found: { type: "picture", attrs: { pictureId: own, alt } } };
  if (source === "" || [attributes.width, attributes.height].some((side) => Number(side ?? 9) <= 2))
    return null;
  const hasBytes = /^data:image\//i.test(source);
  return { kind: "picture", alt, found: hasBytes ? { type: "pastedPicture", source, alt } : "lost" };
}

/** The file in a data URL; null where it cannot be read. */
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
