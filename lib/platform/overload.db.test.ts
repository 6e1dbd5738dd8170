import { Client } from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { done } from "@/lib/core/refusal";
import { db } from "./db";
import { databaseAnswers } from "./health";
import { logger } from "./logger";
import { isDiskFull, isOverload } from "./overload";
import { inTransaction } from "./transaction";

/** A client that holds the lock that all others need. */
let holder: Client;

beforeEach(async () => {
  vi.spyOn(logger, "error").mockReturnValue();
  holder = new Client({ connectionString: process.env.DATABASE_URL });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT pg_advisory_xact_lock(42)");
});

afterEach(async () => {
  vi.restoreAllMocks();
  await holder.end();
});

const wantTheSame = () =>
  inTransaction(async (tx) => done(await tx.$executeRaw`SELECT pg_advisory_xact_lock(42)`), {
    timeout: 10_000,
  });

test("many who wait for one row keep no reader waiting, and are asked to come again", async () => {
  const waiting = Array.from({ length: 14 }, () => wantTheSame().catch((error: unknown) => error));
  const locks = () =>
    holder
      .query("SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'advisory'")
      .then(({ rows }) => rows);
  await expect.poll(async () => (await locks()).length).toBeGreaterThanOrEqual(3);
  let ended = 0;
  for (const wait of waiting) void wait.then(() => (ended += 1));
  await Promise.all(Array.from({ length: 20 }, () => db.$queryRaw`SELECT 1`));
  expect(await databaseAnswers()).toBe(true);
  expect(ended, "readers were answered while all others still waited").toBe(0);

  const ends = await Promise.all(waiting);
  expect(ends.map(isOverload)).toEqual(ends.map(() => true));
});

test("what waits goes on when the row is free again", async () => {
  const waiting = wantTheSame();
  await holder.query("COMMIT");
  expect(await waiting).toMatchObject({ ok: true });
});

test("a statement that fails by itself is no overload, and a full disk is distinguished", async () => {
  const failed = await db.$queryRaw`SELECT 1 / 0`.catch((error: unknown) => error);
  expect([isOverload(failed), isDiskFull(failed)]).toEqual([false, false]);
  const full = await db.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = '53100'; END $$`.catch(
    (error: unknown) => error,
  );
  expect([isOverload(full), isDiskFull(full)]).toEqual([false, true]);
});
