import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { readEntry, SERVER } from "@/lib/platform/record/entry";
import { signIn } from "../mutations";
import { findCurrentAccount } from "../testing/current-account";
import { findSignInLimit } from "./data";
import { countAttempt, forgetAttempts, noteFailedSignIn } from "./mutations";
import { hashPassword } from "./password";
import { throttleKeysOf } from "./throttle-keys";

const password = "a quiet river";
const start = new Date("2026-01-05T01:00:00Z").getTime();
let accountId = "";
const known = { device: "b7c1" };
const from = (address: string) => ({ visitor: { address, userAgent: "" } });
const failuresOf = async (username: string) => (await findSignInLimit(username))?.failures;

beforeAll(async () => {
  await db.unit.create({
    data: { code: "360121000000", name: "某县", kind: "county", organ: "某县人民政府" },
  });
  const passwordHash = await hashPassword(password);
  const grants = { create: [{ role: "reviewer" as const, unitCode: "360121000000" }] };
  const account = await db.account.create({
    data: { username: "li.min", name: "李敏", passwordHash, grants },
  });
  accountId = account.id;
  await db.account.create({
    data: { username: "gone", name: "离任", passwordHash, disabledAt: new Date(start) },
  });
});

afterEach(async () => {
  setClock();
  await db.signInThrottle.deleteMany();
});

function at(seconds: number) {
  setClock(() => new Date(start + seconds * 1000));
}

describe("signing in", () => {
  test("opens the account, whatever the case and space of the username", async () => {
    expect(await signIn(" Li.Min", password)).toMatchObject({ accountId, epoch: 1 });
  });

  test.each([
    ["li.min", "wrong password"],
    ["nobody", password],
    ["gone", password],
    ["", ""],
    ["x".repeat(65), password],
    ["li.min", "x".repeat(257)],
    ["li.min'; --", password],
    ["li.min\u0000", password],
  ])("is refused alike: %j", async (username, typed) => {
    expect(await signIn(username, typed)).toBeNull();
  });

  test.each(["li.min", "nobody"])("is slowed after the third failure, known or not: %s", async (username) => {
    at(0);
    for (let time = 0; time < 3; time++) expect(await signIn(username, "wrong password")).toBeNull();
    expect(await findSignInLimit(username)).toEqual({ failures: 3, until: new Date(start + 1000) });
    at(0.5);
    expect(await signIn(username, password)).toBeNull();
    expect(await failuresOf(username)).toBe(3);
    at(1);
    expect((await signIn(username, password)) !== null).toBe(username === "li.min");
  });

  test("is locked for a quarter of an hour after ten failures; success forgets them", async () => {
    for (let time = 0; time < 10; time++) {
      at(time * 130);
      await signIn("li.min", "wrong password");
    }
    at(9 * 130 + 899);
    expect(await signIn("li.min", password)).toBeNull();
    at(9 * 130 + 900);
    expect(await signIn("li.min", password)).not.toBeNull();
    expect(await failuresOf("li.min")).toBeUndefined();
    expect(await db.signInThrottle.findUnique({ where: { username: "li.min\tfrom " } })).toBeNull();
  });

  test("on a device that is known is not locked by what strangers try elsewhere, and is counted by itself", async () => {
    for (let time = 0; time < 12; time++) {
      at(time * 130);
      await signIn("li.min", "wrong password");
    }
    at(12 * 130);
    expect(await signIn("li.min", password)).toBeNull();
    expect(await signIn("li.min", password, known)).toMatchObject({ accountId });
    for (let time = 13; time < 25; time++) {
      at(time * 130);
      await signIn("li.min", "wrong password", known);
    }
    expect(await signIn("li.min", password, known)).toBeNull();
  });

  test("from one address does not lock the name for another", async () => {
    for (let time = 0; time < 12; time++) {
      at(time * 130);
      await signIn("li.min", "wrong password", from("203.0.113.9"));
    }
    at(12 * 130);
    expect(await signIn("li.min", password, from("203.0.113.9"))).toBeNull();
    expect(await signIn("li.min", password, from("10.0.0.8"))).toMatchObject({ accountId });
  });

  test("with ever other names from one address is slowed, also with a password of one's own between", async () => {
    at(0);
    for (let time = 0; time < 33; time++) {
      await signIn(`name${time}`, "wrong password", from("203.0.113.9"));
      if (time === 20) expect(await signIn("li.min", password, from("203.0.113.9"))).not.toBeNull();
    }
    expect(await signIn("li.min", password, from("203.0.113.9"))).toBeNull();
    expect(await signIn("li.min", password, from("203.0.113.10"))).not.toBeNull();
  });

  test("from ever other addresses locks a name in the end, but for a device that is known", async () => {
    at(0);
    for (let time = 0; time < 53; time++) await signIn("li.min", "wrong password", from(`203.0.113.${time}`));
    expect(await signIn("li.min", password, from("10.0.0.8"))).toBeNull();
    expect(await signIn("li.min", password, { ...known, ...from("203.0.113.1") })).not.toBeNull();
  });

  test("counts guesses sent side by side", async () => {
    at(0);
    const guesses = Array.from({ length: 8 }, () => signIn("li.min", "wrong password"));
    expect(await Promise.all(guesses)).toEqual(Array(8).fill(null));
    expect(await failuresOf("li.min")).toBe(3);
  });

  test("is answered alike while a concurrent success forgets the failures", async () => {
    const name = throttleKeysOf("li.min", "10.0.0.8", null);
    const claims = Array.from({ length: 40 }, (_, index) =>
      index % 2 === 0 ? countAttempt(name) : forgetAttempts(name),
    );
    for (const answer of await Promise.allSettled(claims)) expect(answer.status).toBe("fulfilled");
  });
});

describe("the record of failed sign-ins", () => {
  const entriesAbout = async (about: string) => {
    const rows = await db.recordEntry.findMany({
      where: { kind: { startsWith: "signIn." }, about },
      orderBy: { sequence: "asc" },
    });
    return rows.map(({ text }) => {
      const { kind, payload } = readEntry(text) ?? expect.fail("no entry");
      return { kind, ...(payload as { times: number; address: string }) };
    });
  };
  const fail = async (username: string, address: string, account: string | null) => {
    const counted = throttleKeysOf(username, address, null);
    if (await countAttempt(counted)) await noteFailedSignIn(counted, { accountId: account, address });
  };
  /** An account of its own: each kind of entry stands in the record once an hour. */
  async function somebody(username: string) {
    const passwordHash = await hashPassword(password);
    return (await db.account.create({ data: { username, name: username, passwordHash } })).id;
  }

  test("has an entry from the third failure on and one of the lock, each once, however often it is tried", async () => {
    const [id, address] = [await somebody("chen.one"), "203.0.113.21"];
    for (let time = 0; time < 40; time++) {
      at(time * 130);
      await fail("chen.one", address, id);
    }
    expect(await entriesAbout(id)).toEqual([
      { kind: "signIn.failed", times: 3, address },
      { kind: "signIn.locked", times: 10, address },
    ]);
  });

  test("does not grow with addresses: an account has one entry of each kind from all of them", async () => {
    const id = await somebody("chen.two");
    at(0);
    for (let time = 0; time < 80; time++) await fail("chen.two", `198.51.100.${time}`, id);
    expect(await entriesAbout(id)).toMatchObject([
      { kind: "signIn.failed", times: 3 },
      { kind: "signIn.locked", times: 51 },
    ]);
  });

  test("does not grow with names that nobody has: an address that tries many is one entry", async () => {
    const address = "203.0.113.22";
    at(0);
    for (let time = 0; time < 60; time++) await fail(`stranger${time}`, address, null);
    const found = (await entriesAbout(SERVER)).filter((entry) => entry.address === address);
    expect(found).toEqual([{ kind: "signIn.addressLocked", times: 31, address }]);
  });

  test("is written by a sign-in that fails, which does not wait for it", async () => {
    const [id, address] = [await somebody("chen.three"), "203.0.113.23"];
    at(0);
    for (let time = 0; time < 3; time++)
      expect(await signIn("chen.three", "wrong password", from(address))).toBeNull();
    await vi.waitFor(async () =>
      expect(await entriesAbout(id)).toEqual([{ kind: "signIn.failed", times: 3, address }]),
    );
  });
});

test("a session belongs to its account while its epoch and status are unchanged", async () => {
  const claims = await signIn("li.min", password);
  expect(claims).not.toBeNull();
  expect(await findCurrentAccount(accountId, claims && "epoch" in claims ? claims.epoch : 0)).toEqual({
    actor: {
      id: accountId,
      username: "li.min",
      name: "李敏",
      grants: [{ role: "reviewer", unitCode: "360121000000" }],
    },
    mustChangePassword: false,
    mustAddFactor: false,
  });
  await db.account.update({ where: { id: accountId }, data: { disabledAt: new Date() } });
  expect(await findCurrentAccount(accountId, 1)).toBeNull();
  await db.account.update({ where: { id: accountId }, data: { disabledAt: null, epoch: 2 } });
  expect(await findCurrentAccount(accountId, 1)).toBeNull();
  expect(await findCurrentAccount(accountId, 2)).not.toBeNull();
});
