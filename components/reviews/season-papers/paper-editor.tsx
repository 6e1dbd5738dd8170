"use client";
import { useEffect, useRef } from "react";
import { v4 as uuid } from "uuid";
import { UndoNotice } from "@/components/counties/undo-notice";
import { useUndo } from "@/components/counties/use-undo";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { StickyBar } from "@/components/ui/sticky-bar";
import { useHoldPage } from "@/components/ui/use-hold-page";
import { type AddedPart, withoutPart, withPart, withPartBack } from "@/lib/core/season/paper-edits";
import type { PaperBlock } from "@/lib/core/season/paper-text";
import type { EditedPaper } from "@/lib/reviews/season-papers/types";
import { EditedPart } from "./edited-part";
import { useEditedPaper } from "./use-edited-paper";

/** Edits the text of a paper part by part. It is saved by itself; every save is stored as a new revision. */
export function PaperEditor({ edited }: { edited: EditedPaper }) {
  const text = useEditedPaper(edited);
  const { blocks, revision, dirty, outdated, isSaving, refusals, change, saveNow, drop } = text;
  const { undoable, offer } = useUndo();
  const redraft = useRedraft(text, offer);
  useHoldPage(dirty);
  const replace = (block: PaperBlock, removed?: string) => {
    const before = blocks.find(({ id }) => id === block.id);
    const put = (next: PaperBlock) => change((all) => all.map((each) => (each.id === next.id ? next : each)));
    put(block);
    if (removed && before) offer(removed, () => put(before));
  };
  const remove = (block: PaperBlock, index: number) => {
    change((all) => withoutPart(all, block.id));
    offer(`已删去第 ${index + 1} 部分。`, () => change((all) => withPartBack(all, block, index)));
  };
  const addAfter = (after: string, kind: AddedPart) => {
    const id = `p-${uuid().slice(0, 8)}`;
    change((all) => withPart(all, after, { kind, id }));
    requestAnimationFrame(() =>
      document.getElementById(partId({ id }))?.querySelector<HTMLElement>("textarea, input")?.focus(),
    );
  };

  return (
    <section aria-label="文件内容" className="grid grid-cols-1 gap-3">
      {outdated && <OutdatedText revision={revision} latest={edited.revision} onDrop={drop} />}
      <ol className="grid grid-cols-1 gap-3 rounded-md border border-line bg-paper px-3 py-5 sm:px-8">
        {blocks.map((block, index) => (
          <li key={block.id} id={partId(block)}>
            <EditedPart
              block={block}
              number={index + 1}
              onChange={replace}
              onRemove={() => remove(block, index)}
              onAdd={(kind) => addAfter(block.id, kind)}
            />
          </li>
        ))}
      </ol>
      {undoable && <UndoNotice {...undoable} />}
      <Refusals refusals={refusals} />
      <StickyBar className="flex flex-wrap items-center gap-3 rounded-md border px-4 py-3">
        <Button variant="primary" busy={isSaving} onClick={() => void saveNow()}>
          {isSaving ? "正在保存…" : "保存"}
        </Button>
        <Button busy={isSaving} onClick={() => void redraft()}>
          按现在的记录重新起草
        </Button>
        <span role="status" className="text-ink-2 text-sm">
          {!dirty ? "已保存" : refusals.length > 0 ? "没有存上，改动还在本页" : "有改动还没有保存"}
        </span>
      </StickyBar>
    </section>
  );
}

/** Drafts the text again from the record; what this replaces is one press away. */
function useRedraft(
  { redraft, restore }: Pick<ReturnType<typeof useEditedPaper>, "redraft" | "restore">,
  offer: ReturnType<typeof useUndo>["offer"],
) {
  // By then more may have been typed.
  const latest = useRef(restore);
  useEffect(() => {
    latest.current = restore;
  });
  return async () => {
    const replaced = await redraft();
    if (replaced !== null)
      offer(`已按现在的记录重新起草，第 ${replaced} 稿在改动记录里。`, () => void latest.current(replaced));
  };
}

const partId = ({ id }: { id: string }) => `part-${id}`;

type OutdatedProps = { revision: number; latest: number; onDrop: () => void };

/** Unsaved text that was kept, on a revision after which another was saved. */
function OutdatedText({ revision, latest, onDrop }: OutdatedProps) {
  return (
    <Notice tone="warn" title={`已经有第 ${latest} 稿`}>
      下面是您在第 {revision} 稿上改的文字，还没有保存，也不能再存。请先复制需要的部分，再改用第 {latest} 稿。{" "}
      <Button size="small" onClick={onDrop}>
        改用第 {latest} 稿
      </Button>
    </Notice>
  );
}
