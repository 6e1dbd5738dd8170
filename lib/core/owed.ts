/** The report years that a unit owes, both inclusive; null if there is no beginning, or no end yet. */
export type UnitYears = { code: string; firstYear: number | null; lastYear: number | null };

/**
 * True if a unit owes a report for a year: it existed and had not been merged or dissolved. An unknown unit
 * owes every year.
 */
export function owes(years: Omit<UnitYears, "code"> | undefined, year: number): boolean {
  return (years?.firstYear ?? year) <= year && year <= (years?.lastYear ?? year);
}
