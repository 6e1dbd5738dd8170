import { z } from "zod";
import { takeDownGroundIds } from "@/lib/core/workflow/take-down";

const decided = {
  reportId: z.uuid(),
  /** The newest published version that the page showed. */
  number: z.int().positive(),
  note: z.string().trim().min(2, "请写明原因，至少 2 个字").max(2000, "原因请不超过 2000 字"),
};

export const takeDownSchema = z.object({ ...decided, ground: z.enum(takeDownGroundIds) });
export type TakeDownInput = z.output<typeof takeDownSchema>;

export const putBackSchema = z.object(decided);
export type PutBackInput = z.output<typeof putBackSchema>;
