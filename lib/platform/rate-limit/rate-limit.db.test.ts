import { beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { bounds } from "./bounds";
import { consume } from "./consume";
import { withinLimit } from "./within-limit";

const from = (address: string) =>
  new Request("http://site.example/", { headers: { "x-client-address": address } });
const ask = (address: string) => withinLimit(from(address), "verify", async () => new Response("in"));

beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

test("who asks too often learns when to ask again; others go on", async () => {
  for (let time = 0; time < bounds.verify.points; time++) expect((await ask("10.0.0.8")).status).toBe(200);
  const refused = await ask("10.0.0.8");
  expect([refused.status, await refused.text()]).toEqual([429, expect.stringContaining("秒后再试")]);
  const seconds = Number(refused.headers.get("Retry-After"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(bounds.verify.seconds);
  expect((await ask("10.0.0.9")).status).toBe(200);
});

test("several servers count together, in the database", async () => {
  await db.rateLimit.create({
    data: { key: "verify:10.0.0.10", points: bounds.verify.points, expire: new Date(Date.now() + 30_000) },
  });
  expect((await ask("10.0.0.10")).status).toBe(429);
});

test("what is counted by tens is written once for ten, and bounded all the same", async () => {
  let waits = 0;
  let asked = 0;
  while (waits === 0 && asked < 2 * bounds.search.points) {
    waits = await consume("search", "10.0.0.11");
    asked += 1;
    if (asked === 9) expect(await db.rateLimit.count()).toBe(0);
  }
  expect(waits).toBeGreaterThan(0);
  expect(asked).toBe(bounds.search.points + 10);
});

test.each(["127.0.0.1", "::1", ""])("%j, which may be everybody, is not counted", async (address) => {
  for (let time = 0; time <= bounds.verify.points; time++) await ask(address);
  expect((await ask(address)).status).toBe(200);
});

test("one office of IPv6 is one", async () => {
  for (let time = 0; time < bounds.verify.points; time++) await ask(`2001:db8:1:2::${time}`);
  expect((await ask("2001:db8:1:2:ffff::1")).status).toBe(429);
});
