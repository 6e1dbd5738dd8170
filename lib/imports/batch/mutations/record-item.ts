import { done, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { lineageOf } from "@/lib/units/data";
import { findItem, findSameFile } from "../data";
import type { RecordItem, ReviseItem } from "../schema";
import type { ImportRow } from "../types";
import { batchMutation, itemMutation } from "./batch-mutation";

/** As many files as ten years of a large county have, and more. */
const ITEMS_MAX = 5_000;

const foreign = refused("forbidden", "这个单位不在本县范围内，请重新选择单位。");

/**
 * Keeps what was read of one file. The same bytes are one item: sent again, an item that was read or accepted stays as
 * it stands, and one that was refused is tried anew.
 */
export const recordItem = batchMutation(async ({ tx, target }, input: RecordItem) => {
  const { outcome, batchId, sha256, name, bytes } = input;
  const unitCode = outcome.kind === "read" ? outcome.placed.unitCode : null;
  if (!(await isWithin(tx, unitCode, target.countyCode))) return foreign;
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

/** Puts another placement in the place of a waiting file's: for a unit or year chosen by hand, or after a look through it. */
export const reviseItem = itemMutation(async ({ tx, item }, { itemId, placed }: ReviseItem) => {
  if (item.state !== "read")
    return refused("wrongState", "这份文件已经处理过了，没有改动。请刷新页面查看最新状态。");
  if (!(await isWithin(tx, placed.unitCode, item.countyCode))) return foreign;
  await tx.importItem.update({
    where: { id: itemId },
    data: { ...placedColumns(placed), updatedAt: now() },
  });
  return done((await findItem(itemId, tx)) as ImportRow);
});

function placedColumns({ unitCode, year, edition, title, reckoning, content }: ReviseItem["placed"]) {
  // JSON knows no “undefined”, and the values of the fields are read by their own schemas when they are accepted.
  return { unitCode, year, edition, title, reckoning, content: JSON.parse(JSON.stringify(content)) };
}

async function isWithin(tx: Tx, unitCode: string | null, countyCode: string): Promise<boolean> {
  return unitCode === null || (await lineageOf(unitCode, tx)).includes(countyCode);
}
