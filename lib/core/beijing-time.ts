const timeZone = "Asia/Shanghai";
const minutes = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
const seconds = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
const words = new Intl.DateTimeFormat("zh-CN", {
  timeZone,
  dateStyle: "long",
  timeStyle: "short",
  hourCycle: "h23",
});

/** The calendar day of a moment in Beijing, as an ISO day: "2026-01-31". */
export function beijingDay(moment: Date): string {
  return beijingTime(moment).slice(0, 10);
}

/**
 * A moment in Beijing time as government pages print it and as their PubDate tag requires it: “2026-01-20
 * 09:12”.
 */
export function beijingTime(moment: Date): string {
  return minutes.format(moment);
}

/** A moment in Beijing time to the second: “2026-01-20 09:12:05”. */
export function beijingSecond(moment: Date): string {
  return seconds.format(moment);
}

/** A moment in Beijing time in words: “2026年1月20日 09:12”. */
export function beijingTimeInWords(moment: Date): string {
  return words.format(moment);
}

/** The day and the hour of a moment in Beijing. */
export function beijingMoment(moment: Date): { day: string; hour: number } {
  const time = beijingTime(moment);
  return { day: time.slice(0, 10), hour: Number(time.slice(11, 13)) };
}

/** The moment at which an hour of a day begins in Beijing: China has one time and no summer time. */
export function beijingHour(day: string, hour: number): Date {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + hour * 3_600_000);
}

/** The ISO day `days` after another; before it if negative. */
export function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The moment of a datetime-local field's value, "2026-01-30T12:00", in Beijing time. */
export function beijingMinute(typed: string): Date {
  return new Date(`${typed}:00+08:00`);
}

/** “1月31日” of an ISO day. */
export function chineseDayShort(day: string): string {
  const [, month, date] = day.split("-").map(Number);
  return `${month}月${date}日`;
}
