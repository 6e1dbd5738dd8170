"use client";
import { MessageSquareQuote } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { liveSpans, shownProse } from "@/lib/core/prose/live-figures";
import { emptyProse, isBlank, type Prose } from "@/lib/core/prose/prose";
import { type CountyWords, wordsAsProse } from "@/lib/core/season/usual-words";
import { inOwnWords } from "@/lib/core/self-word";
import { usualStatement, withStatement } from "@/lib/core/statements/usual-statement";
import { useDraft, useExamined } from "../../draft/draft-context";
import { useDraftPart } from "../../draft/use-draft-part";
import { useGoneAfterEdit } from "../../repairs/use-gone-after-edit";
import { PlainProse } from "./prose-text";

const trigger = (
  <Button size="small" variant="quiet">
    <MessageSquareQuote aria-hidden size={16} /> 插入本章常用表述
  </Button>
);

type Props = {
  chapterId: string;
  /** Replaces the chapter by the result of the function, as one undo step. */
  onRewrite: (to: (prose: Prose) => Prose) => void;
};

/**
 * A chapter's usual content: the product's statement on this year's figures, to append or to replace the text
 * with, and the county's own sentences.
 */
export function UsualStatement({ chapterId, onRewrite }: Props) {
  const { draft, form, store, mayWrite } = useDraft();
  const { figures } = useExamined().content;
  const written = useDraftPart(({ content }) => !isBlank(content.chapters[chapterId] ?? emptyProse));
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<{ said: string } | null>(null);
  useGoneAfterEdit(done, () => setDone(null));
  const locked = draft.unlocked !== null && !draft.unlocked.includes(chapterId);
  const { unit } = draft;
  const statement = useMemo(
    () => usualStatement(form, figures, chapterId, unit),
    [form, figures, chapterId, unit],
  );
  const sentences = useSentences(chapterId);
  if ((!statement && sentences.length === 0) || !mayWrite || locked) return null;

  function lay(how: "add" | "replace") {
    // The displayed statement may be slightly outdated; the inserted one uses the current figures.
    const present = usualStatement(form, store.read().content.figures, chapterId, unit);
    if (!present) return;
    onRewrite((prose) => (how === "add" ? withStatement(prose, present) : present));
    close(how === "add" ? "已加到本章；可按 Ctrl+Z 撤销。" : "已替换本章文字；可按 Ctrl+Z 撤销。");
  }
  function close(said: string) {
    setDone({ said });
    setOpen(false);
  }
  function addSentence(words: CountyWords) {
    onRewrite((prose) => withStatement(prose, wordsAsProse(words, form.outline)));
    close("已加到本章；可按 Ctrl+Z 撤销。");
  }

  return (
    <div className="flex flex-wrap items-center justify-end gap-3">
      <p role="status" className="text-ink-2 text-sm">
        {done?.said}
      </p>
      <Dialog
        title="本章常用表述"
        description="插入后请补充当年的具体做法。"
        open={open}
        onOpenChange={setOpen}
        trigger={trigger}
      >
        {statement && (
          <Statement statement={statement}>
            {written && <Button onClick={() => lay("replace")}>替换本章文字</Button>}
            <Button variant="primary" onClick={() => lay("add")}>
              加到本章
            </Button>
          </Statement>
        )}
        {sentences.length > 0 && <Sentences sentences={sentences} onAdd={addSentence} />}
      </Dialog>
    </div>
  );
}

/** The county's own sentences for the chapter; their 本单位 is “本局” to a bureau. */
function useSentences(chapterId: string): CountyWords[] {
  const { draft, usual } = useDraft();
  const { listed, organ } = draft.unit;
  return usual.words
    .filter((words) => words.chapterId === chapterId && words.kind === "sentence")
    .map((words) => ({ ...words, text: inOwnWords(words.text, listed, organ) }));
}

/** The product's statement, with the current numbers of the tables. */
function Statement({ statement, children }: { statement: Prose; children: React.ReactNode }) {
  const { form } = useDraft();
  const { figures } = useExamined().content;
  const blanks = liveSpans(statement, form, figures).filter(({ state }) => state !== "filled").length;
  return (
    <>
      {blanks > 0 && (
        <Notice tone="warn" className="mb-3">
          表中还有 {blanks} 个要引用的数没有填。先填表再插入，没有发生的会写成“未收到”“没有”。
        </Notice>
      )}
      <div className="rounded-md border border-line bg-canvas px-4 py-3">
        <PlainProse prose={shownProse(statement, form, figures)} />
      </div>
      <p className="mt-2 text-ink-3 text-sm">按表中现在的数写成，数字随表更新。</p>
      <div className="mt-2 flex flex-wrap justify-end gap-3">{children}</div>
    </>
  );
}

type SentencesProps = { sentences: readonly CountyWords[]; onAdd: (words: CountyWords) => void };

/** The county's own sentences for the chapter. */
function Sentences({ sentences, onAdd }: SentencesProps) {
  return (
    <section
      aria-labelledby="county-sentences"
      className="mt-4 border-line border-t pt-4 first:mt-0 first:border-0 first:pt-0"
    >
      <h3 id="county-sentences" className="mb-2 font-medium">
        当地的常用表述
      </h3>
      <ul className="grid gap-3">
        {sentences.map((words) => (
          <li
            key={`${words.itemId} ${words.text}`}
            className="flex flex-wrap items-start justify-between gap-3 rounded-md border border-line bg-canvas px-4 py-3"
          >
            <p className="min-w-0 flex-1 basis-60 whitespace-pre-line">{words.text}</p>
            <Button size="small" onClick={() => onAdd(words)}>
              加这一句<span className="sr-only">：{words.text.slice(0, 20)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
