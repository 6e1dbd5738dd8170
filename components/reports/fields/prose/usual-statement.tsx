"use client";
import { MessageSquareQuote } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { liveSpans, shownProse } from "@/lib/core/prose/live-figures";
import { emptyProse, isBlank, type Prose } from "@/lib/core/prose/prose";
import { usualStatement, withStatement } from "@/lib/core/statements/usual-statement";
import { useDraft, useExamined } from "../../draft/draft-context";
import { useDraftPart } from "../../draft/use-draft-part";
import { PlainProse } from "./prose-text";

type Props = {
  chapterId: string;
  /** Replaces the chapter by the result of the function, as one undo step. */
  onRewrite: (to: (prose: Prose) => Prose) => void;
};

/** The usual statement of a chapter on this year's figures: to read, then to append or to replace the text with. */
export function UsualStatement({ chapterId, onRewrite }: Props) {
  const { draft, form, store, mayWrite } = useDraft();
  const { figures } = useExamined().content;
  const written = useDraftPart(({ content }) => !isBlank(content.chapters[chapterId] ?? emptyProse));
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState("");
  const locked = draft.unlocked !== null && !draft.unlocked.includes(chapterId);
  const statement = useMemo(() => usualStatement(form, figures, chapterId), [form, figures, chapterId]);
  if (!statement || !mayWrite || locked) return null;

  const blanks = liveSpans(statement, form, figures).filter(({ state }) => state !== "filled").length;
  function lay(how: "add" | "replace") {
    // What is shown may be of a moment ago; what is written is of the figures as they stand.
    const present = usualStatement(form, store.read().content.figures, chapterId);
    if (!present) return;
    onRewrite((prose) => (how === "add" ? withStatement(prose, present) : present));
    setDone(how === "add" ? "已加到本章；可按 Ctrl+Z 撤销。" : "已替换本章文字；可按 Ctrl+Z 撤销。");
    setOpen(false);
  }

  return (
    <div className="flex flex-wrap items-center justify-end gap-3">
      <p role="status" className="text-ink-2 text-sm">
        {done}
      </p>
      <Dialog
        title="本章常用表述"
        description="按表中现在的数写成，数字随表更新。插入后请补充当年的具体做法。"
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button size="small" look="quiet">
            <MessageSquareQuote aria-hidden size={16} /> 插入本章常用表述
          </Button>
        }
      >
        {blanks > 0 && (
          <Notice tone="warn" className="mb-3">
            表中还有 {blanks} 个要引用的数没有填。先填表再插入，没有发生的会写成“未收到”“没有”。
          </Notice>
        )}
        <div className="rounded-md border border-line bg-canvas px-4 py-3">
          <PlainProse prose={shownProse(statement, form, figures)} />
        </div>
        <div className="mt-4 flex flex-wrap justify-end gap-3">
          {written && <Button onClick={() => lay("replace")}>替换本章文字</Button>}
          <Button look="primary" onClick={() => lay("add")}>
            加到本章
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
