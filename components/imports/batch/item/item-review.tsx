"use client";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { useHoldPage } from "@/components/ui/use-hold-page";
import type { LoadedItem } from "@/lib/imports/loaders";
import { leftOut, pendingItems } from "@/lib/imports/review/pending";
import { FindingsCard } from "../../review/findings-card";
import { PlacementView } from "../../review/placement-view";
import { useItemReview } from "./use-item-review";

/** The review of one file of a batch, block by block; afterwards it waits in the batch to be accepted. */
export function ItemReview({ loaded, person }: { loaded: LoadedItem; person: string }) {
  const { placed, review, isGoing, trouble, canUndo, change, undo, save } = useItemReview(loaded, person);
  useHoldPage(canUndo && !isGoing);
  const refusals = <Refusals refusals={trouble} title="没有存上" />;
  if (!placed || !review) return trouble.length > 0 ? refusals : <p role="status">正在打开…</p>;
  const out = leftOut(review).length;
  const undecided = pendingItems(review).length;
  return (
    <div className="grid gap-4">
      <FindingsCard findings={placed.findings} cleaned={placed.cleaned} use="report" />
      <PlacementView
        sourceBlocks={loaded.sourceBlocks}
        placed={placed}
        review={review}
        onChange={change}
        onUndo={canUndo ? undo : undefined}
      />
      <Card className="grid gap-3">
        <CardTitle className="mb-0">核对完毕</CardTitle>
        <p className="text-ink-2">
          现在的摆放会存进这一批，报告还没有建立；回到批量导入的表里再一起导入。
          {undecided > 0 && `还有 ${undecided} 处没有看过。`}
          {out > 0 && `有 ${out} 处不会导入。`}
        </p>
        {refusals}
        <div>
          <Button variant="primary" busy={isGoing} onClick={save}>
            {isGoing ? "正在保存…" : "核对完毕，回到这一批"}
          </Button>
        </div>
      </Card>
    </div>
  );
}
