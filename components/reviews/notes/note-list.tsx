import { MessageSquareText } from "lucide-react";
import { CopyMessage } from "@/components/shell/copy-message";
import { Card, CardTitle } from "@/components/ui/card";
import type { CopiedMessage } from "@/lib/core/season/chat-text";
import type { ReviewNote } from "@/lib/reviews/types";
import { NoteItem } from "./note-item";

/** `copied`: what tells the unit of the notes in a chat group; null if there is nothing to tell. */
type Props = { notes: ReviewNote[]; mayNote: boolean; copied: CopiedMessage | null };

/** The notes: open ones first, resolved ones collapsed. */
export function NoteList({ notes, mayNote, copied }: Props) {
  const living = notes.filter(({ state }) => state !== "resolved");
  const settled = notes.filter(({ state }) => state === "resolved");
  return (
    <Card aria-labelledby="notes-title">
      <CardTitle id="notes-title" className="flex items-center gap-2">
        <MessageSquareText aria-hidden size={16} />
        批注 <span className="text-ink-2 tabular-nums">{living.length}</span>
      </CardTitle>
      {living.length === 0 && (
        <p className="text-ink-2 text-sm">
          {mayNote
            ? "没有待办的批注。点正文旁的“批注”，或点表中的数字，即可写一条；先选中几个字，批注就引用这几个字。"
            : "没有待办的批注。"}
        </p>
      )}
      {living.length > 0 && (
        <ul className="grid gap-4">
          {living.map((note) => (
            <NoteItem key={note.id} note={note} mayNote={mayNote} />
          ))}
        </ul>
      )}
      {copied && (
        <p className="mt-3 flex flex-wrap items-center gap-3">
          <CopyMessage message={copied} />
        </p>
      )}
      {settled.length > 0 && (
        <details className="mt-3 border-line border-t pt-3">
          <summary className="text-ink-2 text-sm">已解决的批注 {settled.length} 条</summary>
          <ul className="mt-3 grid gap-4">
            {settled.map((note) => (
              <NoteItem key={note.id} note={note} mayNote={mayNote} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
