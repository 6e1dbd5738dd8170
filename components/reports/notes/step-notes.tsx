"use client";
import { notedPath } from "@/lib/core/steps/noted-place";
import { stepOfPath } from "@/lib/core/steps/progress";
import { useDraft } from "../draft/draft-context";
import { NoteToAnswer } from "./note-to-answer";

/** The county's notes on what is written in this step. */
export function StepNotes({ stepId }: { stepId: string }) {
  const { notes, form } = useDraft();
  const here = notes.filter(
    ({ state, anchor }) => state !== "resolved" && stepOfPath(form, notedPath(form, anchor)) === stepId,
  );
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
