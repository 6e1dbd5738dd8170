"use client";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { PlacedDocument } from "@/lib/imports/place/placed-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import type { ImportReview } from "@/lib/imports/review/import-review";
import { placedId, SourcePane } from "../source/source-pane";
import { Groups } from "./groups";
import { PendingList } from "./pending-list";
import { reviewActions } from "./review-actions";

type Props = {
  sourceBlocks: readonly SourceBlock[];
  placed: Pick<PlacedDocument, "form" | "printed">;
  review: ImportReview;
  onChange: (review: ImportReview) => void;
  /** Undefined if there is nothing to undo. */
  onUndo?: () => void;
};

/** The source on one side, the places of its blocks on the other; uncertain ones first. */
export function PlacementView({ sourceBlocks, placed: { form, printed }, review, onChange, onUndo }: Props) {
  const [active, setActive] = useState<number | null>(null);
  const actions = reviewActions(review, onChange);
  const shared = { review, form, active, onActivate: setActive, actions };

  function show(id: number) {
    setActive(id);
    // After the group has expanded.
    setTimeout(() => {
      const row = document.getElementById(`pending-${id}`) ?? document.getElementById(`item-${id}`);
      row?.scrollIntoView({ block: "nearest" });
      row?.querySelector<HTMLElement>("[data-item]")?.focus({ preventScroll: true });
    }, 50);
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 wide:grid-cols-2 wide:gap-6">
      <SourcePane
        sourceBlocks={sourceBlocks}
        items={review.items}
        form={form}
        active={active}
        onActivate={show}
      />
      <div id={placedId} tabIndex={-1} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
        <p>
          <Button size="small" why={!onUndo && "没有可撤销的操作"} onClick={onUndo}>
            <Undo2 aria-hidden size={16} />
            撤销上一步
          </Button>
        </p>
        <PendingList {...shared} />
        <Groups {...shared} printed={printed} onChange={onChange} />
      </div>
    </div>
  );
}
