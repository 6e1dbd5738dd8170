import { afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "../clock";
import { db } from "../db";
import { runIfDue } from "./daily";
import { onlyOne } from "./only-one";

const start = new Date("2026-01-05T01:00:00Z").getTime();
const hours = (count: number) => setClock(() => new Date(start + count * 60 * 60_000));
let runs = 0;
const job = { name: "test", lock: 770_362_099, run: async () => ({ runs: ++runs }) };

beforeEach(async () => {
  runs = 0;
  hours(0);
  await db.jobRun.deleteMany();
});
afterEach(() => setClock());

test("a daily job is done once a day, whoever asks and how often", async () => {
  await Promise.all([runIfDue(job), runIfDue(job), runIfDue(job)]);
  expect(runs).toBe(1);
  hours(22);
  expect(await runIfDue(job)).toBe(false);
  hours(24);
  expect(await runIfDue(job)).toBe(true);
  expect(await db.jobRun.findUnique({ where: { name: "test" } })).toMatchObject({ result: { runs: 2 } });
});

test("while one server is at it, no other is; a job that fails is due again", async () => {
  await onlyOne(job.lock, async () => {
    expect(await runIfDue(job)).toBe(false);
  });
  const failing = { ...job, run: () => Promise.reject(new Error("no")) };
  await expect(runIfDue(failing)).rejects.toThrow("no");
  expect(await runIfDue(job)).toBe(true);
});
