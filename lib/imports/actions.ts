"use server";
import { revalidatePath } from "next/cache";
import { permittedAction } from "@/lib/access/action-client";
import { revalidating } from "@/lib/platform/http/revalidating";
import { readImportContext, readReading } from "./loaders";
import { acceptItem } from "./mutations/accept-item";
import { beginImported } from "./mutations/begin-imported";
import { createBatch, removeBatch } from "./mutations/create-batch";
import { fillImported } from "./mutations/fill-imported";
import { recordItem } from "./mutations/record-item";
import { reviseItem, setItemAside } from "./mutations/revise-item";
import {
  acceptItemSchema,
  batchSchema,
  beginImportedSchema,
  createBatchSchema,
  fillImportedSchema,
  importContextSchema,
  itemSchema,
  recordItemSchema,
  reviseItemSchema,
  setAsideSchema,
} from "./schema";

const refreshed = revalidating("/desk/reports");

export const readImportContextAction = permittedAction(
  "report.import",
  importContextSchema,
  readImportContext,
);

export const beginImportedAction = permittedAction(
  "report.import",
  beginImportedSchema,
  beginImported,
  refreshed,
);

export const fillImportedAction = permittedAction(
  "report.write",
  fillImportedSchema,
  fillImported,
  refreshed,
);

export const createBatchAction = permittedAction("county.import", createBatchSchema, createBatch);

export const removeBatchAction = permittedAction("county.import", batchSchema, removeBatch, (removed) => {
  if (removed.ok) revalidatePath("/imports/batches");
  return removed;
});

export const recordItemAction = permittedAction("county.import", recordItemSchema, recordItem);

export const reviseItemAction = permittedAction("county.import", reviseItemSchema, reviseItem);

export const setItemAsideAction = permittedAction("county.import", setAsideSchema, setItemAside);

export const acceptItemAction = permittedAction("county.import", acceptItemSchema, acceptItem);

/** Returns the parsed content of a file: for its review, or for placing it again. */
export const readItemAction = permittedAction("county.import", itemSchema, readReading);
