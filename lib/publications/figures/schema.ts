import { z } from "zod";
import { seriesIds } from "@/lib/core/editions/edition";
import { oldestYear } from "@/lib/core/editions/registry";
import { kindGroups } from "@/lib/core/unit-kind";
import { unitCodeSchema, yearSchema } from "../schema";

/** The query for the figures of a place; invalid values are ignored. */
export const figuresQuerySchema = z.object({
  place: unitCodeSchema.optional().catch(undefined),
  indicator: z.enum(seriesIds).catch("received"),
  kind: z.enum(kindGroups).optional().catch(undefined),
  from: knownYear(),
  to: knownYear(),
});
export type FiguresQuery = z.output<typeof figuresQuerySchema>;

function knownYear() {
  return yearSchema
    .refine((year) => year >= oldestYear, `最早是${oldestYear}年`)
    .optional()
    .catch(undefined);
}
