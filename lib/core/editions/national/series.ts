import type { CellId } from "../../tables/table";
import { refusedGrounds } from "./outcomes";

/**
 * Where the editions of 2019 and 2021 count an indicator in the same cells; a dispute counts in the year that
 * closes it.
 */
export const nationalSeries = {
  received: ["received:total"],
  answered: ["outcome.total:total"],
  granted: ["outcome.granted:total"],
  review: closed("review"),
  litigation: [...closed("direct"), ...closed("afterReview")],
  licences: ["licences:decisions"],
  penalties: ["penalties:decisions"],
  refused: refusedGrounds.map((reason) => `outcome.refused.${reason}:total`),
  carriedOut: ["carriedOut:total"],
  reviewCorrected: ["litigation:review.corrected"],
  litigationCorrected: ["litigation:direct.corrected", "litigation:afterReview.corrected"],
} satisfies Record<string, readonly CellId[]>;

function closed(group: string): CellId[] {
  return ["upheld", "corrected", "other"].map((outcome) => `litigation:${group}.${outcome}`);
}
