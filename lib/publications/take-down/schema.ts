import { z } from "zod";
import { takeDownGroundIds } from "@/lib/core/workflow/take-down";

const decided = {
  reportId: z.uuid(),
  /** The newest published version that the page showed. */
  number: z.int().positive(),
};

/** A text that names its field: beside it the ground for the public is chosen, which is a reason as well. */
const noted = (field: string) =>
  z.string().trim().min(2, `请填写“${field}”，至少 2 个字。`).max(2000, `“${field}”请不超过 2000 字。`);

export const takeDownSchema = z.object({
  ...decided,
  note: noted("具体情况"),
  ground: z.enum(takeDownGroundIds),
});
export type TakeDownInput = z.output<typeof takeDownSchema>;

export const putBackSchema = z.object({ ...decided, note: noted("恢复的原因") });
export type PutBackInput = z.output<typeof putBackSchema>;
