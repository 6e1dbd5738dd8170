"use client";
import { useDraft } from "../draft/draft-context";
import { NoteToAnswer } from "./note-to-answer";

/** The county's notes on the version that came back, each with its place, its answers, and room for the next one. */
export function NotesToAnswer() {
  const { notes, events } = useDraft();
  const living = notes.filter(({ state }) => state !== "resolved");
  const returned = events.findLast(({ move }) => move === "return");
  const reasons = (returned?.payload.reasons ?? []) as string[];
  if (living.length === 0 && (reasons.length === 0 || events.at(-1)?.to === "published")) return null;
  return (
    <section>
      <h2 className="mb-2 font-medium text-lg">县级审核意见</h2>
      {reasons.length > 0 && (
        <ol className="mb-4 list-decimal pl-6">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ol>
      )}
      <ul className="grid gap-3">
        {living.map((note) => (
          <NoteToAnswer key={note.id} note={note} />
        ))}
      </ul>
    </section>
  );
}
