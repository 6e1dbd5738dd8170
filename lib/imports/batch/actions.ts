"use server";
import { revalidatePath } from "next/cache";
import { permittedAction } from "@/lib/access/action-client";
import { readReading } from "./loaders";
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

export const createBatchAction = permittedAction("county.import", createBatchSchema, createBatch);

export const removeBatchAction = permittedAction("county.import", batchSchema, removeBatch, (removed) => {
  if (removed.ok) revalidatePath("/county/imports");
  return removed;
});

export const recordItemAction = permittedAction("county.import", recordItemSchema, recordItem);

export const reviseItemAction = permittedAction("county.import", reviseItemSchema, reviseItem);

export const setItemAsideAction = permittedAction("county.import", setAsideSchema, setItemAside);

export const acceptItemAction = permittedAction("county.import", acceptItemSchema, acceptItem);

/** What was read of a file: for looking through it, or for placing it anew. */
export const readItemAction = permittedAction("county.import", itemSchema, readReading);
