"use client";
import { useState } from "react";
import { useDecisionState, useDecisionWords } from "@/components/shell/decisions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { returnReportAction } from "@/lib/reviews/actions";
import { notedChapters } from "@/lib/reviews/notes/noted-chapters";
import type { Review } from "@/lib/reviews/types";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";
import { returnMessage } from "./copied-messages";
import { ReasonFields } from "./reason-fields";
import { UnlockFields } from "./unlock-fields";

/** Returns the report: reasons, the open notes, and which chapters may be changed. Typed text is kept. */
export function ReturnDialog({ review }: { review: Review }) {
  const [open, setOpen] = useState(false);
  const [reasons, setReasons] = useDecisionWords<string[]>("return reasons", [""]);
  // By default the chapters of the open notes.
  const [chosen, setUnlock] = useDecisionState<string[] | null>("return unlock", null);
  const unlock = chosen ?? notedChapters(review);
  const { run, busy, refusals, forget } = useReviewAction();
  const notes = review.notes.filter(({ state }) => state === "open").length;

  async function save(event: React.FormEvent) {
    event.preventDefault();
    const written = reasons.map((reason) => reason.trim()).filter((reason) => reason !== "");
    const answer = await run(
      returnReportAction({ reportId: review.reportId, seen: review.seen, reasons: written, unlock }),
      "return",
      returnMessage(review, written),
    );
    if (!answer.ok) return;
    setReasons([""]);
    setOpen(false);
  }

  return (
    <Dialog
      title="退回修改"
      description={
        notes > 0
          ? `${notes} 条未答复的批注将随报告退回，单位须逐条答复。还可以写明其他理由。`
          : "请至少写一条理由，单位据此修改后再次报送。也可以先在正文上加批注。"
      }
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        forget();
      }}
      trigger={<Button variant="danger">退回修改</Button>}
    >
      <form className="grid gap-5" onSubmit={save}>
        <ReasonFields reasons={reasons} onChange={setReasons} />
        <UnlockFields chapters={review.chapters} chosen={unlock} onChange={setUnlock} />
        <RefusalList refusals={refusals} />
        <div className="flex justify-end gap-3">
          <Button busy={busy} onClick={() => setOpen(false)}>
            取消
          </Button>
          <Button type="submit" variant="danger" busy={busy}>
            {busy ? "正在退回…" : "退回修改"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
