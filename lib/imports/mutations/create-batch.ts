import { done, refused } from "@/lib/core/refusal";
import { kindTraits } from "@/lib/core/unit-kind";
import { now } from "@/lib/platform/clock";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { unitMutation } from "@/lib/units/mutations/unit-mutation";
import type { BatchInput, CreateBatchInput } from "../schema";
import { batchMutation } from "./batch-mutation";

/** Creates an empty batch for a county that the actor manages. */
export const createBatch = unitMutation(
  "county.import",
  { unitOf: ({ countyCode }: CreateBatchInput) => countyCode },
  async ({ tx, actor, target: { unit: county } }, { countyCode, name }) => {
    if (!kindTraits[county.kind].collects)
      return refused("invalid.countyCode", "批量导入以县（市、区）或者设区的市为单位，请选择其中一个。");
    const at = now();
    const { id } = await tx.importBatch.create({
      data: { countyCode, name, authorId: actor.id, createdAt: at, updatedAt: at },
      select: { id: true },
    });
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "importBatch.created", subject: countyCode, payload: { name } },
    ]);
    return done({ batchId: id });
  },
);

/** Deletes a batch with what was read for it. Reports created from it are kept. */
export const removeBatch = batchMutation(
  async ({ tx, actor, target: { countyCode } }, { batchId }: BatchInput) => {
    const { name } = await tx.importBatch.delete({ where: { id: batchId }, select: { name: true } });
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "importBatch.removed", subject: countyCode, payload: { name } },
    ]);
    return done(null);
  },
);
