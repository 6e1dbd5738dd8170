import { ClipboardCheck } from "lucide-react";
import { FindingCounts } from "@/components/findings/list/finding-counts";
import { printedPlaces } from "@/components/findings/printed/printed-place";
import { countBySeverity } from "@/components/findings/severities";
import { Card, CardTitle } from "@/components/ui/card";
import { placeNames } from "@/lib/core/checks/engine/findings/place-names";
import type { Block } from "@/lib/core/document/block";
import type { ReviewFinding } from "@/lib/reviews/types";
import { ArriveAtFinding } from "./arrive-at-finding";
import { FindingEntry } from "./finding-entry";
import { foundId } from "./found-id";

type Props = { reportId: string; findings: ReviewFinding[]; blocks: Block[]; mayWaive: boolean };

/** What the checks found in this version, with the township's explanations and the waivers. */
export function Examination({ reportId, findings, blocks, mayWaive }: Props) {
  const placeOf = printedPlaces(blocks);
  return (
    <Card aria-labelledby="examination-title">
      <CardTitle id="examination-title" className="flex flex-wrap items-center gap-2">
        <ClipboardCheck aria-hidden size={16} />
        体检 <FindingCounts counts={countBySeverity(findings)} />
      </CardTitle>
      {findings.length === 0 ? (
        <p className="text-ink-2 text-sm">表内关系、与上年的衔接和文字检查都已通过。</p>
      ) : (
        <ul className="grid gap-3">
          {findings.map((finding) => (
            <FindingEntry
              key={finding.key}
              id={isFirst(finding, findings) ? foundId(finding.severity) : undefined}
              reportId={reportId}
              finding={finding}
              places={named(finding.places).map(({ place, label }) => ({ label, printed: placeOf(place) }))}
              mayWaive={mayWaive}
            />
          ))}
        </ul>
      )}
      <ArriveAtFinding />
    </Card>
  );
}

function isFirst(finding: ReviewFinding, findings: readonly ReviewFinding[]): boolean {
  return findings.find(({ severity }) => severity === finding.severity) === finding;
}

function named(places: ReviewFinding["places"]) {
  const names = placeNames(places);
  return places.map((place, at) => ({ place, label: names[at] ?? place.label }));
}
