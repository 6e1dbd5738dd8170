const timeZone = "Asia/Shanghai";
const minutes = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
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

/** A moment in Beijing time as government pages print it and as their tag PubDate wants it: “2026-01-20 09:12”. */
export function beijingTime(moment: Date): string {
  return minutes.format(moment);
}

/** A moment in Beijing time to the second: “2026/1/20 09:12:05”. */
export function beijingSecond(moment: Date): string {
  return moment.toLocaleString("zh-CN", { timeZone, hour12: false });
}

/** A moment in Beijing time in words: “2026年1月20日 09:12”. */
export function beijingTimeInWords(moment: Date): string {
  return words.format(moment);
}
