"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { beijingSecond } from "@/lib/core/beijing-time";
import type { AppliedReplacement } from "@/lib/reports/history/data";
import { useDraft } from "../draft/draft-context";
import { originWords } from "./origin-words";
import { useReplacements } from "./replacement-context";

type Props = { replacements: readonly AppliedReplacement[]; onUndone: () => void };

/** Replacements in the whole report; each can be undone except where it was changed since. */
export function ReplacementList({ replacements, onUndone }: Props) {
  const { mayWrite } = useDraft();
  const { undo } = useReplacements();
  const [trouble, setTrouble] = useState<string>();
  if (!mayWrite || replacements.length === 0) return null;
  return (
    <section className="rounded-md bg-canvas p-3">
      <h3 className="mb-1 font-medium">整批替换（全报告）</h3>
      {trouble && <p className="text-err">{trouble}</p>}
      <ul className="grid gap-1">
        {replacements.map(({ batchId, at, author, origin, fields, unchanged }) => (
          <li key={batchId} className="flex flex-wrap items-center justify-between gap-2">
            <span className="text-sm">
              {originWords[origin]} · {fields} 处 · {author} · {beijingSecond(new Date(at))}
              {unchanged < fields && <>（后来改过 {fields - unchanged} 处，不会动）</>}
            </span>
            <Button
              size="small"
              onClick={async () => {
                setTrouble(await undo(batchId));
                onUndone();
              }}
            >
              撤销
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
