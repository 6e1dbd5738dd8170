import type { Repair } from "../check";

/** What one click applies: a repair, or the same repair at several places. */
export type RepairOffer = { label: string; repairs: readonly Repair[] };

/**
 * The repairs of a finding as offered, each label once: one click repairs the same words at several places
 * (“改为2025年（7 处）”). Keeps their order.
 */
export function repairsByLabel(repairs: readonly Repair[]): RepairOffer[] {
  const byLabel = new Map<string, Repair[]>();
  for (const repair of repairs) {
    const same = byLabel.get(repair.label);
    if (same) same.push(repair);
    else byLabel.set(repair.label, [repair]);
  }
  return [...byLabel].map(([label, same]) => ({
    label: same.length === 1 ? label : `${label}（${same.length} 处）`,
    repairs: same,
  }));
}
