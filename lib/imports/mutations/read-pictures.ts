import { done, type Result, refused } from "@/lib/core/refusal";
import { type FieldEntry, pictureIdsOf } from "@/lib/core/report";
import { type InspectedPicture, inspectWithId } from "@/lib/reports/pictures/inspect";

/**
 * The pictures in these fields, each checked like one that is inserted by hand. Refused if one is invalid,
 * and if a field shows one whose bytes were not sent: knowing a digest gives no access to a picture. Bytes
 * that no field shows are ignored.
 */
export function readPictures(
  fields: readonly FieldEntry[],
  sent: readonly Uint8Array[],
): Result<InspectedPicture[]> {
  const missing = new Set(fields.flatMap(({ value }) => pictureIdsOf(value)));
  const pictures: InspectedPicture[] = [];
  for (const bytes of missing.size === 0 ? [] : sent) {
    const read = inspectWithId(bytes);
    if (!read.ok) return read;
    if (missing.delete(read.value.id)) pictures.push(read.value);
  }
  return missing.size === 0
    ? done(pictures)
    : refused("pictureUnknown", "有图片没有随文字送到。请重新选择文件导入，或把这些图片改为“不要”。");
}
