import { afterAll, afterEach, beforeEach, expect, vi } from "vitest";

/**
 * Fails tests in which React reports an error on the console: duplicate keys, changes outside `act`, unknown
 * attributes. A test that expects an error mocks the console.
 */
// Test files share one process: each finds it in the same state, with React's checks if there is a DOM.
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
