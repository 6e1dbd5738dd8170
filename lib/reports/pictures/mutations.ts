import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import { done, type Result, refused } from "@/lib/core/refusal";
import { db, type Tx } from "@/lib/platform/db";
import { lockReport } from "../data";
import { type InspectedPicture, inspectWithId, type PictureFacts } from "./inspect";

/**
 * Stores a picture for a report and answers its id, the SHA-256 of its bytes: the same picture is stored once. Refused
 * where the actor may not write the report now, or where the content is no whole PNG, JPEG or WebP within bounds.
 */
export async function storePicture(
  actor: Actor,
  { reportId, bytes }: { reportId: string; bytes: Uint8Array },
): Promise<Result<{ pictureId: string } & PictureFacts>> {
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, reportId);
    if (!report) return refused("notFound", "没有这份报告。");
    const allowed = permit(actor, "report.write", report);
    if (!allowed.ok) return allowed;
    const inspected = inspectWithId(bytes);
    if (!inspected.ok) return inspected;
    await keepPicture(tx, reportId, inspected.value);
    const { id: pictureId, mime, width, height } = inspected.value;
    return done({ pictureId, mime, width, height });
  });
}

/** Ties a picture to a report, and keeps its bytes where nobody has. Whoever calls has proved the right to write. */
export async function keepPicture(
  tx: Tx,
  reportId: string,
  { id, bytes, mime, width, height }: InspectedPicture,
): Promise<void> {
  await tx.picture.createMany({
    data: [{ id, bytes: Uint8Array.from(bytes), mime, width, height }],
    skipDuplicates: true,
  });
  await tx.reportPicture.createMany({ data: [{ reportId, pictureId: id }], skipDuplicates: true });
}
