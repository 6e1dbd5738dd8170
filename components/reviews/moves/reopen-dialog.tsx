"use client";
import { useState } from "react";
import { useKeptWords } from "@/components/shell/decisions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { reopenReviewAction } from "@/lib/reviews/actions";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";

/** Takes an approval back before it is published. */
export function ReopenDialog({ decided }: { decided: { reportId: string; seen: string } }) {
  const [open, setOpen] = useState(false);
  const [note, setNote] = useKeptWords("reopen", "");
  const { run, busy, refusals, forget } = useReviewAction();

  async function save(event: React.FormEvent) {
    event.preventDefault();
    const answer = await run(reopenReviewAction({ ...decided, note: note.trim() }));
    if (answer.ok) setOpen(false);
  }

  return (
    <Dialog
      title="重新审核"
      description="通过的决定撤回，报告回到“审核中”，可以再写批注、退回或通过。"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        forget();
      }}
      trigger={<Button>重新审核</Button>}
    >
      <form className="grid gap-4" onSubmit={save}>
        <TextArea
          label="原因"
          autoFocus
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <RefusalList refusals={refusals} />
        <div className="flex justify-end gap-3">
          <Button onClick={() => setOpen(false)}>取消</Button>
          <Button type="submit" look="primary" busy={busy}>
            {busy ? "正在办理…" : "重新审核"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
