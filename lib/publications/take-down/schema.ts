import { z } from "zod";
import { reasonSchema } from "@/lib/core/workflow/reason-schema";
import { takeDownGroundIds } from "@/lib/core/workflow/take-down";

const decided = {
  reportId: z.uuid(),
  /** The newest published version that the page showed. */
  number: z.int().positive(),
};

export const takeDownSchema = z.object({
  ...decided,
  note: reasonSchema("具体情况", 2000),
  ground: z.enum(takeDownGroundIds),
});
export type TakeDownInput = z.output<typeof takeDownSchema>;

export const putBackSchema = z.object({ ...decided, note: reasonSchema("恢复的原因", 2000) });
export type PutBackInput = z.output<typeof putBackSchema>;
