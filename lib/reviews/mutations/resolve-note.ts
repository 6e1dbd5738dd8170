import { done, type Result, refused } from "@/lib/core/refusal";
import { recordRemark } from "@/lib/reports/mutations/record-remark";
import type { NoteInput } from "../schema";
import type { NoteState } from "../types";
import { type HeldNote, noteMutation } from "./note-mutation";

/** Marks a note as resolved. */
export const resolveNote = noteMutation("note.write", (held, _input: NoteInput) =>
  setState(held, "resolved", ["open", "answered"]),
);

/** Reopens a note: it requires another answer before the next submission. */
export const reopenNote = noteMutation("note.write", (held, _input: NoteInput) =>
  setState(held, "open", ["answered", "resolved"]),
);

async function setState(
  held: HeldNote<"note.write">,
  state: "open" | "resolved",
  from: readonly NoteState[],
): Promise<Result<NoteState>> {
  const { tx, note } = held;
  if (!from.includes(note.state)) return refused("noteSettled", "这条批注的状态已经变了。请刷新页面查看。");
  await tx.note.update({ where: { id: note.id }, data: { state } });
  await recordRemark(held, state === "open" ? "note.reopened" : "note.resolved", { noteId: note.id });
  return done(state);
}
