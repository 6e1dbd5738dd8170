import type { Actor } from "@/lib/access/actor";
import { done, type Result, refused } from "@/lib/core/refusal";
import { db, type Tx } from "@/lib/platform/db";
import { findLatestVersion } from "@/lib/reports/data";
import { type HeldNote, holdNote } from "./hold-note";

/** Changes the words of one's own note, as long as the township has not seen it. */
export async function editNote(
  actor: Actor,
  input: { noteId: string; text: string },
): Promise<Result<{ noteId: string }>> {
  return db.$transaction(async (tx) => {
    const note = await holdOwnNote(tx, actor, input.noteId);
    if (!note.ok) return note;
    await tx.note.update({ where: { id: note.value.id }, data: { text: input.text } });
    return done({ noteId: note.value.id });
  });
}

/** Takes one's own note back, as long as the township has not seen it. */
export async function removeNote(
  actor: Actor,
  input: { noteId: string },
): Promise<Result<{ noteId: string }>> {
  return db.$transaction(async (tx) => {
    const note = await holdOwnNote(tx, actor, input.noteId);
    if (!note.ok) return note;
    await tx.note.delete({ where: { id: note.value.id } });
    return done({ noteId: note.value.id });
  });
}

async function holdOwnNote(tx: Tx, actor: Actor, noteId: string): Promise<Result<HeldNote>> {
  const held = await holdNote(tx, actor, noteId, "note.write");
  if (!held.ok) return held;
  const note = held.value;
  if (note.authorId !== actor.id) return refused("notOwn", "只能修改或删除自己写的批注。");
  // A note of an earlier version went back with the report: it is part of what was asked.
  const seen = note.replies > 0 || note.versionId !== (await findLatestVersion(note.reportId, tx))?.id;
  if (note.state !== "open" || seen)
    return refused("noteSettled", "这条批注已经发给乡镇或已经办结，不能再修改。需要补充的，请另写一条。");
  return held;
}
