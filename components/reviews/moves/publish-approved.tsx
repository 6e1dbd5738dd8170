"use client";
import { Button } from "@/components/ui/button";
import { publishAction } from "@/lib/publications/actions";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";

/** Publishes an approved version. */
export function PublishApproved({ decided }: { decided: { reportId: string; seen: string } }) {
  const { run, busy, refusals } = useReviewAction();
  return (
    <div className="grid gap-2">
      <Button variant="primary" busy={busy} onClick={() => run(publishAction(decided), "publish")}>
        {busy ? "正在公布…" : "公布"}
      </Button>
      <RefusalList refusals={refusals} />
    </div>
  );
}
