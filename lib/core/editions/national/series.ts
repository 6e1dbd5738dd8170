import type { CellId } from "../../tables/table";
import { refusedGrounds } from "./outcomes";

/**
 * Indicators that the editions of 2019 and 2021 count in the same cells. A dispute counts in the year in
 * which it is closed.
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
