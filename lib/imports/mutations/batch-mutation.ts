import { type Authorize, guarded } from "@/lib/access/guarded";
import { type Permit, permit, type Target } from "@/lib/access/policy";
import { type Result, refused } from "@/lib/core/refusal";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/transaction";
import { goneItem } from "../batch/authorize-batch";
import { lockBatch, lockItem } from "../data";

type LockedBatch = Target & { countyCode: string };
type LockedItem = NonNullable<Awaited<ReturnType<typeof lockItem>>>;

/** Permission to import for a batch's county, checked while the batch's row is locked. */
export type HeldBatch = Permit<"county.import", LockedBatch> & { tx: Tx };

/** The same, with the row of one of its files locked. */
export type HeldItem = Permit<"county.import", Target> & { tx: Tx; item: LockedItem };

const timeout = 20_000;

/** A mutation of one batch, in one transaction. Refused: `forbidden`, `notFound`. */
export function batchMutation<Input extends { batchId: string }, Value>(
  body: (held: HeldBatch, input: Input) => Promise<Result<Value>>,
) {
  const authorize: Authorize<Input, LockedBatch, { tx: Tx }> = async (actor, asked, { batchId }, run) =>
    inTransaction(
      async (tx) => {
        const batch = await lockBatch(tx, batchId);
        if (!batch) return refused("notFound", "没有这一批文件，可能已被删除。请回到“批量导入”新建一批。");
        const permitted = permit(actor, asked, batch);
        return permitted.ok ? run({ ...permitted.value, tx }) : permitted;
      },
      { timeout },
    );
  return guarded("county.import", authorize, body);
}

/** A mutation of one file of a batch, in one transaction. Refused: `forbidden`, `notFound`. */
export function itemMutation<Input extends { itemId: string }, Value>(
  body: (held: HeldItem, input: Input) => Promise<Result<Value>>,
) {
  const authorize: Authorize<Input, Target, { tx: Tx; item: LockedItem }> = async (
    actor,
    asked,
    { itemId },
    run,
  ) =>
    inTransaction(
      async (tx) => {
        const item = await lockItem(tx, itemId);
        if (!item) return goneItem;
        const permitted = permit(actor, asked, { lineage: item.lineage });
        return permitted.ok ? run({ ...permitted.value, tx, item }) : permitted;
      },
      { timeout },
    );
  return guarded("county.import", authorize, body);
}
