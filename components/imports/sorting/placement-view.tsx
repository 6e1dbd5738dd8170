"use client";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { PlacedDocument } from "@/lib/imports/place/place-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import type { Sorting } from "@/lib/imports/review/sorting";
import { SourcePane } from "../source/source-pane";
import { deedsOn } from "./deeds";
import { Groups } from "./groups";
import { WaitingList } from "./waiting-list";

type Props = {
  sourceBlocks: readonly SourceBlock[];
  placed: Pick<PlacedDocument, "form" | "printed">;
  sorting: Sorting;
  onChange: (sorting: Sorting) => void;
  /** Undefined where there is nothing to take back. */
  onUndo?: () => void;
};

/** The source on one side, where its blocks go on the other; doubtful ones first. */
export function PlacementView({ sourceBlocks, placed: { form, printed }, sorting, onChange, onUndo }: Props) {
  const [active, setActive] = useState<number | null>(null);
  const deeds = deedsOn(sorting, onChange);
  const shared = { sorting, form, active, onActivate: setActive, deeds };

  function show(id: number) {
    setActive(id);
    // After the group has opened.
    setTimeout(() => {
      const row = document.getElementById(`waiting-${id}`) ?? document.getElementById(`item-${id}`);
      row?.scrollIntoView({ block: "nearest" });
      row?.querySelector<HTMLElement>("[data-item]")?.focus({ preventScroll: true });
    }, 50);
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 desk:grid-cols-2 desk:gap-6">
      <SourcePane
        sourceBlocks={sourceBlocks}
        items={sorting.items}
        form={form}
        active={active}
        onActivate={show}
      />
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
        <p>
          <Button size="small" disabled={!onUndo} onClick={onUndo}>
            <Undo2 aria-hidden size={16} />
            撤销上一步
          </Button>
        </p>
        <WaitingList {...shared} />
        <Groups {...shared} printed={printed} onChange={onChange} />
      </div>
    </div>
  );
}
