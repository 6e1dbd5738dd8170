import { z } from "zod";

/** Permission for one person to write and sign for a unit, with the ground; null revokes it. */
export const allowOnePersonSchema = z.object({
  unitCode: z.string().regex(/^\d{12}$/, "单位代码应为 12 位数字。"),
  reason: z
    .string()
    .trim()
    .min(4, "请写明允许一人办理的原因，至少 4 个字。")
    .max(200, "原因不超过 200 个字。")
    .nullable(),
});
export type AllowOnePerson = z.output<typeof allowOnePersonSchema>;
