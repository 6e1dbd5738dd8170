import { z } from "zod";
import { reasonSchema } from "@/lib/core/workflow/reason-schema";
import { type ReportInput, reportSchema } from "@/lib/reviews/schema";

/**
 * Reports to archive together: a few per request; the page sends several requests. `reason` waives their
 * errors; "" waives none.
 */
export const archiveSchema = z.object({
  reports: z.array(reportSchema).min(1, "请选择要存档公布的报告。").max(20, "一次最多办理 20 份报告。"),
  reason: z.literal("").or(reasonSchema("保留原件错误的理由", 1000)),
});
export type Archive = { reports: ReportInput[]; reason: string };
