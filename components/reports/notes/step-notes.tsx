"use client";
import { useDraft } from "../draft/draft-context";
import { NoteToAnswer } from "./note-to-answer";

/** The county's notes on this chapter and these tables, in their step. */
export function StepNotes({ chapterId, tableIds }: { chapterId?: string; tableIds: readonly string[] }) {
  const { notes, form } = useDraft();
  const here = notes.filter(({ state, anchor }) => {
    const table = anchor.cellId && form.cells.get(anchor.cellId)?.table.id;
    return state !== "resolved" && (table ? tableIds.includes(table) : anchor.chapterId === chapterId);
  });
  if (here.length === 0) return null;
  return (
    <section className="mb-8">
      <h2 className="mb-2 font-medium text-lg">审核批注</h2>
      <ul className="grid gap-3">
        {here.map((note) => (
          <NoteToAnswer key={note.id} note={note} />
        ))}
      </ul>
    </section>
  );
}
