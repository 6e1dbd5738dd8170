"use client";
import { FindingItem } from "@/components/findings/list/finding-item";
import { FindingRepairs } from "@/components/findings/list/finding-repairs";
import { QuotedWords } from "@/components/findings/sides/quoted-words";
import { Sides } from "@/components/findings/sides/sides";
import { Button } from "@/components/ui/button";
import type { Finding } from "@/lib/core/checks/engine/check";
import { placeNames } from "@/lib/core/checks/engine/findings/place-names";
import { useDraft, useExamined } from "../draft/draft-context";
import { PlaceLink } from "../places/place-link";
import { useOfferedRepairs } from "../repairs/use-offered-repairs";
import { DraftExplanation } from "./draft-explanation";

/** A rule on a whole table may point at every cell of it: so many are named, the rest are counted. */
const PLACES = 4;

/** One finding in a draft: what does not hold, both sides, the way there, the repair, and for a warning the clerk's words. */
export function DraftFinding({ finding, withLink }: { finding: Finding; withLink?: boolean }) {
  const { form } = useDraft();
  const { content } = useExamined();
  // Beside the field itself only words within it are worth a way.
  const places = finding.places.filter(({ passage }) => withLink || passage !== undefined);
  const names = placeNames(places);
  const repairs = useOfferedRepairs(finding);
  return (
    <FindingItem finding={finding}>
      {finding.places[0] && <QuotedWords place={finding.places[0]} form={form} content={content} />}
      {withLink && <Sides finding={finding} />}
      {places.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {places.slice(0, PLACES).map((place, at) => (
            <Button
              asChild
              size="small"
              // Two findings may lead to the same words: the place within the finding tells them apart.
              key={`${place.path}-${place.passage?.block}-${place.passage?.from}`}
              look={at === 0 ? "plain" : "quiet"}
            >
              <PlaceLink place={place}>{at === 0 ? `去“${place.label}”` : names[at]}</PlaceLink>
            </Button>
          ))}
          {places.length > PLACES && <span className="text-ink-2 text-sm">等 {places.length} 处</span>}
        </p>
      )}
      <FindingRepairs repairs={repairs} />
      {finding.severity === "warning" && <DraftExplanation finding={finding} />}
    </FindingItem>
  );
}
