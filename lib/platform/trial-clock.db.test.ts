import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { now, setClock } from "./clock";
import { db } from "./db";
import { tellTrialTime } from "./trial-clock";

let folder: string;
let file: string;
const year = 365 * 24 * 60 * 60_000;
const isAhead = () => now().getTime() - Date.now() > year / 2;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clock-"));
  file = join(folder, "ahead");
  writeFileSync(file, String(year));
  vi.stubEnv("TRIAL_CLOCK_FILE", file);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  setClock();
  rmSync(folder, { recursive: true });
});

test("a trial on a throw-away database sets the time, and sets it again", async () => {
  await tellTrialTime();
  expect(isAhead()).toBe(true);
  writeFileSync(file, "0");
  expect(isAhead()).toBe(false);
});

test("without the setting the time is the machine's", async () => {
  vi.stubEnv("TRIAL_CLOCK_FILE", "");
  await tellTrialTime();
  expect(isAhead()).toBe(false);
});

test.each([
  ["another command line", () => Promise.resolve([{ isThrowaway: false }])],
  [
    "a role that may not read it",
    () => Promise.reject(new Error("permission denied for function pg_read_file")),
  ],
])("a database with %s is refused, and the time stays", async (_, answer) => {
  vi.spyOn(db, "$queryRaw").mockImplementation(answer as never);
  await expect(tellTrialTime()).rejects.toThrow("时间不能另设");
  expect(isAhead()).toBe(false);
});
