import { done, refused } from "@/lib/core/refusal";
import { ownAnswer } from "@/lib/core/workflow/own-answer";
import { now } from "@/lib/platform/clock";
import { recordRemark } from "@/lib/reports/mutations/record-remark";
import { listEvents } from "@/lib/reports/record/data";
import type { AnswerInput } from "@/lib/reports/schema";
import { type HeldNote, noteMutation } from "./note-mutation";
import { tellOfAnswers } from "./tell-of-notes";

/**
 * Records the clerk's answer to a note of a returned report, or changes the last one. More answers may follow
 * until the report is handed over.
 */
export const answerNote = noteMutation("note.answer", async (held, { text, replyId }: AnswerInput) => {
  const { tx, actor, note, target: report } = held;
  if (note.state === "resolved") return refused("noteSettled", "这条批注已经办结，不用再答复。");
  if (replyId !== undefined) return changeAnswer(held, replyId, text);
  await tx.note.update({ where: { id: note.id }, data: { state: "answered" } });
  const reply = await tx.noteReply.create({
    data: { noteId: note.id, text, authorId: actor.id, at: now() },
    select: { id: true },
  });
  await tellOfAnswers(tx, report);
  await recordRemark(held, "answer.written", { noteId: note.id, replyId: reply.id, text });
  return done({ replyId: reply.id });
});

/** The answer gets another text; its message to the county has counted it already. */
async function changeAnswer(held: HeldNote<"note.answer">, replyId: string, text: string) {
  const { tx, actor, note } = held;
  const answers = await tx.noteReply.findMany({ where: { noteId: note.id }, orderBy: { sequence: "asc" } });
  const own = ownAnswer(answers, actor.id, await listEvents(note.reportId, tx));
  if (own?.id !== replyId)
    return refused("notOwn", "只能修改自己刚写的、后面没有别的答复的那一条。请刷新页面，再补充一条答复。");
  await tx.noteReply.update({ where: { id: replyId }, data: { text, at: now() } });
  await recordRemark(held, "answer.changed", { noteId: note.id, replyId, text });
  return done({ replyId });
}
