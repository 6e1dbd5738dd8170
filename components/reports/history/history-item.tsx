"use client";
import { useState } from "react";
import { ChangedWords } from "@/components/publications/document/changes/words";
import { resultOf } from "@/components/shell/action-result";
import { Button } from "@/components/ui/button";
import { beijingSecond } from "@/lib/core/beijing-time";
import { canonicalJson } from "@/lib/core/document/canonical";
import { diffWords } from "@/lib/core/prose/prose-words";
import { fieldOf } from "@/lib/core/report";
import { restoreChangeAction } from "@/lib/reports/history/actions";
import type { HistoryEntry } from "@/lib/reports/history/data";
import { useDraft } from "../draft/draft-context";
import { draftContentOf, useDraftPart } from "../draft/use-draft-part";
import { fieldLabel } from "../words/field-label";
import { plainValue } from "../words/plain-value";
import { originWords } from "./origin-words";

/** One change with its differences from the previous value, and a button to restore its text. */
export function HistoryItem({ entry, onRestored }: { entry: HistoryEntry; onRestored: () => void }) {
  const { draft, form, store, mayWrite } = useDraft();
  const content = useDraftPart(draftContentOf);
  const [trouble, setTrouble] = useState<string>();
  const { path, value, before, author, at, origin, setAside, merged, changeId } = entry;
  const words = diffWords(plainValue(path, before, form, content), plainValue(path, value, form, content));
  const stands = canonicalJson(fieldOf(content, path) ?? null) === canonicalJson(value);

  async function restore() {
    await store.flush();
    const answer = await resultOf(
      restoreChangeAction({ reportId: draft.id, changeId, seen: store.versionOf(path) }),
    );
    if (!answer.ok) return setTrouble(answer.refusals.map(({ message }) => message).join(" "));
    store.learn(path, answer.value.value, answer.value.version);
    onRestored();
  }

  return (
    <li className="grid gap-1 rounded-md border border-line p-3">
      <p className="text-ink-2 text-sm">
        <span className="font-medium text-ink">{fieldLabel(form, path)}</span> · {author} ·{" "}
        <time dateTime={new Date(at).toISOString()}>{beijingSecond(new Date(at))}</time> ·{" "}
        {originWords[origin]}
        {setAside && "（另存，未采用）"}
        {merged && "（与他人的修改合并）"}
      </p>
      <section
        aria-label={`${fieldLabel(form, path)}，${beijingSecond(new Date(at))}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        className="max-h-48 overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]"
      >
        {words.length > 0 ? <ChangedWords words={words} /> : "（空白）"}
      </section>
      {trouble && <p className="text-err">{trouble}</p>}
      {mayWrite && !stands && (
        <p>
          <Button size="small" onClick={() => void restore()}>
            恢复成这样
          </Button>
        </p>
      )}
      {stands && <p className="text-ink-2 text-sm">现在就是这样。</p>}
    </li>
  );
}
