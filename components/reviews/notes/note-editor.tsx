"use client";
import { useDecisionWords } from "@/components/shell/decisions";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { editNoteAction } from "@/lib/reviews/actions";
import type { ReviewNote } from "@/lib/reviews/types";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";

/** Edits a note within the list. */
export function NoteEditor({ note, onClose }: { note: ReviewNote; onClose: () => void }) {
  const [text, setText] = useDecisionWords<string>(`note ${note.id}`, note.text);
  const { run, busy, refusals } = useReviewAction();

  async function save(event: React.FormEvent) {
    event.preventDefault();
    const answer = await run(editNoteAction({ noteId: note.id, seen: note.seen, text: text.trim() }));
    if (!answer.ok) return;
    setText(note.text);
    onClose();
  }

  return (
    <form className="grid gap-2" onSubmit={save}>
      <TextArea
        label="修改批注"
        autoFocus
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <RefusalList refusals={refusals} />
      <div className="flex gap-2">
        <Button
          type="submit"
          size="small"
          variant="primary"
          busy={busy}
          why={text.trim() === "" && "批注不能空着"}
        >
          {busy ? "正在保存…" : "保存"}
        </Button>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </div>
    </form>
  );
}
