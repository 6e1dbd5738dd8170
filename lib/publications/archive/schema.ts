import { z } from "zod";
import { type ReportInput, reportSchema } from "@/lib/reviews/schema";

/**
 * Reports to archive together: a few per request; the page sends several requests. `reason` waives their
 * errors; "" waives none.
 */
export const archiveSchema = z.object({
  reports: z.array(reportSchema).min(1, "请选择要存档公布的报告。").max(20, "一次最多办理 20 份报告。"),
  reason: z.string().trim().max(1000, "理由请不超过 1000 字"),
});
export type Archive = { reports: ReportInput[]; reason: string };
