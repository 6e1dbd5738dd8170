import { z } from "zod";
import { fieldPathSchema } from "@/lib/core/report";

/** The fields of one step, so that its table is loaded with one request. */
export const historySchema = z.object({
  reportId: z.uuid(),
  paths: z.array(fieldPathSchema).min(1).max(400),
  /** Only changes older than this one. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});
export type HistoryInput = z.output<typeof historySchema>;

export const restoreSchema = z.object({
  reportId: z.uuid(),
  changeId: z.string().regex(/^\d{1,18}$/),
  /** The field's version on the page: a text that the reader has not seen is never replaced. */
  seen: z.number().int().min(0),
});
export type RestoreInput = z.output<typeof restoreSchema>;

export const undoSchema = z.object({ reportId: z.uuid(), batchId: z.uuid() });
export type UndoInput = z.output<typeof undoSchema>;
