"use client";
import { Button } from "@/components/ui/button";
import { startReviewAction } from "@/lib/reviews/actions";
import { RefusalList } from "../refusal-list";
import { useDeed } from "../use-deed";

/** Takes the report up. Opening the page alone does not: the township may still withdraw until somebody says so. */
export function StartReview({ reportId }: { reportId: string }) {
  const { run, busy, refusals } = useDeed();
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-3">
        <Button disabled={busy} onClick={() => run(startReviewAction({ reportId }))}>
          {busy ? "正在办理…" : "开始审核"}
        </Button>
        <span className="text-ink-2 text-sm">开始后，乡镇不能再自行撤回。</span>
      </p>
      <RefusalList refusals={refusals} />
    </div>
  );
}
