import type { Place } from "../check";

/**
 * The displayed name of each place of a finding. A label that was listed before becomes “第 2 处”, “第 3 处” ….
 */
export function placeNames(places: readonly Pick<Place, "label">[]): string[] {
  const seen = new Map<string, number>();
  return places.map(({ label }) => {
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return times === 1 ? label : `第 ${times} 处`;
  });
}
