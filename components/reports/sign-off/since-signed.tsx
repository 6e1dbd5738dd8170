"use client";
import { useMemo } from "react";
import { CellWords, ChangedWords } from "@/components/publications/document/changes/words";
import { Card, CardTitle } from "@/components/ui/card";
import { textOfBlock } from "@/lib/core/document/block-text";
import { type BlockDifference, compareVersions } from "@/lib/core/document/comparison/compare";
import { useDraft } from "../draft/draft-context";
import { useDocument } from "../frame/use-document";
import { fieldLabel } from "../words/field-label";

/**
 * For whoever signs a report again: what was changed since it was signed and submitted last, with the old
 * and the new words. Nothing for the first signature.
 */
export function SinceSigned() {
  const { lastSigned } = useDraft();
  const blocks = useDocument();
  const changed = useMemo(
    () => (lastSigned ? compareVersions(lastSigned, blocks).filter(({ kind }) => kind !== "same") : []),
    [lastSigned, blocks],
  );
  if (!lastSigned) return null;
  return (
    <Card className="grid gap-3">
      <CardTitle className="mb-0">上次审签报送以后的改动</CardTitle>
      {changed.length === 0 && <p className="text-ink-2">内容与上次审签时完全相同，没有改动。</p>}
      <ul className="grid gap-3">
        {changed.map((each) => (
          <li key={keyOf(each)} className="rounded-md border border-line px-4 py-3 [overflow-wrap:anywhere]">
            <Change difference={each} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Change({ difference }: { difference: BlockDifference }) {
  const { form } = useDraft();
  switch (difference.kind) {
    case "same":
      return null;
    case "added":
      return <Words label="新增" words={[{ kind: "added", text: textOfBlock(difference.after) }]} />;
    case "removed":
      return <Words label="删去" words={[{ kind: "removed", text: textOfBlock(difference.before) }]} />;
    case "reworded":
      return <Words label="改写" words={difference.words} />;
    case "recounted":
      return (
        <ul className="grid gap-1">
          {difference.cells.map(({ cellId, before, after }) => (
            <li key={cellId} className="flex flex-wrap items-baseline gap-x-3">
              <span>{form.cells.has(cellId) ? fieldLabel(form, `figure.${cellId}`) : "文中的表"}</span>
              <span className="tabular-nums">
                <CellWords before={before} after={after} />
              </span>
            </li>
          ))}
        </ul>
      );
  }
}

type WordsProps = { label: string; words: React.ComponentProps<typeof ChangedWords>["words"] };

function Words({ label, words }: WordsProps) {
  return (
    <p className="whitespace-pre-line">
      <span className="mr-2 text-ink-2 text-sm">{label}</span>
      <ChangedWords words={words} />
    </p>
  );
}

function keyOf(difference: BlockDifference): string {
  return difference.kind === "removed" ? `before ${difference.before.id}` : `after ${difference.after.id}`;
}
