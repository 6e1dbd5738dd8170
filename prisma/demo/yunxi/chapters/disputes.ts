import type { Phrasing } from "../phrasing";
import { applicationsSentences } from "../sentences/applications";
import type { Dispute, DisputeOutcome } from "../year-history";

const outcomes: Record<DisputeOutcome, string> = {
  upheld: "结果维持",
  corrected: "结果纠正，已按决定重新答复",
  other: "申请人撤回，属其他结果",
  pending: "年末尚未审结",
};

/** Reviews and lawsuits of the year; both are mentioned even if there were none. */
export function disputesProse(phrasing: Phrasing): string {
  const { disputes, year } = phrasing.history;
  if (disputes.length === 0) return phrasing.say("disputes none", applicationsSentences.noDisputes);
  const reviews = disputes.filter(({ group }) => group === "review");
  const suits = disputes.filter(({ group }) => group !== "review");
  return `${year}年，${[
    reviews.length > 0 ? `被申请行政复议${countWithOutcomes(reviews)}` : "没有被申请行政复议",
    suits.length > 0 ? `被提起行政诉讼${countWithOutcomes(suits)}` : "没有被提起行政诉讼",
  ].join("；")}。`;
}

function countWithOutcomes(cases: readonly Dispute[]): string {
  return `${cases.length}件，${cases.map(({ outcome }) => outcomes[outcome]).join("、")}`;
}
