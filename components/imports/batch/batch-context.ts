"use client";
import { createContext, useContext } from "react";
import type { CountyGround, ImportRow } from "@/lib/imports/batch/types";
import type { Batch } from "./use-batch";

/** What the deeds of a row need: the batch, and which dialog to open. */
export type BatchDesk = {
  batchId: string;
  batch: Batch;
  ground: CountyGround;
  today: string;
  openChoose: (row: ImportRow) => void;
  openDetail: (row: ImportRow) => void;
  openAccept: (rows: readonly ImportRow[]) => void;
};

export const BatchContext = createContext<BatchDesk | null>(null);

export function useBatchDesk(): BatchDesk {
  const desk = useContext(BatchContext);
  if (!desk) throw new Error("a row of a batch stands outside of its desk");
  return desk;
}
