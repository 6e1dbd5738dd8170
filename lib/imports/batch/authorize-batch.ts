import { z } from "zod";
import type { Authorize } from "@/lib/access/guarded";
import { permit, type Target } from "@/lib/access/policy";
import { refused } from "@/lib/core/refusal";
import { lineageOf } from "@/lib/units/data";
import { findBatch, findItemCounty } from "../data";
import type { ImportBatch } from "../types";

export type BatchTarget = Target & { batch: ImportBatch };

const idSchema = z.uuid();

/** Authorizes a read of one batch: only its county is read before the permission is checked. */
export const authorizeBatch: Authorize<{ batchId: string }, BatchTarget> = async (
  actor,
  permission,
  { batchId },
  body,
) => {
  const batch = idSchema.safeParse(batchId).success ? await findBatch(batchId) : null;
  if (!batch) return refused("notFound", "没有这一批文件，可能已被删除。");
  const permitted = permit(actor, permission, { batch, lineage: await lineageOf(batch.countyCode) });
  return permitted.ok ? body(permitted.value) : permitted;
};

export const goneItem = refused("notFound", "没有这份文件，这一批可能已被删除。请刷新页面。");

/** Authorizes a read of one file of a batch, by the batch's county. */
export const authorizeItem: Authorize<{ itemId: string }, Target & { itemId: string }> = async (
  actor,
  permission,
  { itemId },
  body,
) => {
  const countyCode = await findItemCounty(itemId);
  if (!countyCode) return goneItem;
  const permitted = permit(actor, permission, { itemId, lineage: await lineageOf(countyCode) });
  return permitted.ok ? body(permitted.value) : permitted;
};
