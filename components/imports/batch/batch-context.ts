"use client";
import { createContext, useContext } from "react";
import type { CountyImportContext, ImportRow } from "@/lib/imports/types";
import type { Batch } from "./use-batch";

/** What the actions on a row need: the batch, and which dialog to open. */
export type BatchActions = {
  batchId: string;
  batch: Batch;
  context: CountyImportContext;
  today: string;
  openChoose: (row: ImportRow) => void;
  openDetail: (row: ImportRow) => void;
  openAccept: (rows: readonly ImportRow[]) => void;
};

export const BatchContext = createContext<BatchActions | null>(null);

export function useBatchContext(): BatchActions {
  const actions = useContext(BatchContext);
  if (!actions) throw new Error("a row of a batch is drawn outside of its BatchContext");
  return actions;
}
