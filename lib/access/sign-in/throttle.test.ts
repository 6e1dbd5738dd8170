import { describe, expect, test } from "vitest";
import { afterFailure, isAllowed, lockMs, type Throttle, untried, waitsUntil } from "./throttle";

const start = new Date("2026-01-05T01:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);

function failed(times: number): Throttle {
  let throttle = untried;
  for (let time = 0; time < times; time++) throttle = afterFailure(throttle, start);
  return throttle;
}

describe("sign-in throttle", () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 1000],
    [4, 2000],
    [5, 4000],
    [6, 8000],
    [9, 64_000],
    [10, 900_000],
    [11, 900_000],
  ])("after %i failures the next attempt waits %i ms", (failures, wait) => {
    const throttle = failed(failures);
    expect(waitsUntil(throttle)).toEqual(wait === 0 ? null : later(wait));
    if (wait > 0) expect(isAllowed(throttle, later(wait - 1))).toBe(false);
    expect(isAllowed(throttle, later(wait))).toBe(true);
  });

  test("failures are forgotten after a quarter of an hour, and with them a lock", () => {
    expect(afterFailure(failed(9), later(899_999)).lockedUntil).not.toBeNull();
    expect(afterFailure(failed(9), later(900_000))).toEqual({
      failures: 1,
      lastFailedAt: later(900_000),
      lockedUntil: null,
    });
    expect(afterFailure(failed(10), later(900_000)).failures).toBe(1);
  });
});

test("a clock that was set back locks nobody out", () => {
  const at = new Date("2026-01-05T01:00:00Z");
  const ahead = new Date(at.getTime() + 24 * 60 * 60_000);
  expect(isAllowed({ failures: 4, lastFailedAt: ahead, lockedUntil: null }, at)).toBe(true);
  expect(isAllowed({ failures: 10, lastFailedAt: ahead, lockedUntil: ahead }, at)).toBe(true);
  expect(
    isAllowed({ failures: 10, lastFailedAt: at, lockedUntil: new Date(at.getTime() + lockMs) }, at),
  ).toBe(false);
});
