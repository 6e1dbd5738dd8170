import { PICTURE_ALT_MAX } from "@/lib/core/prose/prose-pictures";

/** A picture whose bytes came with the paste and are still to be stored. `source` is a data URL. */
export type PastedPicture = { type: "pastedPicture"; source: string; alt: string };

type Stored = { type: "picture"; attrs: { pictureId: string; alt: string } };

/**
 * What an image of a pasted page can become: one of the product's own, bytes to store, or "lost" where only its address is
 * there. Images of one or two pixels are a page's machinery.
 */
export function pictureOf(image: Element): PastedPicture | Stored | "lost" | "decoration" {
  const source = image.getAttribute("src") ?? "";
  const alt = (image.getAttribute("alt") ?? "").slice(0, PICTURE_ALT_MAX);
  const own = /^(?:https?:\/\/[^/]+)?\/pictures\/([0-9a-f]{64})$/.exec(source)?.[1];
  if (own) return { type: "picture", attrs: { pictureId: own, alt } };
  if (source === "" || ["width", "height"].some((side) => Number(image.getAttribute(side) ?? 9) <= 2))
    return "decoration";
  return /^data:image\//i.test(source) ? { type: "pastedPicture", source, alt } : "lost";
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
