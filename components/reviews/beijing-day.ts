import { beijingTime } from "@/lib/publications/beijing-time";

/** The day at a moment in Beijing: “2026-01-20”. */
export function beijingDay(moment: Date): string {
  return beijingTime(moment).slice(0, 10);
}
