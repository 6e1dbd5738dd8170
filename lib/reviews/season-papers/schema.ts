import { z } from "zod";
import { paperBlocksSchema } from "@/lib/core/season/paper-text";
import { isObjection, seasonPapers } from "@/lib/core/season/season-paper";
import { reasonFault } from "@/lib/core/workflow/explanation";
import { reasonSchema } from "@/lib/core/workflow/reason-schema";
import { countyCode } from "@/lib/units/schema";

const paperId = z.uuid();
const revision = z.number().int().min(1);

export const beginPaperSchema = z.object({
  countyCode,
  year: z.number().int().min(2008).max(2100),
  paper: z.enum(seasonPapers),
});
export type BeginPaper = z.output<typeof beginPaperSchema>;

/** `revision`: the one on the page. `auto`: the page saves by itself. */
export const savePaperSchema = z.object({
  ...{ countyCode, paperId, revision },
  blocks: paperBlocksSchema.refine(
    (blocks) => blocks.every((block) => block.type !== "title" || block.lines.join("").trim() !== ""),
    "标题是空的，没有保存。请填写标题。",
  ),
  auto: z.boolean().optional(),
});
export type SavePaper = z.output<typeof savePaperSchema>;

export const redraftPaperSchema = z.object({ countyCode, paperId, revision });
export type RedraftPaper = z.output<typeof redraftPaperSchema>;

/** `restored`: the earlier revision that becomes the latest. */
export const restorePaperSchema = z.object({ countyCode, paperId, revision, restored: revision });
export type RestorePaper = z.output<typeof restorePaperSchema>;

export const showLinesSchema = z.object({
  countyCode,
  paperId,
  answerBy: z.iso.date("请填写征求意见的截止日。"),
});
export type ShowLines = z.output<typeof showLinesSchema>;

export const answerLinesSchema = z.object({
  unitCode: countyCode,
  paperId,
  answer: z
    .string()
    .trim()
    .max(1000, "意见不超过 1000 个字。")
    .refine((text) => !isObjection(text) || reasonFault(text, "意见") === null, {
      error: "请用一句话写明意见，至少 4 个字；没有意见的写“无意见”。",
    }),
});
export type AnswerLines = z.output<typeof answerLinesSchema>;

export const decideAnswerSchema = z.object({
  countyCode,
  paperId,
  unitCode: countyCode,
  accepted: z.boolean(),
  decision: reasonSchema("采纳情况", 1000),
});
export type DecideAnswer = z.output<typeof decideAnswerSchema>;

export const issuePaperSchema = z.object({ countyCode, paperId });
export type IssuePaper = z.output<typeof issuePaperSchema>;
