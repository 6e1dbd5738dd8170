"use client";
import { useState } from "react";
import { useDecisionWords } from "@/components/shell/decisions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextArea } from "@/components/ui/field";
import { addNoteAction } from "@/lib/reviews/actions";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";
import { type NoteTarget, useNotes } from "./notes-context";

type Props = { target: NoteTarget | null; onClose: () => void };

/** Writes a note on one place. Unsaved text is kept until its place is chosen again. */
export function NoteComposer({ target, onClose }: Props) {
  const place = target ? JSON.stringify({ ...target.anchor, quote: undefined }) : "";
  return (
    <Dialog title="写批注" open={target !== null} onOpenChange={(open) => !open && onClose()}>
      {target && <NoteForm key={place} place={place} target={target} onClose={onClose} />}
    </Dialog>
  );
}

type FormProps = {
  target: NoteTarget;
  place: string;
  onClose: () => void;
};

function NoteForm({ target, place, onClose }: FormProps) {
  const { reportId, versionId, cellLabels } = useNotes();
  const { run, busy, refusals } = useReviewAction();
  const [text, setText] = useDecisionWords<string>(`note at ${place}`, "");
  const [cellId, setCellId] = useState("");

  async function save(event: React.FormEvent) {
    event.preventDefault();
    // Ctrl+Enter bypasses the disabled button.
    if (busy) return;
    const anchor = cellId === "" ? target.anchor : { kind: "cell" as const, cellId };
    const answer = await run(addNoteAction({ reportId, seen: versionId, anchor, text: text.trim() }));
    if (!answer.ok) return;
    setText("");
    onClose();
  }

  return (
    <form className="grid gap-4" onSubmit={save}>
      <div>
        <p className="text-ink-2 text-sm">{target.name}</p>
        {target.quote && (
          <blockquote className="line-clamp-4 border-warn-line border-l-4 pl-3 [overflow-wrap:anywhere]">
            {target.quote}
          </blockquote>
        )}
      </div>
      {target.cellIds && (
        <SelectField label="批注对象" value={cellId} onChange={({ target: { value } }) => setCellId(value)}>
          <option value="">整张表</option>
          {target.cellIds.map((id) => (
            <option key={id} value={id}>
              {cellLabels[id] ?? id}
            </option>
          ))}
        </SelectField>
      )}
      <TextArea
        label="批注"
        hint="写明哪里不对、要怎样改。退回后，单位须逐条答复才能再次报送。"
        rows={4}
        autoFocus
        required
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={submitByKeys}
      />
      <RefusalList refusals={refusals} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>先不写</Button>
        <Button type="submit" variant="primary" busy={busy} why={text.trim() === "" && "请先写批注"}>
          {busy ? "正在保存…" : "保存批注"}
        </Button>
      </div>
    </form>
  );
}

/** Ctrl+Enter, or Command+Enter. */
function submitByKeys({ key, ctrlKey, metaKey, currentTarget }: React.KeyboardEvent<HTMLTextAreaElement>) {
  if (key === "Enter" && (ctrlKey || metaKey)) currentTarget.form?.requestSubmit();
}
