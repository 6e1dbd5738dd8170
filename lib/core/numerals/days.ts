/** Days of the calendar as ISO text: "2018-01-05". */

/** The number of days in a month, counted from 1; 0 for an invalid month. */
export function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** "2018", "1", "5" → "2018-01-05"; null for an invalid date. */
export function isoDay(year = "", month = "", day = ""): string | null {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(iso) && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
  return isDay ? iso : null;
}

/**
 * "2025-12-31" as printed in a report: “2025年12月31日”, without leading zeros. Any other text is returned
 * unchanged.
 */
export function printedDay(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : day;
}
