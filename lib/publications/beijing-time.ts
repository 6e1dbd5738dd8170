const minutes = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "short",
});

/** A moment in Beijing time as government pages print it and as their tag PubDate wants it: “2026-01-20 09:12”. */
export function beijingTime(moment: Date): string {
  return minutes.format(moment);
}
