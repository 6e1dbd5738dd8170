import type { Actor } from "@/lib/access/actor";
import { done, type Result, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { holdNote } from "./hold-note";

/** The clerk answers a note of a returned report. A further answer may follow until the report is handed over. */
export async function answerNote(
  actor: Actor,
  input: { noteId: string; text: string },
): Promise<Result<{ replyId: string }>> {
  return db.$transaction(async (tx) => {
    const note = await holdNote(tx, actor, input.noteId, "note.answer");
    if (!note.ok) return note;
    if (note.value.state === "resolved") return refused("noteSettled", "这条批注已经办结，不用再答复。");
    await tx.note.update({ where: { id: note.value.id }, data: { state: "answered" } });
    const reply = await tx.noteReply.create({
      data: { noteId: note.value.id, text: input.text, authorId: actor.id, at: now() },
      select: { id: true },
    });
    return done({ replyId: reply.id });
  });
}
