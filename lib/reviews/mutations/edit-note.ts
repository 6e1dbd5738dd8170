import { done, type Refusal, refused } from "@/lib/core/refusal";
import { recordRemark } from "@/lib/reports/mutations/record-remark";
import { findLatestVersion } from "@/lib/reports/versions/data";
import type { EditNoteInput, NoteInput } from "../schema";
import { type HeldNote, noteMutation } from "./note-mutation";
import { tellOfFewerNotes } from "./tell-of-notes";

/** Changes the text of the actor's own note, as long as the township has not seen it. */
export const editNote = noteMutation("note.write", async (held, { text }: EditNoteInput) => {
  const refusal = await editRefusal(held);
  if (refusal) return refusal;
  await held.tx.note.update({ where: { id: held.note.id }, data: { text } });
  await recordRemark(held, "note.changed", { noteId: held.note.id, from: held.note.text, text });
  return done({ noteId: held.note.id });
});

/** Deletes the actor's own note, as long as the township has not seen it. */
export const removeNote = noteMutation("note.write", async (held, _input: NoteInput) => {
  const refusal = await editRefusal(held);
  if (refusal) return refusal;
  await held.tx.note.delete({ where: { id: held.note.id } });
  await tellOfFewerNotes(held.tx, held.target, held.note.versionId);
  await recordRemark(held, "note.removed", { noteId: held.note.id, text: held.note.text });
  return done({ noteId: held.note.id });
});

async function editRefusal({
  tx,
  actor,
  note,
}: HeldNote<"note.write">): Promise<{ ok: false; refusals: Refusal[] } | null> {
  if (note.authorId !== actor.id) return refused("notOwn", "只能修改或删除自己写的批注。");
  // A note of an earlier version was returned with the report: the township has seen it.
  const seen = note.replies > 0 || note.versionId !== (await findLatestVersion(note.reportId, tx))?.id;
  if (note.state !== "open" || seen)
    return refused("noteSettled", "这条批注已经发给单位或已经办结，不能再修改。需要补充的，请另写一条。");
  return null;
}
