"use client";
import clsx from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Finding } from "@/lib/core/checks/engine/check";
import { placeNames } from "@/lib/core/checks/engine/place-names";
import { partOf } from "@/lib/core/steps/parts";
import { useDraft } from "../draft/draft-context";
import { PlaceLink } from "../places/place-link";
import { useRepairs } from "../repairs/repair-context";
import { Explanation } from "./explanation";
import { QuotedWords } from "./quoted-words";
import { Sides } from "./sides";

const severities = {
  error: { words: "错误", Icon: CircleAlert, ink: "text-err", look: "border-err bg-err-wash" },
  warning: { words: "提醒", Icon: TriangleAlert, ink: "text-warn", look: "border-warn-line bg-warn-wash" },
  hint: { words: "提示", Icon: Info, ink: "text-ink-2", look: "border-line-2 bg-desk" },
} as const;

/** A rule on a whole table may point at every cell of it: so many are named, the rest are counted. */
const PLACES = 4;

/** One finding: what does not hold, both sides, the way there, the repair, and for a warning the clerk's words. */
export function FindingItem({ finding, withLink }: { finding: Finding; withLink?: boolean }) {
  const { words, Icon, ink, look } = severities[finding.severity];
  // Beside the field itself only words within it are worth a way.
  const places = finding.places.filter(({ passage }) => withLink || passage !== undefined);
  const names = placeNames(places);
  const repairs = useOffered(finding);
  return (
    <li className={clsx("grid gap-2 rounded-md border-l-4 px-4 py-3", look)} data-finding={finding.key}>
      <p className="[overflow-wrap:anywhere]">
        <span className={clsx("mr-2 inline-flex items-center gap-1 font-medium text-[13px]", ink)}>
          <Icon aria-hidden size={14} />
          {words}
        </span>
        {finding.message} <span className="whitespace-nowrap text-ink-2 text-sm">{finding.code}</span>
      </p>
      {finding.places[0] && <QuotedWords place={finding.places[0]} />}
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
      {repairs.length > 0 && (
        <p className="flex flex-wrap items-center gap-2">
          <span className="text-ink-2 text-sm">可以这样改：</span>
          {repairs.map(({ label, carryOut }) => (
            <Button key={label} size="small" onClick={carryOut}>
              {label}
            </Button>
          ))}
        </p>
      )}
      {finding.severity === "warning" && <Explanation finding={finding} />}
    </li>
  );
}

/** The repairs that this person may carry out now: not in a part that the county's return left closed. */
function useOffered({ repairs }: Finding) {
  const { draft, form, mayWrite } = useDraft();
  const { repair } = useRepairs();
  const open = (path: string) => {
    const part = partOf(form, path);
    return draft.unlocked === null || part === null || draft.unlocked.includes(part);
  };
  return mayWrite
    ? repairs
        .filter(({ path }) => open(path))
        .map((each) => ({ label: each.label, carryOut: () => repair(each) }))
    : [];
}
