import { z } from "zod";
import type { Authorize } from "@/lib/access/guarded";
import { permit } from "@/lib/access/policy";
import { refused } from "@/lib/core/refusal";
import { findReport } from "./data";
import type { ReportHead } from "./types";

const reportIdSchema = z.uuid();

/** Authorizes a read of one report: only unit and state are read before the permission is checked. */
export const authorizeReport: Authorize<{ reportId: string }, ReportHead> = async (
  actor,
  permission,
  { reportId },
  body,
) => {
  // URLs are user input: only a valid id is looked up.
  const report = reportIdSchema.safeParse(reportId).success ? await findReport(reportId) : null;
  if (!report) return refused("notFound", "没有这份报告。");
  const permitted = permit(actor, permission, report);
  return permitted.ok ? body(permitted.value) : permitted;
};
