"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { publishAction } from "@/lib/publications/actions";
import type { Review } from "@/lib/reviews/types";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";
import { BecomesPublic } from "./approve-dialog";
import { releaseMessage } from "./copied-messages";

/** Publishes an approved version, which cannot be undone; shows beforehand what will be public. */
export function PublishApproved({ review }: { review: Review }) {
  const [open, setOpen] = useState(false);
  const { run, busy, refusals, forget } = useReviewAction();
  const change = (next: boolean) => {
    setOpen(next);
    forget();
  };
  const publish = async () => {
    const decided = { reportId: review.reportId, seen: review.seen };
    if ((await run(publishAction(decided), "publish", releaseMessage(review))).ok) setOpen(false);
  };
  return (
    <Dialog title="公布" open={open} onOpenChange={change} trigger={<Button variant="primary">公布</Button>}>
      <div className="grid gap-4">
        <BecomesPublic review={review} />
        <RefusalList refusals={refusals} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={() => change(false)}>先不公布</Button>
          <Button variant="primary" busy={busy} onClick={() => void publish()}>
            {busy ? "正在公布…" : "确认公布"}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
