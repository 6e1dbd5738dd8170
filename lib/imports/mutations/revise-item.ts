import { done, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { findItem } from "../data";
import type { ReviseItem, SetAsideInput } from "../schema";
import type { ImportRow } from "../types";
import { itemMutation } from "./batch-mutation";
import { foreignUnit, isUnitOfCounty, placedColumns } from "./item-columns";
import { noteFinished } from "./note-finished";

/** Replaces the placement of a waiting file: for a unit or year chosen by hand, or after a review. */
export const reviseItem = itemMutation(async ({ tx, item }, { itemId, placed }: ReviseItem) => {
  if (item.state !== "read")
    return refused("wrongState", "这份文件已经处理过了，没有改动。请刷新页面查看最新状态。");
  if (!(await isUnitOfCounty(tx, placed.unitCode, item.countyCode))) return foreignUnit;
  await tx.importItem.update({
    where: { id: itemId },
    data: { ...placedColumns(placed), updatedAt: now() },
  });
  return done((await findItem(itemId, tx)) as ImportRow);
});

/** Excludes a waiting file from the import, or includes it again. */
export const setItemAside = itemMutation(async (held, { itemId, aside }: SetAsideInput) => {
  const { tx, item } = held;
  if (item.state !== "read" && item.state !== "setAside")
    return refused("wrongState", "这份文件已经处理过了，没有改动。请刷新页面查看最新状态。");
  const state = aside ? "setAside" : "read";
  await tx.importItem.update({ where: { id: itemId }, data: { state, updatedAt: now() } });
  if (aside) await noteFinished(held);
  return done((await findItem(itemId, tx)) as ImportRow);
});
