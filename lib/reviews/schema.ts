import { z } from "zod";

/** Input of the actions on reviews. Whether a place or a chapter exists in the version is for the mutation to tell. */

const noteText = z.string().trim().min(1, "请写下批注").max(2000, "批注请不超过 2000 字");
const quote = z.string().max(2000).optional();

const anchorSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("chapter"), chapterId: z.string().max(60), quote }),
  z.object({ kind: z.literal("block"), blockId: z.string().max(100), quote }),
  z.object({ kind: z.literal("cell"), cellId: z.string().max(200), quote }),
]);
export type AnchorInput = z.output<typeof anchorSchema>;

export const addNoteSchema = z.object({ reportId: z.uuid(), anchor: anchorSchema, text: noteText });
export type AddNoteInput = z.output<typeof addNoteSchema>;

export const editNoteSchema = z.object({ noteId: z.uuid(), text: noteText });
export type EditNoteInput = z.output<typeof editNoteSchema>;
export const noteSchema = z.object({ noteId: z.uuid() });
export type NoteInput = z.output<typeof noteSchema>;

export const waiveSchema = z.object({
  reportId: z.uuid(),
  findingKey: z.string().min(1).max(300),
  reason: z.string().trim().min(2, "请写明豁免理由，至少 2 个字").max(1000, "理由请不超过 1000 字"),
});
export type WaiveInput = z.output<typeof waiveSchema>;
export const unwaiveSchema = waiveSchema.omit({ reason: true });
export type UnwaiveInput = z.output<typeof unwaiveSchema>;

export const reportSchema = z.object({ reportId: z.uuid() });
export type ReportInput = z.output<typeof reportSchema>;

export const returnSchema = z.object({
  reportId: z.uuid(),
  reasons: z.array(z.string().trim().max(2000, "每条理由请不超过 2000 字")).max(50),
  /** Chapter ids that may be changed; none means that everything may. */
  unlock: z.array(z.string().max(60)).max(60).optional(),
});
export type ReturnInput = z.output<typeof returnSchema>;

export const reopenSchema = z.object({
  reportId: z.uuid(),
  note: z.string().trim().max(2000, "原因请不超过 2000 字"),
});
export type ReopenInput = z.output<typeof reopenSchema>;
