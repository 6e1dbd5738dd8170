import { refused } from "@/lib/core/refusal";
import { type FieldValue, pictureIdsOf } from "@/lib/core/report";
import type { Tx } from "@/lib/platform/db";
import type { ReportHead } from "../../types";

/** A picture must have been stored by this unit: knowing its id gives no access. */
export const unknownPicture = refused("pictureUnknown", "有图片没有存进系统。请删除后用“插入图片”重新加入。");

/** Those of these pictures that the report's unit has stored. */
export async function listStoredPictures(
  tx: Tx,
  report: ReportHead,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.reportPicture.findMany({
    where: { pictureId: { in: [...new Set(ids)] }, report: { unitCode: report.unit.code } },
    select: { pictureId: true },
  });
  return new Set(rows.map(({ pictureId }) => pictureId));
}

/** Links the pictures of these values to the report. */
export async function linkPictures(tx: Tx, report: ReportHead, values: readonly FieldValue[]): Promise<void> {
  const ids = [...new Set(values.flatMap(pictureIdsOf))];
  if (ids.length === 0) return;
  await tx.reportPicture.createMany({
    data: ids.map((pictureId) => ({ reportId: report.id, pictureId })),
    skipDuplicates: true,
  });
}
