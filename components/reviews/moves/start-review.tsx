"use client";
import { Button } from "@/components/ui/button";
import { startReviewAction } from "@/lib/reviews/actions";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";

/** Takes the report under review. Opening the page does not: until then the township may withdraw it. */
export function StartReview({ decided }: { decided: { reportId: string; seen: string } }) {
  const { run, busy, refusals } = useReviewAction();
  return (
    <>
      <RefusalList refusals={refusals} />
      <p id="start-review" className="text-ink-2 text-sm">
        开始审核后，单位不能再自行撤回。
      </p>
      <Button
        aria-describedby="start-review"
        busy={busy}
        onClick={() => run(startReviewAction(decided), "startReview")}
      >
        {busy ? "正在办理…" : "开始审核"}
      </Button>
    </>
  );
}
