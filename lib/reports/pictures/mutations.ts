import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import { done, type Result, refused } from "@/lib/core/refusal";
import { db } from "@/lib/platform/db";
import { lockReport } from "../data";
import { inspectPicture, type PictureFacts } from "./inspect";

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
    const inspected = inspectPicture(bytes);
    if (!inspected.ok) return inspected;
    const pictureId = createHash("sha256").update(bytes).digest("hex");
    await tx.picture.createMany({
      data: [{ id: pictureId, bytes: Uint8Array.from(bytes), ...inspected.value }],
      skipDuplicates: true,
    });
    await tx.reportPicture.createMany({ data: [{ reportId, pictureId }], skipDuplicates: true });
    return done({ pictureId, ...inspected.value });
  });
}
