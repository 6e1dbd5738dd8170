"use client";
import { useState } from "react";
import { useKeptWords } from "@/components/shell/decisions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { putBackAction } from "@/lib/publications/actions";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";

/** Shows again, as it was, what was taken down by mistake. */
export function PutBackDialog({ reportId, number }: { reportId: string; number: number }) {
  const [open, setOpen] = useState(false);
  const [note, setNote] = useKeptWords("put back", "");
  const { run, busy, refusals, forget } = useReviewAction();

  async function save(event: React.FormEvent) {
    event.preventDefault();
    const answer = await run(putBackAction({ reportId, number, note: note.trim() }));
    if (answer.ok) setOpen(false);
  }

  return (
    <Dialog
      title="恢复公开"
      description="撤错了才用：撤下的版本一字不动地恢复公开。内容确有问题的，请等单位更正后公布新版。"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        forget();
      }}
      trigger={<Button>恢复公开</Button>}
    >
      <form className="grid gap-4" onSubmit={save}>
        <TextArea
          label="恢复的原因（记入办理记录）"
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <RefusalList refusals={refusals} />
        <div className="flex justify-end gap-3">
          <Button onClick={() => setOpen(false)}>取消</Button>
          <Button type="submit" look="primary" busy={busy}>
            {busy ? "正在恢复…" : "恢复公开"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
