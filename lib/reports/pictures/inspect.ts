import { createHash } from "node:crypto";
import { announcedType, isWholePicture } from "@/lib/core/prose/picture-container";
import {
  PICTURE_BYTES_MAX,
  PICTURE_SIDE_MAX,
  type PictureMime,
  pictureTooLarge,
} from "@/lib/core/prose/prose-pictures";
import { done, type Result, refused } from "@/lib/core/refusal";
import { pictureSize } from "@/lib/exports/picture-size";

/**
 * The type and size of a picture, detected from its content and not from its name or declared type. Width and
 * height in pixels, as displayed.
 */
export type PictureShape = { mime: PictureMime; width: number; height: number };

/** A valid picture with its id: the SHA-256 of its bytes, in hex. */
export type InspectedPicture = PictureShape & { id: string; bytes: Uint8Array };

export function inspectWithId(bytes: Uint8Array): Result<InspectedPicture> {
  const inspected = inspectPicture(bytes);
  if (!inspected.ok) return inspected;
  return done({ ...inspected.value, id: createHash("sha256").update(bytes).digest("hex"), bytes });
}

export function inspectPicture(bytes: Uint8Array): Result<PictureShape> {
  if (bytes.length === 0) return refused("pictureEmpty", "图片是空文件。请重新选择图片。");
  if (bytes.length > PICTURE_BYTES_MAX) return refused("pictureTooLarge", pictureTooLarge);
  const mime = announcedType(bytes);
  if (!mime)
    return refused(
      "pictureType",
      "只能插入 PNG、JPEG 或 WebP 图片，这个文件的内容不是。请用“画图”等软件打开后另存为 PNG 或 JPEG，再插入。",
    );
  const size = isWholePicture(bytes, mime) ? pictureSize(bytes) : null;
  if (!size)
    return refused(
      "pictureBroken",
      "图片不完整或已损坏，可能没有下载完。请重新取得原图，或用“画图”打开后另存为 PNG，再插入。",
    );
  if (Math.min(size.width, size.height) < 1 || Math.max(size.width, size.height) > PICTURE_SIDE_MAX)
    return refused(
      "pictureSize",
      `图片为 ${size.width} × ${size.height} 像素，边长须在 1 至 ${PICTURE_SIDE_MAX} 像素之间。请缩小后再插入。`,
    );
  return done({ mime, width: size.width, height: size.height });
}
