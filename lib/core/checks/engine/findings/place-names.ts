import type { Place } from "../check";

/**
 * What each place of a finding is called. Of several words in one chapter the later ones are counted: its
 * name again would add nothing.
 */
export function placeNames(places: readonly Pick<Place, "label">[]): string[] {
  const seen = new Map<string, number>();
  return places.map(({ label }) => {
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return times === 1 ? label : `第 ${times} 处`;
  });
}
