import { z } from "zod";

const DEPARTMENTS_MAX = 100;

/**
 * The arguments of the command: a share of the nation as 1/100 or 0.01, and the number of departments of each
 * county.
 */
export const rehearsalSchema = z.strictObject({
  nation: z.literal(true, "请写明 --nation：演练数据是整个国家的。"),
  scale: z
    .string()
    .regex(/^(1\/[1-9]\d{0,4}|0?\.\d+|1(\.0+)?)$/, "--scale 应为 1/100 或 0.01 这样的比例，最大是 1。")
    .transform((text) => (text.startsWith("1/") ? 1 / Number(text.slice(2)) : Number(text)))
    .pipe(z.number().positive("--scale 应大于 0。"))
    .default(1),
  departments: z
    .string()
    .regex(/^\d{1,3}$/, "--departments 应为每县部门数。")
    .transform(Number)
    .pipe(z.number().max(DEPARTMENTS_MAX, `--departments 最多 ${DEPARTMENTS_MAX}。`))
    .default(5),
});
