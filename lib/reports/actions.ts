"use server";
import { revalidatePath } from "next/cache";
import { deskAction } from "@/lib/access/action-client";
import { permit } from "@/lib/access/policy";
import { refused } from "@/lib/core/refusal";
import { findReport } from "./data";
import { loadCountyFacts } from "./loaders";
import { beginReport } from "./mutations/begin";
import { explainFinding } from "./mutations/explain";
import { moveReport } from "./mutations/move";
import { saveFields } from "./mutations/save-fields";
import { settleConflict } from "./mutations/settle";
import { rememberVisit } from "./mutations/visit";
import {
  beginSchema,
  explainSchema,
  moveSchema,
  reportIdSchema,
  saveFieldsSchema,
  settleSchema,
  visitSchema,
} from "./schema";

export const beginReportAction = deskAction
  .inputSchema(beginSchema)
  .action(({ parsedInput, ctx }) => beginReport(ctx.actor, parsedInput));

export const saveFieldsAction = deskAction
  .inputSchema(saveFieldsSchema)
  .action(({ parsedInput, ctx }) => saveFields(ctx.actor, parsedInput.reportId, parsedInput.changes));

export const settleConflictAction = deskAction
  .inputSchema(settleSchema)
  .action(({ parsedInput, ctx }) => settleConflict(ctx.actor, parsedInput));

export const explainFindingAction = deskAction
  .inputSchema(explainSchema)
  .action(({ parsedInput, ctx }) => explainFinding(ctx.actor, parsedInput));

export const moveReportAction = deskAction.inputSchema(moveSchema).action(async ({ parsedInput, ctx }) => {
  const moved = await moveReport(ctx.actor, parsedInput);
  if (moved.ok) revalidatePath("/drafts", "layout");
  return moved;
});

/** What the county's other reports tell about the draft as it is saved now: it changes with what is written. */
export const countyFactsAction = deskAction
  .inputSchema(reportIdSchema)
  .action(({ parsedInput, ctx }) => loadCountyFacts(ctx.actor, parsedInput.reportId));

export const rememberVisitAction = deskAction
  .inputSchema(visitSchema)
  .action(async ({ parsedInput, ctx }) => {
    const report = await findReport(parsedInput.reportId);
    if (!report) return refused("notFound", "没有这份报告。");
    const allowed = permit(ctx.actor, "report.read", report);
    if (!allowed.ok) return allowed;
    await rememberVisit(ctx.actor, report.id, parsedInput.stepId);
    return { ok: true as const, value: null };
  });
