import { z } from "zod";
import { reminderPlanSchema } from "@/lib/core/season/reminder-plan";
import { countyCode } from "@/lib/units/schema";

/** The messages that were read; null for all of the actor's own. */
export const markReadSchema = z.object({ messageIds: z.array(z.uuid()).min(1).max(200).nullable() });
export type MarkRead = z.output<typeof markReadSchema>;

/** The actor's address for messages; empty for none. */
export const setEmailSchema = z.object({
  email: z.union([z.literal(""), z.email("邮箱地址应写成 name@example.gov.cn 的样子。").max(120)]),
});
export type SetEmail = z.output<typeof setEmailSchema>;

export const setPlanSchema = z.object({
  countyCode,
  plan: reminderPlanSchema,
  /** The plan that the page showed before it was edited. */
  seen: reminderPlanSchema.optional(),
});
export type SetPlan = z.output<typeof setPlanSchema>;
