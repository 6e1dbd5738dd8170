/** How many backups are kept: the newest of each of this many days, weeks and months. */
const KEPT = { day: 7, week: 5, month: 12 };

const periods = {
  day: (day) => day,
  /** Weeks by their Monday. */
  week: (day) => {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
    return date.toISOString().slice(0, 10);
  },
  month: (day) => day.slice(0, 7),
};

/**
 * The days whose backup is no longer needed.
 *
 * @param {string[]} days ISO days, in any order
 * @returns {string[]}
 */
export function outdated(days) {
  const newestFirst = [...new Set(days)].sort().reverse();
  const kept = new Set();
  for (const [name, periodOf] of Object.entries(periods)) {
    const seen = new Set();
    for (const day of newestFirst) {
      if (seen.has(periodOf(day))) continue;
      seen.add(periodOf(day));
      if (seen.size <= KEPT[name]) kept.add(day);
    }
  }
  return newestFirst.filter((day) => !kept.has(day));
}
