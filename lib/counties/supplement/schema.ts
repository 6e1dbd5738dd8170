import { z } from "zod";
import { MOST_SUPPLEMENT } from "@/lib/core/season/supplement";

export const answerSupplementSchema = z.object({
  unitCode: z.string().regex(/^\d{12}$/, "单位代码应为 12 位数字。"),
  year: z.number().int().min(2008).max(2100),
  answers: z
    .array(
      z.object({
        rowId: z.string().min(1).max(60),
        /** Empty to delete the answer. */
        value: z
          .string()
          .trim()
          .regex(/^\d{0,12}$/, "请填不小于 0 的整数，最多 12 位，没有的填 0。"),
      }),
    )
    .min(1)
    .max(MOST_SUPPLEMENT),
});
export type AnswerSupplement = z.output<typeof answerSupplementSchema>;

/** The query of the file. */
export const supplementQuerySchema = z.object({
  county: z.string().regex(/^\d{12}$/),
  year: z
    .string()
    .regex(/^20\d\d$/)
    .transform(Number),
});
