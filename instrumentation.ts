/** What Next.js runs once, when a server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startJobs } = await import("@/lib/platform/jobs/worker");
    const { jobs, timetable } = await import("@/lib/publications/jobs");
    const { watchClock } = await import("@/lib/platform/clock-watch");
    const { recordClockSet } = await import("@/lib/platform/record/mutations");
    const { tellTrialTime } = await import("@/lib/platform/trial-clock");
    const { demandEndorsedKey } = await import("@/lib/publications/tree/keep-keys");
    const { onceAvailable } = await import("@/lib/platform/once-available");
    await tellTrialTime();
    await onceAvailable(() => demandEndorsedKey());
    watchClock(recordClockSet);
    startJobs(jobs, timetable);
  }
}
