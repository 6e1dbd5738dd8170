import { CellWords, ChangedWords } from "@/components/publications/document/changes/words";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { textOfBlock } from "@/lib/core/document/block-text";
import type { BlockDifference } from "@/lib/core/document/comparison/compare";
import type { Comparison, ReviewNote } from "@/lib/reviews/types";
import { noteTargetOf } from "../notes/note-target";
import { ReviewPlaceLink } from "../place-link";
import { ChangeNotes } from "./change-notes";

type Props = {
  comparison: Comparison;
  chapters: { id: string; heading: string }[];
  cellLabels: Record<string, string>;
  notes: readonly ReviewNote[];
};

/** The list of changes by chapter in reading order, each with the notes on its place. */
export function ChangeList({ comparison, chapters, cellLabels, notes }: Props) {
  const changed = comparison.differences.filter(({ kind }) => kind !== "same");
  const chapterIds = [...new Set(changed.map(chapterOf))];
  const headingOf = (id: string | null) =>
    chapters.find((chapter) => chapter.id === id)?.heading ?? "标题、落款和附件";
  return (
    <Card className="grid gap-6">
      <h2 className="font-bold font-song text-lg">改动</h2>
      {changed.length === 0 && <p className="text-ink-2">内容与上次完全相同，没有改动。</p>}
      {chapterIds.map((chapterId) => (
        <section key={chapterId} className="grid gap-3">
          <h3 className="font-medium">{headingOf(chapterId)}</h3>
          <ChangeNotes notes={notes.filter((note) => isOnChapter(note, chapterId))} target={null} />
          <ul className="grid gap-3">
            {changed
              .filter((each) => chapterOf(each) === chapterId)
              .map((each) => (
                <li key={keyOf(each)} className="rounded-md border border-line p-4 [overflow-wrap:anywhere]">
                  <Change difference={each} cellLabels={cellLabels} />
                  <ChangeNotes
                    notes={notes.filter((note) => isOn(note, each, comparison.versionNumber))}
                    target={each.kind === "removed" ? null : noteTargetOf(each.after)}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

function Change({
  difference,
  cellLabels,
}: {
  difference: BlockDifference;
  cellLabels: Record<string, string>;
}) {
  switch (difference.kind) {
    case "same":
      return null;
    case "added":
      return (
        <>
          <Tag tone="info">新增</Tag>
          <p className="mt-2 whitespace-pre-line">
            <ChangedWords words={[{ kind: "added", text: textOfBlock(difference.after) }]} />
          </p>
        </>
      );
    case "removed":
      return (
        <>
          <Tag tone="warn">删去</Tag>
          <p className="mt-2 whitespace-pre-line">
            <ChangedWords words={[{ kind: "removed", text: textOfBlock(difference.before) }]} />
          </p>
        </>
      );
    case "reworded":
      return (
        <>
          <Tag tone="info">改写</Tag>
          <p className="mt-2 whitespace-pre-line">
            <ChangedWords words={difference.words} />
          </p>
        </>
      );
    case "recounted":
      return (
        <>
          <Tag tone="info">{difference.after.type === "indicatorTable" ? "改动数字" : "改动表格"}</Tag>
          <ul className="mt-2 grid gap-1">
            {difference.cells.map(({ cellId, before, after }) => (
              <li key={cellId} className="flex flex-wrap items-baseline gap-x-3">
                <ReviewPlaceLink blockId={difference.after.id} cellId={cellId}>
                  {cellLabels[cellId] ?? placeWords(cellId)}
                </ReviewPlaceLink>
                <span className="tabular-nums">
                  <CellWords before={before} after={after} />
                </span>
              </li>
            ))}
          </ul>
        </>
      );
  }
}

/** “r2c3” → “第 2 行第 3 格”. */
function placeWords(place: string): string {
  const [, row, column] = /^r(\d+)c(\d+)$/.exec(place) ?? [];
  return row && column ? `第 ${row} 行第 ${column} 格` : place;
}

function isOnChapter({ anchor }: ReviewNote, chapterId: string | null): boolean {
  return anchor.kind === "chapter" && anchor.chapterId === chapterId;
}

/**
 * True if a note is on the place of a change: as it is now, or as it was in the version compared with, of
 * which the place may be gone.
 */
function isOn(note: ReviewNote, difference: BlockDifference, versionNumber: number): boolean {
  if (note.anchor.kind === "chapter") return false;
  if (difference.kind !== "removed" && note.blockId !== null) return note.blockId === difference.after.id;
  return (
    "before" in difference &&
    note.versionNumber === versionNumber &&
    note.anchor.blockId === difference.before.id
  );
}

function blockOf(difference: BlockDifference) {
  return difference.kind === "removed" ? difference.before : difference.after;
}

function chapterOf(difference: BlockDifference): string | null {
  const block = blockOf(difference);
  return "chapterId" in block ? block.chapterId : null;
}

function keyOf(difference: BlockDifference): string {
  return `${difference.kind}-${blockOf(difference).id}`;
}
