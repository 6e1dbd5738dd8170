"use client";
import { MessageSquarePlus } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { ReviewNote } from "@/lib/reviews/types";
import { jumpToNote } from "../jump";
import { type NoteTarget, useNotes } from "../notes/notes-context";

type Props = {
  notes: readonly ReviewNote[];
  /** The place of a new note; null if the change removed it. */
  target: NoteTarget | null;
};

/** Below a change: the notes that asked for it with the unit's answers, and the way to write another one. */
export function ChangeNotes({ notes, target }: Props) {
  const { mayNote, compose } = useNotes();
  if (notes.length === 0 && !(mayNote && target)) return null;
  return (
    <div className="mt-3 grid gap-3 border-line border-t pt-3 text-sm">
      {notes.map((note) => (
        <div key={note.id} className="grid gap-1 border-warn-line border-l-4 pl-3">
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            <span className="text-ink-3">批注：</span>
            {note.text}
          </p>
          {note.replies.map((reply) => (
            <p key={reply.id} className="whitespace-pre-wrap [overflow-wrap:anywhere]">
              <span className="text-ink-3">单位答复：</span>
              {reply.text}
            </p>
          ))}
          <p>
            <Button size="small" variant="quiet" onClick={() => jumpToNote(note.id)}>
              {note.state === "resolved" ? "已解决，看这条批注" : "看这条批注，办理"}
            </Button>
          </p>
        </div>
      ))}
      {mayNote && target && (
        <p>
          <Button
            size="small"
            variant="quiet"
            aria-label={`批注：${target.name}`}
            onClick={() => compose(target)}
          >
            <MessageSquarePlus aria-hidden size={16} />
            批注
          </Button>
        </p>
      )}
    </div>
  );
}
