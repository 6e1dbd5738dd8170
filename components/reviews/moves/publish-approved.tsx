"use client";
import { Button } from "@/components/ui/button";
import { publishAction } from "@/lib/publications/actions";
import { RefusalList } from "../refusal-list";
import { useDeed } from "../use-deed";

/** Publishes what was approved before. */
export function PublishApproved({ reportId }: { reportId: string }) {
  const { run, busy, refusals } = useDeed();
  return (
    <div className="grid gap-2">
      <Button look="primary" disabled={busy} onClick={() => run(publishAction({ reportId }))}>
        {busy ? "正在公布…" : "公布"}
      </Button>
      <RefusalList refusals={refusals} />
    </div>
  );
}
