import { imageSize } from "image-size";

/** A picture's measures in pixels, as it is shown. */
export type PictureSize = { type: string; width: number; height: number };

/** What the bytes say of themselves; null where they are no picture. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  try {
    const { type = "", width, height, orientation = 1 } = imageSize(bytes);
    // Cameras store a portrait lying on its side and say so (EXIF orientation 5 to 8).
    return orientation >= 5 ? { type, width: height, height: width } : { type, width, height };
  } catch {
    return null;
  }
}
