"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { useDecisionWords, useOutdated } from "@/components/shell/decisions";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { ScriptForm } from "@/components/ui/script-form";
import { Tag } from "@/components/ui/tag";
import type { LoadedNote } from "@/lib/reports/loaders";
import { answerNoteAction } from "@/lib/reviews/actions";
import { useDraft } from "../draft/draft-context";

/** One note of the county with its place, its answers, and a field for the next one. */
export function NoteToAnswer({ note }: { note: LoadedNote }) {
  const { mayWrite, events } = useDraft();
  const isOld = useOutdated();
  const router = useRouter();
  const [text, setText] = useDecisionWords<string>(`answer ${note.id}`, "");
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function send(event: React.FormEvent) {
    event.preventDefault();
    if (text.trim() === "") return setTrouble("请写下答复：改了什么，或者为什么不改。");
    setBusy(true);
    const answer = await resultOf(
      answerNoteAction({ noteId: note.id, seen: String(events.length), text: text.trim() }),
    );
    setBusy(false);
    if (isOld(answer.ok ? [] : answer.refusals)) router.refresh();
    if (!answer.ok) return setTrouble(answer.refusals.map(({ message }) => message).join(" "));
    setText("");
    setTrouble(undefined);
    router.refresh();
  }

  return (
    <li className="grid gap-2 rounded-md border border-line p-4">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Tag tone={note.state === "open" ? "warn" : "ok"}>{note.state === "open" ? "待答复" : "已答复"}</Tag>
        <span className="text-ink-2 text-sm">
          {note.author} · 第 {note.versionNumber} 次报送
        </span>
      </p>
      {note.anchor.quote && (
        <blockquote className="border-warn-line border-l-4 pl-3 text-ink-2">{note.anchor.quote}</blockquote>
      )}
      <p className="whitespace-pre-wrap">{note.text}</p>
      {note.replies.map((reply) => (
        <p key={reply.id} className="border-accent border-l-4 pl-3">
          {reply.author}答复：{reply.text}
        </p>
      ))}
      {mayWrite && (
        <ScriptForm aria-label={`答复批注：${note.text}`} className="grid gap-2" onSubmit={send}>
          <TextArea
            label="答复"
            rows={2}
            value={text}
            error={trouble}
            maxLength={2000}
            onChange={(event) => setText(event.target.value)}
          />
          <p>
            <Button type="submit" size="small" busy={busy}>
              {busy ? "正在保存…" : "答复"}
            </Button>
          </p>
        </ScriptForm>
      )}
    </li>
  );
}
