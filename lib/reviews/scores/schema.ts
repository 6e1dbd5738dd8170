import { z } from "zod";
import { countyCode } from "@/lib/units/schema";

export const releaseScoresSchema = z.object({
  countyCode,
  year: z.number().int().min(2008).max(2100),
});
export type ReleaseScores = z.output<typeof releaseScoresSchema>;
