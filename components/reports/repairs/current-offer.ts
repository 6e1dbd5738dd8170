import type { Finding, Repair } from "@/lib/core/checks/engine/check";
import { type RepairOffer, repairsByLabel } from "@/lib/core/checks/engine/repairs/repairs-by-label";

/**
 * The present equivalent of an offer whose words have moved: the same repair of the same words in the same
 * field, the nearest of several.
 *
 * @param findings on the present content
 * @returns null if nothing is left to repair
 */
export function currentOffer({ repairs }: RepairOffer, findings: readonly Finding[]): RepairOffer | null {
  const [wanted] = repairs;
  if (!wanted) return null;
  const same = findings
    .flatMap((finding) => repairsByLabel(finding.repairs))
    .filter((offer) => offer.repairs.some((repair) => isSame(repair, wanted)));
  return same.toSorted((one, other) => distance(one, wanted) - distance(other, wanted))[0] ?? null;
}

function isSame(one: Repair, other: Repair): boolean {
  return one.label === other.label && one.path === other.path && wordsOf(one) === wordsOf(other);
}

function wordsOf({ value }: Repair): string | undefined {
  return "passage" in value ? value.passage.text : undefined;
}

/** First by paragraphs, then by characters. */
function distance({ repairs: [nearest] }: RepairOffer, { value: wanted }: Repair): number {
  const value = nearest?.value;
  if (!value || !("passage" in value) || !("passage" in wanted)) return 0;
  const { block, from } = value.passage;
  return Math.abs(block - wanted.passage.block) * 1_000_000 + Math.abs(from - wanted.passage.from);
}
