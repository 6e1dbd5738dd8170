"use client";
import { useState } from "react";
import type { resultOf } from "@/components/shell/action-result";
import { useDecisionWords } from "@/components/shell/decisions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import type { DecisionId } from "@/lib/core/workflow/decision-results";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";

type Props = {
  title: string;
  description: string;
  /** Label of the field for the reason. */
  label: string;
  autoFocus?: boolean;
  /** Text of the button while the move runs. */
  running: string;
  /** The decision whose result the page states. */
  decision: DecisionId;
  run: (note: string) => Parameters<typeof resultOf<unknown>>[0];
};

/**
 * Asks for the reason of a move and performs it: closes on success, and shows refusals. The typed text is
 * kept while it is closed.
 */
export function NoteDialog({ decision, title, description, label, autoFocus, running, run: move }: Props) {
  const [open, setOpen] = useState(false);
  const [note, setNote] = useDecisionWords<string>(`note ${decision}`, "");
  const { run, busy, refusals, forget } = useReviewAction();

  async function save(event: React.FormEvent) {
    event.preventDefault();
    const answer = await run(move(note.trim()), decision);
    if (!answer.ok) return;
    setNote("");
    setOpen(false);
  }

  return (
    <Dialog
      title={title}
      description={description}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        forget();
      }}
      trigger={<Button>{title}</Button>}
    >
      <form className="grid gap-4" onSubmit={save}>
        <TextArea
          label={label}
          autoFocus={autoFocus}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <RefusalList refusals={refusals} />
        <div className="flex justify-end gap-3">
          <Button busy={busy} onClick={() => setOpen(false)}>
            取消
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            {busy ? running : title}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
