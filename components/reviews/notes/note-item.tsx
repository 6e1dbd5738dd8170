"use client";
import { useState } from "react";
import { Tag } from "@/components/ui/tag";
import { beijingTime } from "@/lib/core/beijing-time";
import type { NoteState, ReviewNote } from "@/lib/reviews/types";
import { ReviewPlaceLink } from "../place-link";
import { NoteActions } from "./note-actions";
import { NoteEditor } from "./note-editor";

const states = {
  open: { tone: "warn", words: "未答复" },
  answered: { tone: "info", words: "单位已答复" },
  resolved: { tone: "ok", words: "已解决" },
} as const satisfies Record<NoteState, unknown>;

/** One note: its place with a link, its text, the township's answers, and the reviewer's actions. */
export function NoteItem({ note, mayNote }: { note: ReviewNote; mayNote: boolean }) {
  const [editing, setEditing] = useState(false);
  const { tone, words } = states[note.state];
  return (
    <li
      id={`note-${note.id}`}
      className="review-note grid gap-1 border-warn-line border-l-4 pl-3 text-sm target:bg-accent-wash"
    >
      <p className="flex flex-wrap items-center gap-x-2">
        <Tag tone={tone}>{words}</Tag>
        <span className="text-ink-3">第 {note.versionNumber} 次报送</span>
      </p>
      <NotePlace note={note} />
      {editing ? (
        <NoteEditor note={note} onClose={() => setEditing(false)} />
      ) : (
        <p className="whitespace-pre-wrap text-[15px] [overflow-wrap:anywhere]">{note.text}</p>
      )}
      <p className="text-ink-3">
        {note.author} · <time dateTime={note.at.toISOString()}>{beijingTime(note.at)}</time>
      </p>
      {note.replies.map((reply) => (
        <div key={reply.id} className="border-accent border-l-4 pl-3">
          <p className="whitespace-pre-wrap text-[15px] [overflow-wrap:anywhere]">{reply.text}</p>
          <p className="text-ink-3">
            {reply.author}答复 · <time dateTime={reply.at.toISOString()}>{beijingTime(reply.at)}</time>
          </p>
        </div>
      ))}
      {mayNote && !editing && <NoteActions note={note} onEdit={() => setEditing(true)} />}
    </li>
  );
}

/** The quoted words, linked to their place if the version under review still has it. */
function NotePlace({ note: { anchor, blockId } }: { note: ReviewNote }) {
  const quote = anchor.kind === "chapter" ? `${anchor.quote}（整章）` : anchor.quote;
  if (blockId === null)
    return (
      <blockquote className="text-ink-2 [overflow-wrap:anywhere]">
        “{quote}”<span className="block text-ink-3">这一处在本次报送中已经改写或删去。</span>
      </blockquote>
    );
  return (
    <blockquote>
      <ReviewPlaceLink blockId={blockId} cellId={anchor.cellId}>
        “{quote}”
      </ReviewPlaceLink>
    </blockquote>
  );
}
