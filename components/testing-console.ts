import { afterAll, afterEach, beforeEach, expect, vi } from "vitest";

/**
 * React reports on the console what a test would pass over: two items of one key, a change outside of `act`, an attribute that no element
 * has. A test in which it does has failed. One that means to see an error puts a spy of its own on the console.
 */
// Files share one process: each finds it alike, whichever ran before it, and with the checks of React where there is a page.
vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", typeof document !== "undefined");
afterAll(() => {
  vi.unstubAllGlobals();
  if (typeof document === "undefined") return;
  document.body.replaceChildren();
  for (const storage of [localStorage, sessionStorage]) storage.clear();
});

const logged = vi.fn<(...words: unknown[]) => void>();

beforeEach(() => {
  logged.mockClear();
  vi.spyOn(console, "error").mockImplementation(logged);
});

afterEach(() => {
  const words = logged.mock.calls.map((call) => call.map(String).join(" "));
  expect(words, "what React or the component wrote to the console").toEqual([]);
});
