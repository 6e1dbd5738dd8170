"use client";
import { useEffect, useState } from "react";
import { v4 as uuid } from "uuid";
import { Refusals } from "@/components/shell/refusals";
import { useAction } from "@/components/shell/use-action";
import { Button } from "@/components/ui/button";
import type { PaperBlock } from "@/lib/core/season/paper-text";
import { redraftPaperAction, savePaperAction } from "@/lib/reviews/season-papers/actions";
import type { EditedPaper } from "@/lib/reviews/season-papers/types";
import { EditedPart } from "./edited-part";

/** Edits the text of a paper part by part; every save is stored as a new revision. */
export function PaperEditor({ edited }: { edited: EditedPaper }) {
  const { id: paperId, countyCode, revision } = edited;
  const [blocks, setBlocks] = useState(edited.blocks);
  const { busy, refusals, run } = useAction();
  const dirty = blocks !== edited.blocks;
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [dirty]);

  const replace = (block: PaperBlock) =>
    setBlocks((before) => before.map((each) => (each.id === block.id ? block : each)));
  const remove = (id: string) => setBlocks((before) => before.filter((each) => each.id !== id));
  const addAfter = (id: string) =>
    setBlocks((before) =>
      before.flatMap((each) =>
        each.id === id
          ? [
              each,
              { type: "paragraph" as const, id: `p-${uuid().slice(0, 8)}`, text: "", chapterId: "paper" },
            ]
          : [each],
      ),
    );

  return (
    <section aria-label="文件内容" className="grid grid-cols-1 gap-3">
      <div className="grid grid-cols-1 gap-3 rounded-md border border-line bg-paper px-3 py-5 sm:px-8">
        {blocks.map((block, index) => (
          <EditedPart
            key={block.id}
            block={block}
            number={index + 1}
            onChange={replace}
            onRemove={() => remove(block.id)}
            onAdd={() => addAfter(block.id)}
          />
        ))}
      </div>
      <Refusals refusals={refusals} />
      <div className="tall:sticky bottom-0 flex flex-wrap items-center gap-3 rounded-md border border-line bg-paper px-4 py-3">
        <Button
          variant="primary"
          busy={busy}
          onClick={() => run(() => savePaperAction({ countyCode, paperId, revision, blocks }))}
        >
          {busy ? "正在保存…" : "保存"}
        </Button>
        <Button busy={busy} onClick={() => run(() => redraftPaperAction({ countyCode, paperId, revision }))}>
          按现在的记录重新起草
        </Button>
        <span role="status" className="text-ink-2 text-sm">
          {dirty ? "有改动还没有保存" : "已保存"}
        </span>
      </div>
    </section>
  );
}
