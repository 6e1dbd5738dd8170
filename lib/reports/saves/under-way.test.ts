import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { afterEarlier } from "./under-way";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A save that ends when the test says so. */
function slowSave() {
  let end = () => {};
  const save = vi.fn(() => new Promise<string>((resolve) => (end = () => resolve("saved"))));
  return { save, end: () => end() };
}

const at = () => vi.advanceTimersByTimeAsync(1);

test("a text waits for its earlier state, which another page has sent", async () => {
  const first = slowSave();
  const next = slowSave();
  const sent = afterEarlier([{ operationId: "first" }], first.save);
  const answer = afterEarlier([{ operationId: "next", continues: "first" }], next.save);
  await at();
  expect(next.save).not.toHaveBeenCalled();
  first.end();
  await at();
  expect(await sent).toBe("saved");
  next.end();
  expect(await answer).toBe("saved");
});

test("it waits no longer than a second, and not for another text", async () => {
  const stuck = slowSave();
  const next = slowSave();
  const other = slowSave();
  void afterEarlier([{ operationId: "first" }], stuck.save);
  void afterEarlier([{ operationId: "other" }], other.save);
  void afterEarlier([{ operationId: "next", continues: "first" }], next.save);
  await at();
  expect(other.save).toHaveBeenCalled();
  expect(next.save).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(next.save).toHaveBeenCalled();
});

test("an earlier state that fails keeps nobody waiting", async () => {
  const failed = afterEarlier([{ operationId: "first" }], () => Promise.reject(new Error("lost")));
  const answer = afterEarlier([{ operationId: "next", continues: "first" }], async () => "saved");
  await expect(failed).rejects.toThrow("lost");
  expect(await answer).toBe("saved");
});
