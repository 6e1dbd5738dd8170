import type { Actor } from "@/lib/access/actor";
import { done, type Result } from "@/lib/core/refusal";
import { db } from "@/lib/platform/db";
import { prefillFor } from "../prefill";
import type { BeginInput } from "../schema";
import { claimYear, createReport } from "./create";

/**
 * Begins the report of a unit for a year, in the form that its county settled, with what is certain filled in:
 * the statutory title, the period, the required sub-headings and, from last year's report, the figures carried over.
 */
export async function beginReport(actor: Actor, input: BeginInput): Promise<Result<{ reportId: string }>> {
  return db.$transaction(async (tx) => {
    const claim = await claimYear(tx, actor, "report.begin", input);
    if (!claim.ok) return claim;
    const { unit, last, form } = claim.value;
    const fromLast = input.from === "lastYear" ? last : null;
    const fields = input.asIssued ? [] : prefillFor(form, unit, fromLast);
    const begunFromId = fromLast?.reportId;
    return done({ reportId: await createReport(tx, actor, claim.value, { fields, begunFromId }) });
  });
}
