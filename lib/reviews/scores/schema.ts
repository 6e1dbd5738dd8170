import { z } from "zod";

export const releaseScoresSchema = z.object({
  countyCode: z.string().regex(/^\d{12}$/, "请选择县（市、区）。"),
  year: z.number().int().min(2008).max(2100),
});
export type ReleaseScores = z.output<typeof releaseScoresSchema>;
