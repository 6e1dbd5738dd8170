"use client";
import { Button } from "@/components/ui/button";
import { publishAction } from "@/lib/publications/actions";
import type { Review } from "@/lib/reviews/types";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";
import { releaseMessage } from "./copied-messages";

/** Publishes an approved version. */
export function PublishApproved({ review }: { review: Review }) {
  const { run, busy, refusals } = useReviewAction();
  const decided = { reportId: review.reportId, seen: review.version.id };
  return (
    <div className="grid gap-2">
      <Button
        variant="primary"
        busy={busy}
        onClick={() => run(publishAction(decided), "publish", releaseMessage(review))}
      >
        {busy ? "正在公布…" : "公布"}
      </Button>
      <RefusalList refusals={refusals} />
    </div>
  );
}
