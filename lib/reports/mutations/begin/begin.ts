import { done } from "@/lib/core/refusal";
import type { BeginInput } from "../../schema";
import { createReport } from "./create";
import { prefillFor } from "./prefill";
import { beginningMutation } from "./reserve-year";

/**
 * Begins a unit's report for a year, in the form set by its county, with the known values prefilled: the
 * statutory title, the period, the required sub-headings and, from last year's report, the figures carried
 * over.
 */
export const beginReport = beginningMutation("report.begin", async (reserved, input: BeginInput) => {
  const { unit, last, form, notice } = reserved;
  const fromLast = input.from === "lastYear" ? last : null;
  const fields = input.asIssued ? [] : prefillFor(form, unit, fromLast, notice);
  return done({ reportId: await createReport(reserved, { fields, begunFromId: fromLast?.reportId }) });
});
