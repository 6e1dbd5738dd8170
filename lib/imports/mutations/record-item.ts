import { done, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { findItem, findSameFile } from "../data";
import type { RecordItem } from "../schema";
import type { ImportRow } from "../types";
import { batchMutation } from "./batch-mutation";
import { foreignUnit, isUnitOfCounty, placedColumns } from "./item-columns";

/** Limit for the files of a batch: more than ten years of a large county. */
const ITEMS_MAX = 5_000;

/**
 * Stores what was read of one file. The same bytes are one item: if they are sent again, an item that was
 * read or accepted is not changed, and one that was refused is tried again.
 */
export const recordItem = batchMutation(async ({ tx, target }, input: RecordItem) => {
  const { outcome, batchId, sha256, name, bytes } = input;
  const unitCode = outcome.kind === "read" ? outcome.placed.unitCode : null;
  if (!(await isUnitOfCounty(tx, unitCode, target.countyCode))) return foreignUnit;
  const same = await findSameFile(batchId, sha256, tx);
  if (same && same.state !== "refused") return done(same);
  if (!same && (await tx.importItem.count({ where: { batchId } })) >= ITEMS_MAX)
    return refused("tooMany", `一批最多 ${ITEMS_MAX} 个文件，请另建一批。`);
  const data = {
    name,
    bytes,
    updatedAt: now(),
    ...(outcome.kind === "refused"
      ? { state: "refused", refusal: outcome.refusal }
      : {
          state: "read",
          refusal: null,
          sourceBlocks: outcome.sourceBlocks,
          ...placedColumns(outcome.placed),
        }),
  };
  const { id } = await tx.importItem.upsert({
    where: { batchId_sha256: { batchId, sha256 } },
    create: { batchId, sha256, createdAt: now(), ...data },
    update: data,
    select: { id: true },
  });
  return done((await findItem(id, tx)) as ImportRow);
});
