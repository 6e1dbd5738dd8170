"use client";
import { useDeferredValue, useMemo } from "react";
import { MarkedWords } from "@/components/findings/sides/marked-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { beijingSecond } from "@/lib/core/beijing-time";
import { diffWords, type WordChange } from "@/lib/core/prose/prose-words";
import { fieldOf } from "@/lib/core/report";
import type { Conflict } from "@/lib/reports/types";
import { useDraft } from "../../draft/draft-context";
import { draftContentOf, useDraftPart } from "../../draft/use-draft-part";
import { fieldLabel } from "../../words/field-label";
import { plainValue } from "../../words/plain-value";
import { useResolveConflict } from "./use-resolve-conflict";

/** Both texts of a conflict with authors and times; differences are marked within the sentence. */
export function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const { form, mayWrite } = useDraft();
  // The differences are computed with low priority, after typing.
  const content = useDeferredValue(useDraftPart(draftContentOf));
  const { settle, trouble } = useResolveConflict(conflict);
  const { path } = conflict;
  const words = useMemo(
    () =>
      diffWords(
        plainValue(path, fieldOf(content, path), form, content),
        plainValue(path, conflict.value, form, content),
      ),
    [path, conflict.value, form, content],
  );
  return (
    <Notice tone="warn" title={`“${fieldLabel(form, path)}”有两个版本，请选定一个`}>
      <p>有人同时改了这里，两个版本都已保存，没有互相覆盖。不同的字已标出。</p>
      <div className="mt-3 grid gap-3 text-ink sm:grid-cols-2">
        <Side
          title={`现在的版本${useCurrentWords(conflict)}`}
          words={words.filter(({ kind }) => kind !== "added")}
        >
          {mayWrite && (
            <Button size="small" onClick={() => void settle("current")}>
              保留现在的版本
            </Button>
          )}
        </Side>
        <Side
          title={`${conflict.author} ${beijingSecond(conflict.at)}`}
          words={words.filter(({ kind }) => kind !== "removed")}
        >
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

type SideProps = { title: string; words: readonly WordChange[]; children: React.ReactNode };

function Side({ title, words, children }: SideProps) {
  return (
    <div className="grid content-start gap-2 rounded-md border border-line-2 bg-paper p-3">
      <p className="text-ink-2 text-sm">{title}</p>
      <p className="max-h-60 overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]">
        {words.length > 0 ? <MarkedWords words={words} /> : "（空白）"}
      </p>
      <p>{children}</p>
    </div>
  );
}
