"use client";
import { useDeferredValue, useMemo } from "react";
import { MarkedWords } from "@/components/findings/sides/marked-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { beijingSecond } from "@/lib/core/beijing-time";
import { disputesOf } from "@/lib/core/prose/merge/prose-merge";
import { emptyProse, type Prose, type ProseBlock } from "@/lib/core/prose/prose";
import { diffWords, type WordChange } from "@/lib/core/prose/prose-words";
import { type FieldValue, fieldOf, parsePath } from "@/lib/core/report";
import type { Conflict } from "@/lib/reports/types";
import { useDraft } from "../../draft/draft-context";
import { draftContentOf, useDraftPart } from "../../draft/use-draft-part";
import { fieldLabel } from "../../words/field-label";
import { plainValue } from "../../words/plain-value";
import { useResolveConflict } from "./use-resolve-conflict";

/**
 * Both texts of a conflict with authors and times; differences are marked within the sentence. Of a chapter
 * only the paragraphs that both changed are shown: the choice is about them alone. Both may be of one person,
 * in two tabs.
 */
export function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const { form, mayWrite } = useDraft();
  const { settle, trouble } = useResolveConflict(conflict);
  const { parts, isWhole } = useDisputedWords(conflict);
  const current = useCurrentWords(conflict);
  const title = `“${fieldLabel(form, conflict.path)}”有两个版本，请选定一个`;
  if (parts.length === 0)
    return (
      <Notice tone="warn" title={title}>
        <p>这里同时有两份改动，改的不是同一段，可以合在一起，都不会丢。</p>
        {mayWrite && (
          <Button size="small" className="mt-2" onClick={() => void settle("current")}>
            合在一起
          </Button>
        )}
        {trouble && <p className="mt-2 text-err">{trouble}</p>}
      </Notice>
    );
  return (
    <Notice tone="warn" title={title}>
      <p>
        这里同时有两份改动，都已保存，没有互相覆盖。不同的字已标出。
        {!isWhole &&
          `只列出两份都改了的 ${parts.length} 处，选定的只是${parts.length === 1 ? "这一处" : "这几处"}；其他段落里的改动都保留。`}
      </p>
      <div className="mt-3 grid gap-3 text-ink sm:grid-cols-2">
        <Side title={`现在的版本${current}`} parts={parts} without="added">
          {mayWrite && (
            <Button size="small" onClick={() => void settle("current")}>
              保留现在的版本
            </Button>
          )}
        </Side>
        <Side title={`${conflict.author} ${beijingSecond(conflict.at)}`} parts={parts} without="removed">
          {mayWrite && (
            <Button size="small" onClick={() => void settle("setAside")}>
              改用这个版本
            </Button>
          )}
        </Side>
      </div>
      {trouble && <p className="mt-2 text-err">{trouble}</p>}
    </Notice>
  );
}

/** The words of each disputed place; of the whole text if the places are unknown. */
function useDisputedWords({ path, value, base }: Conflict): { parts: WordChange[][]; isWhole: boolean } {
  const { form } = useDraft();
  // The differences are computed with low priority, after typing.
  const content = useDeferredValue(useDraftPart(draftContentOf));
  return useMemo(() => {
    const present = fieldOf(content, path);
    const words = (one: FieldValue | undefined, other: FieldValue) =>
      diffWords(plainValue(path, one, form, content), plainValue(path, other, form, content));
    const disputes =
      base && parsePath(path)?.kind === "chapter"
        ? disputesOf(base, (present as Prose) ?? emptyProse, value as Prose)
        : null;
    if (!disputes) return { parts: [words(present, value)], isWhole: true };
    const proseIn = (blocks: ProseBlock[]): Prose => ({ type: "doc", content: blocks });
    return {
      parts: disputes.map(({ mine, theirs }) => words(proseIn(mine), proseIn(theirs))),
      isWhole: false,
    };
  }, [path, value, base, form, content]);
}

/** The same for a table cell, in one line below its row. */
export function FigureConflict({ conflict }: { conflict: Conflict }) {
  const { form, mayWrite } = useDraft();
  const content = useDraftPart(draftContentOf);
  const { settle, trouble } = useResolveConflict(conflict);
  const current = useCurrentWords(conflict);
  const { path } = conflict;
  const present = plainValue(path, fieldOf(content, path), form, content) || "空白";
  const other = plainValue(path, conflict.value, form, content) || "空白";
  return (
    <Notice tone="warn" title={`“${fieldLabel(form, path)}”有两个数，请选定一个`}>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink">
        <span>
          现在是 <b className="tabular-nums">{present}</b>
          {current}
        </span>
        <span>
          {conflict.author} {beijingSecond(conflict.at)} 填的是 <b className="tabular-nums">{other}</b>
        </span>
        {mayWrite && (
          <>
            <Button size="small" onClick={() => void settle("current")}>
              保留 {present}
            </Button>
            <Button size="small" onClick={() => void settle("setAside")}>
              改用 {other}
            </Button>
          </>
        )}
      </p>
      {trouble && <p className="mt-1 text-err">{trouble}</p>}
    </Notice>
  );
}

/** “（张三 10:02）”, as long as the stored value is still that person's. */
function useCurrentWords({ path, current }: Conflict): string {
  const { store } = useDraft();
  return current && current.version === store.versionOf(path)
    ? `（${current.author} ${beijingSecond(current.at)}）`
    : "";
}

type SideProps = {
  title: string;
  /** The words of each place, with those of the other side. */
  parts: readonly (readonly WordChange[])[];
  without: "added" | "removed";
  children: React.ReactNode;
};

/** The places have no name but their order. */
const keyOfPlace = (at: number) => `${at}`;

function Side({ title, parts, without, children }: SideProps) {
  const own = parts.map((words) => words.filter(({ kind }) => kind !== without));
  return (
    <div className="grid content-start gap-2 rounded-md border border-line-2 bg-paper p-3">
      <p className="text-ink-2 text-sm">{title}</p>
      <div className="grid max-h-60 gap-2 overflow-y-auto">
        {own.map((words, at) => (
          <p key={keyOfPlace(at)} className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            {words.length > 0 ? <MarkedWords words={words} /> : "（空白）"}
          </p>
        ))}
      </div>
      <p>{children}</p>
    </div>
  );
}
