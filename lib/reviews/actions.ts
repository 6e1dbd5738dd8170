"use server";
import { permittedAction } from "@/lib/access/action-client";
import { revalidating } from "@/lib/platform/http/revalidating";
import { answerSchema } from "@/lib/reports/schema";
import { addNote } from "./mutations/add-note";
import { answerNote } from "./mutations/answer-note";
import { editNote, removeNote } from "./mutations/edit-note";
import { reopenReview, returnReport, startReview, widenReturn } from "./mutations/move";
import { reopenNote, resolveNote } from "./mutations/resolve-note";
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
  widenSchema,
} from "./schema";

/** Renders the county's and the township's pages again, which show notes and moves. */
const refreshed = revalidating("/reviews", "/desk/reports");

export const addNoteAction = permittedAction("note.write", addNoteSchema, addNote, refreshed);

export const editNoteAction = permittedAction("note.write", editNoteSchema, editNote, refreshed);

export const removeNoteAction = permittedAction("note.write", noteSchema, removeNote, refreshed);

export const resolveNoteAction = permittedAction("note.write", noteSchema, resolveNote, refreshed);

export const reopenNoteAction = permittedAction("note.write", noteSchema, reopenNote, refreshed);

export const answerNoteAction = permittedAction("note.answer", answerSchema, answerNote, refreshed);

export const waiveFindingAction = permittedAction("waiver.write", waiveSchema, waiveFinding, refreshed);

export const unwaiveFindingAction = permittedAction("waiver.write", unwaiveSchema, unwaiveFinding, refreshed);

export const startReviewAction = permittedAction("move.startReview", reportSchema, startReview, refreshed);

export const returnReportAction = permittedAction("move.return", returnSchema, returnReport, refreshed);

export const reopenReviewAction = permittedAction("move.reopen", reopenSchema, reopenReview, refreshed);

export const widenReturnAction = permittedAction("return.widen", widenSchema, widenReturn, refreshed);
