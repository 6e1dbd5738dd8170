import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { done } from "@/lib/core/refusal";
import { db, openDb } from "./db";
import { databaseAnswers } from "./health";
import { logger } from "./logger";
import { isDiskFull, isOverload, isUnavailable } from "./overload";
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

const failureOf = (asked: Promise<unknown>) => asked.catch((error: unknown) => error);

test("a database that ends, only reads or is not there is away: neither overload nor a fault", async () => {
  // What a balancer does that knows no primary.
  const closing = createServer((socket) => socket.destroy());
  await once(closing.listen(0, "127.0.0.1"), "listening");
  const { port } = closing.address() as AddressInfo;
  const clients = [port, 1].map((each) => openDb(`postgresql://nobody@127.0.0.1:${each}/none`));
  const ended = db.$transaction(async (tx) => {
    const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    await holder.query("SELECT pg_terminate_backend($1)", [own?.pid]);
    await tx.$queryRaw`SELECT 1`;
  });
  const reading = db.$transaction(async (tx) => {
    await tx.$executeRaw`SET TRANSACTION READ ONLY`;
    await tx.publicRevision.updateMany({ data: { revision: 1 } });
  });
  const asked = clients.flatMap((client) => [
    client.unit.findFirst(),
    client.$queryRaw`SELECT 1`,
    client.$transaction(async () => 1),
  ]);
  const errors = await Promise.all([...asked, ended, reading].map(failureOf));
  await Promise.all(clients.map((client) => client.$disconnect()));
  closing.close();
  expect(errors.map(isUnavailable)).toEqual(errors.map(() => true));
  expect(errors.map((error) => isOverload(error) || isDiskFull(error))).toEqual(errors.map(() => false));
  const failed = await failureOf(db.$queryRaw`SELECT 1 / 0`);
  expect(isUnavailable(failed)).toBe(false);
});
