"use client";
import clsx from "clsx";
import { useDraft, useFindings } from "../../draft/draft-context";
import { DraftExplanation } from "../../examination/draft-explanation";
import { PlaceLink } from "../../places/place-link";

/** At most so many sentences are listed; the text itself marks them all. */
const SENTENCES = 12;

/**
 * What a chapter still has of the report that it was imported from: its sentences with figures and dates, to
 * be changed or confirmed. Once it is confirmed, no more than by whom.
 */
export function UnchangedText({ chapterId }: { chapterId: string }) {
  const path = `chapter.${chapterId}`;
  const finding = useFindings().find(
    ({ confirmation, places }) => confirmation !== undefined && places[0]?.path === path,
  );
  const { explained } = useDraft();
  if (!finding) return null;
  // One tree for both: the form of an explanation stays open while it is saved.
  const isConfirmed = explained.has(finding.key);
  const sentences = finding.places.filter(({ passage }) => passage !== undefined);
  return (
    <section
      aria-label="导入的往年文字"
      className={clsx(
        "mb-4 grid gap-2 rounded-md border-l-4 px-4 py-3",
        isConfirmed ? "border-line-2 bg-canvas" : "border-warn-line bg-warn-wash",
      )}
    >
      <p className={isConfirmed ? "text-ink-2" : "font-medium text-warn"}>
        {isConfirmed ? "这一章还有导入的往年文字，已经核对。" : finding.message}
      </p>
      {!isConfirmed && sentences.length > 0 && (
        <ul className="grid list-disc gap-1 pl-5">
          {sentences.slice(0, SENTENCES).map((place) => (
            <li key={`${place.passage?.block}-${place.passage?.from}`} className="[overflow-wrap:anywhere]">
              <PlaceLink place={place}>{place.passage?.text.trim()}</PlaceLink>
            </li>
          ))}
          {sentences.length > SENTENCES && (
            <li className="text-ink-2 text-sm">等 {sentences.length} 句，文中都有标记</li>
          )}
        </ul>
      )}
      <DraftExplanation finding={finding} />
    </section>
  );
}
