import { imageSize } from "image-size";

/** A picture's size in pixels, as displayed. */
export type PictureSize = { type: string; width: number; height: number };

/** Read from the file's header; null if it is not a picture. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  try {
    const { type = "", width, height, orientation = 1 } = imageSize(bytes);
    // EXIF orientations 5 to 8 turn a picture by 90 degrees.
    return orientation >= 5 ? { type, width: height, height: width } : { type, width, height };
  } catch {
    return null;
  }
}
