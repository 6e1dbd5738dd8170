import { done, type Result, refused } from "@/lib/core/refusal";
import { type FieldValue, pictureIdsOf } from "@/lib/core/report";
import type { Tx } from "@/lib/platform/db";
import type { ReportHead } from "../../types";

/**
 * Links the pictures of a chapter to the report. A picture must have been stored by this unit: knowing its id
 * gives no access.
 */
export async function linkPictures(tx: Tx, report: ReportHead, value: FieldValue): Promise<Result<null>> {
  const ids = [...new Set(pictureIdsOf(value))];
  if (ids.length === 0) return done(null);
  const known = await tx.reportPicture.findMany({
    where: { pictureId: { in: ids }, report: { unitCode: report.unit.code } },
    select: { pictureId: true },
    distinct: ["pictureId"],
  });
  if (known.length < ids.length)
    return refused("pictureUnknown", "有图片没有存进系统。请删除后用“插入图片”重新加入。");
  await tx.reportPicture.createMany({
    data: ids.map((pictureId) => ({ reportId: report.id, pictureId })),
    skipDuplicates: true,
  });
  return done(null);
}
