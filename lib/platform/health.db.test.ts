import { afterEach, expect, test, vi } from "vitest";
import { db } from "./db";
import { databaseAnswers } from "./health";
import { logger } from "./logger";

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test("a database that is up answers", async () => {
  expect(await databaseAnswers()).toBe(true);
});

test("one that refuses does not", async () => {
  vi.spyOn(logger, "error").mockReturnValue();
  vi.spyOn(db, "$queryRaw").mockRejectedValue(new Error("refused"));
  expect(await databaseAnswers()).toBe(false);
});

test("one that is silent for two seconds does not", async () => {
  vi.spyOn(logger, "error").mockReturnValue();
  vi.spyOn(db, "$queryRaw").mockReturnValue(new Promise(() => undefined) as never);
  vi.useFakeTimers();
  const answer = databaseAnswers();
  await vi.advanceTimersByTimeAsync(2000);
  expect(await answer).toBe(false);
});
