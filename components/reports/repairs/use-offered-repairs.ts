import type { Finding } from "@/lib/core/checks/engine/check";
import { repairsByLabel } from "@/lib/core/checks/engine/repairs/repairs-by-label";
import { partOf } from "@/lib/core/steps/parts";
import { useDraft } from "../draft/draft-context";
import { useRepairs } from "./repair-context";

/**
 * The repairs of a finding that this person may apply: not in a part that the county's return left locked.
 */
export function useOfferedRepairs({ repairs }: Pick<Finding, "repairs">) {
  const { draft, form, mayWrite } = useDraft();
  const { repair } = useRepairs();
  const open = (path: string) => {
    const part = partOf(form, path);
    return draft.unlocked === null || part === null || draft.unlocked.includes(part);
  };
  const offers = mayWrite ? repairsByLabel(repairs.filter(({ path }) => open(path))) : [];
  return offers.map((offer) => ({ label: offer.label, carryOut: () => repair(offer) }));
}
