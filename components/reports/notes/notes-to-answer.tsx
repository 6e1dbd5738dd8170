"use client";
import { useDraft } from "../draft/draft-context";
import { NoteToAnswer } from "./note-to-answer";
import { openReturns } from "./open-returns";
import { ReturnReasons } from "./return-reasons";

/** The reasons of a return, and the county's notes. */
export function NotesToAnswer() {
  const { notes, events } = useDraft();
  const living = notes.filter(({ state }) => state !== "resolved");
  if (living.length === 0 && openReturns(events).length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="font-medium text-lg">退回的理由和批注</h2>
      <ReturnReasons />
      <ul className="grid gap-3">
        {living.map((note) => (
          <NoteToAnswer key={note.id} note={note} withLink />
        ))}
      </ul>
    </section>
  );
}
