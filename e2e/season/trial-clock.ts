import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beijingMinute } from "@/lib/core/beijing-time";

/** The time of a season: ahead of the machine's, and advanced only by the script. Never set back. */
export type TrialClock = {
  /** For the environment of the product (lib/platform/trial-clock.ts). */
  file: string;
  /** Advances to that time in China. */
  goTo(day: string, time?: string): void;
  now(): Date;
  /** The current ISO day in China. */
  today(): string;
  close(): void;
};

const DAY = 86_400_000;

export function openTrialClock(day: string): TrialClock {
  const folder = mkdtempSync(join(tmpdir(), "season-"));
  const file = join(folder, "ahead");
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const goTo = (to: string, time = "09:00") => {
    const next = beijingMinute(`${to}T${time}`).getTime() - Date.now();
    if (next < ahead) throw new RangeError(`${to} ${time} is past`);
    ahead = next;
    // Replaced as a whole: the product reads it at any moment, and an empty file is the machine's time.
    writeFileSync(`${file}.next`, String(ahead));
    renameSync(`${file}.next`, file);
  };
  goTo(day);
  return {
    ...{ file, goTo, now },
    today: () => new Date(now().getTime() + DAY / 3).toISOString().slice(0, 10),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
