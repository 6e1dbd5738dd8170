import { z } from "zod";
import { typedPoints } from "@/lib/core/season/scores/criteria";
import { reasonSchema } from "@/lib/core/workflow/reason-schema";
import { countyCode } from "@/lib/units/schema";

const ofYear = { countyCode, year: z.number().int().min(2008).max(2100) };

export const releaseScoresSchema = z.object(ofYear);
export type ReleaseScores = z.output<typeof releaseScoresSchema>;

export const showScoresSchema = z.object({
  ...ofYear,
  answerBy: z.iso.date("请填写征求意见的截止日。"),
});
export type ShowScores = z.output<typeof showScoresSchema>;

/** Points of a criterion that is judged by hand, for one unit or for several alike. */
export const judgeScoresSchema = z.object({
  ...ofYear,
  criterionId: z.string().min(1).max(60),
  unitCodes: z.array(countyCode).min(1, "请选择单位。").max(500),
  points: typedPoints("得分"),
  reason: reasonSchema("给分的理由", 500),
});
export type JudgeScores = z.output<typeof judgeScoresSchema>;
