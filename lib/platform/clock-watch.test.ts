import { expect, test, vi } from "vitest";
import { clockJump, lookAtClock, watchClock } from "./clock-watch";

test.each([
  ["no one set it", { day: 10_000, running: 10_000 }, 0],
  ["a time server corrected it", { day: 10_900, running: 10_000 }, 0],
  ["set forwards by an hour", { day: 3_610_000, running: 10_000 }, 3_600_000],
  ["set back by a day", { day: -86_390_000, running: 10_000 }, -86_400_000],
  ["a look that came late", { day: 95_000, running: 95_000 }, 0],
])("%s", (_what, after, jump) => {
  expect(clockJump({ day: 0, running: 0 }, after)).toBe(jump);
});

test("a jump is reported once, by how much, and at once to whoever asks", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance", "Date"] });
  try {
    const jumps: number[] = [];
    const look = watchClock(async (jump) => void jumps.push(jump));
    vi.advanceTimersByTime(10_000);
    expect(jumps).toEqual([]);
    vi.setSystemTime(Date.now() - 3_600_000);
    vi.advanceTimersByTime(30_000);
    expect(jumps).toEqual([-3_600_000]);
    vi.setSystemTime(Date.now() + 7_200_000);
    await lookAtClock();
    expect(jumps).toEqual([-3_600_000, 7_200_000]);
    clearInterval(look);
  } finally {
    vi.useRealTimers();
  }
});
