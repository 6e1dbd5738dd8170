import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { databaseEnv } from "@/lib/platform/env";
import { watchRevision } from "./revision-watch.mjs";

/** What a server learns about changes without a query for each request. */

const report = vi.fn();
let watch: ReturnType<typeof watchRevision>;

const known = () => watch.known();
const stored = async () => String((await db.publicRevision.findUniqueOrThrow({ where: { id: 1 } })).revision);
const change = () =>
  db.unit.create({
    data: {
      code: `36${String(Date.now()).slice(-10)}`,
      name: "某镇",
      organ: "某镇人民政府",
      kind: "township",
    },
  });
const breakOff = () =>
  db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE query LIKE '%PublicRevision%' AND pid <> pg_backend_pid() AND datname = current_database()`;

beforeEach(async () => {
  watch = watchRevision(databaseEnv().DATABASE_URL, { beat: 200, report });
  await expect.poll(known).not.toBe(null);
});
afterEach(() => watch.close());

test("the revision is known, and a change is noticed at once, not at the next reading", async () => {
  expect(known()).toBe(await stored());
  const slow = watchRevision(databaseEnv().DATABASE_URL, { beat: 60_000, report });
  await expect.poll(() => slow.known()).not.toBe(null);
  await change();
  const now = await stored();
  await expect.poll(() => slow.known(), { timeout: 2_000 }).toBe(now);
  slow.close();
});

test("after a request that may write, nothing is certain until the revision was read again", async () => {
  await change();
  watch.doubt();
  expect(known()).toBe(null);
  await expect.poll(known).toBe(await stored());
});

test("many such requests at once read it at once, each for itself", async () => {
  await change();
  for (let request = 0; request < 5; request += 1) watch.doubt();
  expect(known()).toBe(null);
  await expect.poll(known).toBe(await stored());
});

test("without its connection nothing is certain; changes in the meantime are read when it is back", async () => {
  const before = known();
  await breakOff();
  await expect.poll(known, { interval: 5 }).toBe(null);
  await change();
  await expect.poll(known).not.toBe(null);
  expect(known()).toBe(await stored());
  expect(known()).not.toBe(before);
});

test("if notifications do not arrive, nothing is certain any more", async () => {
  await db.$executeRaw`UPDATE "PublicRevision" SET "revision" = "revision" + 1`;
  await expect.poll(() => report.mock.calls.length).toBeGreaterThan(0);
  await sleep(600);
  expect(known()).toBe(null);
});
