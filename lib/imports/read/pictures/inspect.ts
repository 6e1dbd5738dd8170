import { announcedType, isWholePicture } from "@/lib/core/prose/picture-container";
import { PICTURE_BYTES_MAX, PICTURE_SIDE_MAX } from "@/lib/core/prose/prose-pictures";
import { pictureSize } from "@/lib/exports/picture-size";
import { PICTURE_PIXELS } from "../limits";
import type { PictureInfo } from "../source-block";

export const tooLarge = `图片超过 ${PICTURE_BYTES_MAX / 1024 / 1024} MB，请缩小后在编辑时插入`;
export const broken = "图片不完整或已损坏，请重新取得原图、在编辑时插入";

/** A page's rules and spacers are pictures of one or two pixels. */
const SPACER = 2;

/**
 * Type and size of a picture from its bytes, or the Chinese reason why it is left out. The same limits as for
 * a picture that a clerk inserts, and one on its total pixels, since nobody chose these pictures
 * individually.
 */
export function inspectSourcePicture(bytes: Uint8Array): Omit<PictureInfo, "id"> | string {
  if (bytes.length === 0) return broken;
  if (bytes.length > PICTURE_BYTES_MAX) return tooLarge;
  const mime = announcedType(bytes);
  if (!mime) return `${formatOf(bytes)}，请另存为 PNG 或 JPEG 后在编辑时插入`;
  const size = isWholePicture(bytes, mime) ? pictureSize(bytes) : null;
  if (!size || size.width < 1 || size.height < 1) return broken;
  const { width, height } = size;
  if (Math.max(width, height) > PICTURE_SIDE_MAX || width * height > PICTURE_PIXELS)
    return `图片为 ${width} × ${height} 像素，过大，请缩小后在编辑时插入`;
  if (Math.max(width, height) <= SPACER) return "只有一两个像素，是排版用的";
  return { mime, bytes: bytes.length, width, height };
}

/** Formats that occur in Word files and pages but are not supported. */
const formats: readonly [name: string, at: number, start: string][] = [
  ["GIF 图片", 0, "GIF8"],
  ["BMP 图片", 0, "BM"],
  ["TIFF 图片", 0, "II*\0"],
  ["TIFF 图片", 0, "MM\0*"],
  ["WMF 图形", 0, "\xd7\xcd\xc6\x9a"],
  ["EMF 图形", 40, " EMF"],
];

function formatOf(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes.subarray(0, 300));
  const known = formats.find(([, at, start]) => text.startsWith(start, at));
  if (known) return `是 ${known[0]}`;
  return /<svg[\s/>]/i.test(text) ? "是 SVG 图形" : "不是 PNG、JPEG 或 WebP 图片";
}
