import type { Actor } from "@/lib/access/actor";
import { done, type Result, refused } from "@/lib/core/refusal";
import { db } from "@/lib/platform/db";
import type { NoteState } from "../types";
import { holdNote } from "./hold-note";

/** The reviewer is content with what became of the note. */
export async function resolveNote(actor: Actor, input: { noteId: string }): Promise<Result<NoteState>> {
  return settle(actor, input.noteId, "resolved", ["open", "answered"]);
}

/** The reviewer is not: the note is open again, and wants another answer before the next submission. */
export async function reopenNote(actor: Actor, input: { noteId: string }): Promise<Result<NoteState>> {
  return settle(actor, input.noteId, "open", ["answered", "resolved"]);
}

async function settle(
  actor: Actor,
  noteId: string,
  state: NoteState,
  from: readonly NoteState[],
): Promise<Result<NoteState>> {
  return db.$transaction(async (tx) => {
    const note = await holdNote(tx, actor, noteId, "note.write");
    if (!note.ok) return note;
    if (!from.includes(note.value.state))
      return refused("noteSettled", "这条批注的状态已经变了。请刷新页面查看。");
    await tx.note.update({ where: { id: note.value.id }, data: { state } });
    return done(state);
  });
}
