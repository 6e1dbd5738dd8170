import { ImageRun, Paragraph } from "docx";
import type { Block } from "@/lib/core/document/block";
import { textAreaMm } from "@/lib/core/document/measures";
import { pictureSize } from "../picture-size";
import { decodePicture } from "./decode-picture";

type Picture = Extract<Block, { type: "picture" }>;
export type WordPicture = { type: "png" | "jpg"; data: Uint8Array; width: number; height: number };

/** At 96 pixels to the inch, as the page on the screen draws them; the size of the text area. */
const mostPixels = { width: (textAreaMm.width / 25.4) * 96, height: (200 / 25.4) * 96 };

/**
 * A picture in a format that Word accepts: PNG and JPEG unchanged; as PNG if it is WebP, which Word does not
 * read everywhere, or has an EXIF orientation. Null if it cannot be decoded.
 */
export async function wordPicture(bytes: Uint8Array): Promise<WordPicture | null> {
  const size = pictureSize(bytes);
  if (!size) return null;
  try {
    // Word reports the whole file as damaged if one picture is, so every pixel is decoded.
    const { type, isTurned, toPng } = await decodePicture(bytes);
    const asIs = type !== "webp" && !isTurned;
    const scale = Math.min(1, mostPixels.width / size.width, mostPixels.height / size.height);
    return {
      type: asIs ? type : "png",
      data: asIs ? bytes : toPng(),
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    };
  } catch {
    return null;
  }
}

export function pictureParagraph(block: Picture, picture: WordPicture, style: string, id: number): Paragraph {
  const { type, data, width, height } = picture;
  const alt = block.alt || "图片";
  return new Paragraph({
    style,
    children: [
      new ImageRun({
        type,
        data,
        transformation: { width, height },
        altText: { id: String(id), name: `图片${id}`, description: alt, title: alt },
      }),
    ],
  });
}
