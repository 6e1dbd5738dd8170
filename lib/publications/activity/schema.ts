import { z } from "zod";
import { type ActivityGroup, activityGroups } from "@/lib/core/activity/event-kinds";

const groups = Object.keys(activityGroups) as [ActivityGroup, ...ActivityGroup[]];

/** The query of the page's URL; invalid values are ignored. Days are ISO days in China, both inclusive. */
export const activityQuerySchema = z.object({
  q: z
    .string()
    .transform((words) => words.replaceAll("\u0000", "").trim().slice(0, 100))
    .catch(""),
  who: z
    .string()
    .transform((words) => words.replaceAll("\u0000", "").trim().slice(0, 64))
    .catch(""),
  group: z.enum(groups).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  before: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
});
export type ActivityQuery = z.output<typeof activityQuerySchema>;

/** What is wrong with the two days of a query; null if a day can lie between them. */
export function periodFault({ from, to }: Pick<ActivityQuery, "from" | "to">): string | null {
  return from && to && from > to ? "“从”不能晚于“到”，请改其中一个日期。" : null;
}
