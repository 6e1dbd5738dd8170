import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import { done, type Result, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { findUnit, lineageOf } from "@/lib/units/data";
import { lockBatch } from "../data";
import type { CreateBatch } from "../schema";

/** Opens a batch, still without files, for a county that the actor manages. */
export async function createBatch(
  actor: Actor,
  { countyCode, name }: CreateBatch,
): Promise<Result<{ batchId: string }>> {
  const allowed = permit(actor, "county.import", { lineage: await lineageOf(countyCode) });
  if (!allowed.ok) return allowed;
  const county = await findUnit(countyCode);
  if (county?.kind !== "county")
    return refused("invalid.countyCode", "批量导入以县（市、区）为单位，请选择一个县（市、区）。");
  const at = now();
  const { id } = await db.importBatch.create({
    data: { countyCode, name, authorId: actor.id, createdAt: at, updatedAt: at },
    select: { id: true },
  });
  return done({ batchId: id });
}

/** Takes a batch away with what was read for it. Reports that came of it stay as they are. */
export async function removeBatch(actor: Actor, batchId: string): Promise<Result<null>> {
  return db.$transaction(async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (!batch) return refused("notFound", "没有这一批文件，可能已被删除。");
    const allowed = permit(actor, "county.import", batch);
    if (!allowed.ok) return allowed;
    const { name } = await tx.importBatch.delete({ where: { id: batchId }, select: { name: true } });
    await tx.accountEvent.create({
      data: {
        actorId: actor.id,
        kind: "importBatch.removed",
        subject: batch.countyCode,
        payload: { name },
        at: now(),
      },
    });
    return done(null);
  });
}
