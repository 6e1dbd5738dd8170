"use server";
import { revalidatePath } from "next/cache";
import { deskAction } from "@/lib/access/action-client";
import { loadReading } from "./loaders";
import { createBatch, removeBatch } from "./mutations/create-batch";
import { recordItem, reviseItem } from "./mutations/record-item";
import { acceptItem, setItemAside } from "./mutations/settle-item";
import {
  acceptItemSchema,
  batchSchema,
  createBatchSchema,
  itemSchema,
  recordItemSchema,
  reviseItemSchema,
  setAsideSchema,
} from "./schema";

export const createBatchAction = deskAction
  .inputSchema(createBatchSchema)
  .action(({ parsedInput, ctx }) => createBatch(ctx.actor, parsedInput));

export const removeBatchAction = deskAction.inputSchema(batchSchema).action(async ({ parsedInput, ctx }) => {
  const removed = await removeBatch(ctx.actor, parsedInput.batchId);
  if (removed.ok) revalidatePath("/county/imports");
  return removed;
});

export const recordItemAction = deskAction
  .inputSchema(recordItemSchema)
  .action(({ parsedInput, ctx }) => recordItem(ctx.actor, parsedInput));

export const reviseItemAction = deskAction
  .inputSchema(reviseItemSchema)
  .action(({ parsedInput, ctx }) => reviseItem(ctx.actor, parsedInput));

export const setItemAsideAction = deskAction
  .inputSchema(setAsideSchema)
  .action(({ parsedInput, ctx }) => setItemAside(ctx.actor, parsedInput));

export const acceptItemAction = deskAction
  .inputSchema(acceptItemSchema)
  .action(({ parsedInput, ctx }) => acceptItem(ctx.actor, parsedInput));

/** What was read of a file: for looking through it, or for placing it anew. */
export const readItemAction = deskAction
  .inputSchema(itemSchema)
  .action(({ parsedInput, ctx }) => loadReading(ctx.actor, parsedInput.itemId));
