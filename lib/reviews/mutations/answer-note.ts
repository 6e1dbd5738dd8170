import { done, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import type { AnswerInput } from "@/lib/reports/schema";
import { noteMutation } from "./note-mutation";
import { tellOfAnswers } from "./tell-of-notes";

/**
 * Records the clerk's answer to a note of a returned report. More answers may follow until the report is
 * handed over.
 */
export const answerNote = noteMutation("note.answer", async (held, { text }: AnswerInput) => {
  const { tx, actor, note, target: report } = held;
  if (note.state === "resolved") return refused("noteSettled", "这条批注已经办结，不用再答复。");
  await tx.note.update({ where: { id: note.id }, data: { state: "answered" } });
  const reply = await tx.noteReply.create({
    data: { noteId: note.id, text, authorId: actor.id, at: now() },
    select: { id: true },
  });
  await tellOfAnswers(tx, report);
  return done({ replyId: reply.id });
});
