"use server";
import { revalidatePath } from "next/cache";
import { deskAction } from "@/lib/access/action-client";
import type { Result } from "@/lib/core/refusal";
import { answerSchema } from "@/lib/reports/schema";
import { addNote } from "./mutations/add-note";
import { answerNote } from "./mutations/answer-note";
import { editNote, removeNote } from "./mutations/edit-note";
import { reopenReview, returnReport, startReview } from "./mutations/move";
import { reopenNote, resolveNote } from "./mutations/settle-note";
import { unwaiveFinding, waiveFinding } from "./mutations/waive";
import {
  addNoteSchema,
  editNoteSchema,
  noteSchema,
  reopenSchema,
  reportSchema,
  returnSchema,
  unwaiveSchema,
  waiveSchema,
} from "./schema";

export const addNoteAction = deskAction
  .inputSchema(addNoteSchema)
  .action(async ({ parsedInput, ctx }) => refreshed(await addNote(ctx.actor, parsedInput)));

export const editNoteAction = deskAction
  .inputSchema(editNoteSchema)
  .action(async ({ parsedInput, ctx }) => refreshed(await editNote(ctx.actor, parsedInput)));

export const removeNoteAction = deskAction
  .inputSchema(noteSchema)
  .action(async ({ parsedInput, ctx }) => refreshed(await removeNote(ctx.actor, parsedInput)));

export const resolveNoteAction = deskAction
  .inputSchema(noteSchema)
  .action(async ({ parsedInput, ctx }) => refreshed(await resolveNote(ctx.actor, parsedInput)));

export const reopenNoteAction = deskAction
  .inputSchema(noteSchema)
  .action(async ({ parsedInput, ctx }) => refreshed(await reopenNote(ctx.actor, parsedInput)));

export const answerNoteAction = deskAction
  .inputSchema(answerSchema)
  .action(async ({ parsedInput, ctx }) => refreshed(await answerNote(ctx.actor, parsedInput)));

export const waiveFindingAction = deskAction
  .inputSchema(waiveSchema)
  .action(async ({ parsedInput, ctx }) => refreshed(await waiveFinding(ctx.actor, parsedInput)));

export const unwaiveFindingAction = deskAction
  .inputSchema(unwaiveSchema)
  .action(async ({ parsedInput, ctx }) => refreshed(await unwaiveFinding(ctx.actor, parsedInput)));

export const startReviewAction = deskAction
  .inputSchema(reportSchema)
  .action(async ({ parsedInput, ctx }) => refreshed(await startReview(ctx.actor, parsedInput)));

export const returnReportAction = deskAction
  .inputSchema(returnSchema)
  .action(async ({ parsedInput, ctx }) => refreshed(await returnReport(ctx.actor, parsedInput)));

export const reopenReviewAction = deskAction
  .inputSchema(reopenSchema)
  .action(async ({ parsedInput, ctx }) => refreshed(await reopenReview(ctx.actor, parsedInput)));

/** Both desks show notes and moves: the county's and the township's. */
function refreshed<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) {
    revalidatePath("/reviews", "layout");
    revalidatePath("/drafts", "layout");
  }
  return result;
}
