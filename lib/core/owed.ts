/** The report years that a unit owes, both inclusive; null where they have no beginning, or no end yet. */
export type UnitYears = { code: string; firstYear: number | null; lastYear: number | null };

/**
 * Whether a unit owes a report for a year: it was there and had not been merged or dissolved. A unit of which
 * nothing is known owes every year.
 */
export function owes(years: Omit<UnitYears, "code"> | undefined, year: number): boolean {
  return (years?.firstYear ?? year) <= year && year <= (years?.lastYear ?? year);
}
