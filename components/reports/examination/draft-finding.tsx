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

/** At most this many places of a finding are named; the others are counted. */
const PLACES = 4;

/** One finding in a draft: message, both sides, links, repairs, and for a warning the explanation. */
export function DraftFinding({ finding, withLink }: { finding: Finding; withLink?: boolean }) {
  const { form } = useDraft();
  const { content } = useExamined();
  // Next to the field itself only links to words within it are useful.
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
              // Two findings may link to the same words: the index within the finding distinguishes them.
              key={`${place.path}-${place.passage?.block}-${place.passage?.from}`}
              variant={at === 0 ? "plain" : "quiet"}
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
