import { z } from "zod";
import { reasonSchema } from "@/lib/core/workflow/reason-schema";
import { type Decided, seenSchema } from "@/lib/reports/schema";

/** Input of the actions on reviews. The mutation checks whether a place or chapter exists in the version. */

const noteText = z.string().trim().min(1, "请写下批注").max(2000, "批注请不超过 2000 字");
const quote = z.string().max(2000).optional();

const anchorSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("chapter"), chapterId: z.string().max(60), quote }),
  z.object({ kind: z.literal("block"), blockId: z.string().max(100), quote }),
  z.object({ kind: z.literal("cell"), cellId: z.string().max(200), quote }),
]);
export type AnchorInput = z.output<typeof anchorSchema>;

export const addNoteSchema = z.object({
  reportId: z.uuid(),
  seen: seenSchema,
  anchor: anchorSchema,
  text: noteText,
});
export type AddNoteInput = Decided<typeof addNoteSchema>;

export const editNoteSchema = z.object({ noteId: z.uuid(), seen: seenSchema, text: noteText });
export type EditNoteInput = Decided<typeof editNoteSchema>;
export const noteSchema = z.object({ noteId: z.uuid(), seen: seenSchema });
export type NoteInput = Decided<typeof noteSchema>;

export const waiveSchema = z.object({
  reportId: z.uuid(),
  seen: seenSchema,
  findingKey: z.string().min(1).max(300),
  reason: reasonSchema("豁免的理由", 1000),
});
export type WaiveInput = Decided<typeof waiveSchema>;
export const unwaiveSchema = waiveSchema.omit({ reason: true });
export type UnwaiveInput = Decided<typeof unwaiveSchema>;

export const reportSchema = z.object({ reportId: z.uuid(), seen: seenSchema });
export type ReportInput = Decided<typeof reportSchema>;

export const returnSchema = z.object({
  reportId: z.uuid(),
  seen: seenSchema,
  reasons: z.array(z.string().trim().max(2000, "每条理由请不超过 2000 字")).max(50),
  /** Chapter ids that may be changed; absent if everything may. */
  unlock: z.array(z.string().max(60)).max(60).optional(),
});
export type ReturnInput = Decided<typeof returnSchema>;

export const widenSchema = z.object({
  reportId: z.uuid(),
  seen: seenSchema,
  /** Chapter ids to unlock in addition to those already unlocked; none for everything. */
  unlock: z.array(z.string().max(60)).max(60),
});
export type WidenInput = Decided<typeof widenSchema>;

export const reopenSchema = z.object({
  reportId: z.uuid(),
  seen: seenSchema,
  note: z.string().trim().max(2000, "原因请不超过 2000 字"),
});
export type ReopenInput = Decided<typeof reopenSchema>;
