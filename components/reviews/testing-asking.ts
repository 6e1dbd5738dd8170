import { act } from "react";
import { afterEach, beforeEach, vi } from "vitest";

/**
 * For tests of pages that ask the server every few seconds: the test sets what is `found`, and lets the time
 * pass. `first` is found when a test begins.
 */
export function testAsking<Found>(first: () => Found) {
  const asked = vi.fn();
  const server = {
    asked,
    found: first(),
    pass: (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds)),
  };
  beforeEach(() => {
    vi.useFakeTimers();
    asked.mockReset();
    server.found = first();
    vi.spyOn(globalThis, "fetch").mockImplementation(async (path) => {
      asked(path);
      return Response.json(server.found);
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  return server;
}
