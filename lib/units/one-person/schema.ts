import { z } from "zod";
import { reasonSchema } from "@/lib/core/workflow/reason-schema";

/** Permission for one person to write and sign for a unit, with the ground; null revokes it. */
export const allowOnePersonSchema = z.object({
  unitCode: z.string().regex(/^\d{12}$/, "单位代码应为 12 位数字。"),
  reason: reasonSchema("允许一人办理的原因", 200).nullable(),
});
export type AllowOnePerson = z.output<typeof allowOnePersonSchema>;
