import { placeHash } from "@/components/reports/places/place-url";
import type { FieldPath } from "@/lib/core/report";
import type { FindingPlace, ScoreSource } from "@/lib/core/season/scores/metrics";
import { findingHash } from "../arrival/finding-hash";
import { contactId } from "../queue/table/contact-id";

/** Who reads a score: the county opens the review, the unit its own report. */
export type ScoreReader = "county" | "unit";

type Of = { reportId: string | null; reader: ScoreReader };

/**
 * The very place of a deduction's source; null if this reader has none: an older sheet does not say where,
 * and a unit has no page of an extension or of a telephone call, of which the reason says all.
 */
export function sourceHref(source: ScoreSource, { reportId, reader }: Of): string | null {
  if (source.kind === "reminder" || source.kind === "extension") {
    if (reader === "county") return `/reviews?year=${source.year}#${contactId(source)}`;
    return source.kind === "reminder" && source.isMessage ? "/messages" : null;
  }
  if (reportId === null) return null;
  if (reader === "county") {
    const page = `/reviews/${reportId}`;
    // Where changes stand in the text: the place may be among what was changed since.
    if (source.kind === "finding") return `${page}?view=marked${findingHash(source)}`;
    return `${page}#${source.kind}-${source.id}`;
  }
  const page = `/desk/reports/${reportId}`;
  if (source.kind === "move") return `${page}/sign-off#move-${source.id}`;
  return source.place && `${page}/${stepHref(source.place)}`;
}

function stepHref({ path, step, words: passage }: FindingPlace): string {
  return `${step}${placeHash({ path: path as FieldPath, ...(passage && { passage }) })}`;
}
