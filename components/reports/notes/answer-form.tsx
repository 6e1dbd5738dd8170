"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { useDecisionWords, useOutdated } from "@/components/shell/decisions";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { ScriptForm } from "@/components/ui/script-form";
import type { LoadedNote } from "@/lib/reports/loaders";
import { answerNoteAction } from "@/lib/reviews/actions";
import { useDraft } from "../draft/draft-context";

/** Answers a note; once there is an answer, a button to change one's own, or to add another. */
export function AnswerForm({ note }: { note: LoadedNote }) {
  const [text, setText] = useDecisionWords<string>(`answer ${note.id}`, "");
  const [opened, setOpened] = useState(false);
  const own = note.replies.find(({ mayEdit }) => mayEdit);
  const { send, busy, trouble } = useAnswer(note, own?.id, () => {
    setText("");
    setOpened(false);
  });
  if (note.state !== "open" && !opened && text === "")
    return (
      <p>
        <Button
          size="small"
          onClick={() => {
            setText(own?.text ?? "");
            setOpened(true);
          }}
        >
          {own ? "修改" : "补充答复"}
        </Button>
      </p>
    );
  return (
    <ScriptForm
      aria-label={`答复批注：${note.text}`}
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send(text.trim());
      }}
    >
      <TextArea
        label="答复"
        rows={2}
        value={text}
        error={trouble}
        maxLength={2000}
        disabled={busy}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="flex flex-wrap gap-2">
        <Button type="submit" size="small" busy={busy}>
          {busy ? "正在保存…" : "答复"}
        </Button>
        {note.state !== "open" && !busy && (
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              setText("");
              setOpened(false);
            }}
          >
            取消
          </Button>
        )}
      </p>
    </ScriptForm>
  );
}

/** Sends an answer. It is busy until the page shows the answer: `onShown`. */
function useAnswer(note: LoadedNote, replyId: string | undefined, onShown: () => void) {
  const { events } = useDraft();
  const isOld = useOutdated();
  const router = useRouter();
  const [trouble, setTrouble] = useState<string>();
  const [sending, setSending] = useState(false);
  const [saved, setSaved] = useState<{ id: string; text: string } | null>(null);
  const isShown = note.replies.some(({ id, text }) => id === saved?.id && text === saved.text);
  useEffect(() => {
    if (!isShown) return;
    setSaved(null);
    onShown();
  });

  async function send(text: string) {
    if (sending || saved) return;
    if (text === "") return setTrouble("请写下答复：改了什么，或者为什么不改。");
    setSending(true);
    const answer = await resultOf(
      answerNoteAction({ noteId: note.id, seen: String(events.length), text, ...(replyId && { replyId }) }),
    );
    setSending(false);
    if (isOld(answer.ok ? [] : answer.refusals)) router.refresh();
    if (!answer.ok) return setTrouble(answer.refusals.map(({ message }) => message).join(" "));
    setTrouble(undefined);
    setSaved({ id: answer.value.replyId, text });
    router.refresh();
  }

  return { send, busy: sending || saved !== null, trouble };
}
