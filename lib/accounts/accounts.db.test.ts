import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor, Grant } from "@/lib/access/actor";
import { signIn } from "@/lib/access/mutations";
import { findSignInLimit } from "@/lib/access/sign-in/data";
import { findCurrentAccount } from "@/lib/access/testing/current-account";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { loadAccounts } from "./loaders";
import { confirmOnServer, listWaitingRoles } from "./mutations/confirm-on-server";
import { createAccount } from "./mutations/create";
import { disableAccount, enableAccount, resetPassword } from "./mutations/disable";
import { changeOwnPassword } from "./mutations/own-password";
import { confirmRole, declineRole } from "./mutations/pending";
import { renameAccount } from "./mutations/rename";
import { resetPasswordOnServer } from "./mutations/reset-on-server";
import { grantRole, revokeRole } from "./mutations/roles";
import { transferAccount } from "./mutations/transfer";
import { codes, plantAccount, plantedPassword, plantTree } from "./testing/plant";

const forbidden = { ok: false, refusals: [{ code: "forbidden" }] };
let admin: Actor;
let clerk: Actor;
let otherAdmin: Actor;
let cityClerk: Actor;

beforeAll(plantTree);

beforeEach(async () => {
  await db.accountEvent.deleteMany();
  await db.account.deleteMany();
  await db.signInThrottle.deleteMany();
  admin = await plantAccount("admin.jia", { role: "administrator", unitCode: codes.county });
  otherAdmin = await plantAccount("admin.yi", { role: "administrator", unitCode: codes.otherCounty });
  clerk = await plantAccount("clerk", { role: "clerk", unitCode: codes.township });
  cityClerk = await plantAccount(
    "clerk.both",
    { role: "clerk", unitCode: codes.township },
    { role: "clerk", unitCode: codes.city },
  );
});

async function eventKinds(): Promise<string[]> {
  return (await db.accountEvent.findMany({ orderBy: { id: "asc" } })).map(({ kind }) => kind);
}

describe("creating an account", () => {
  const input = (...grants: Grant[]) => ({ username: "new.clerk", name: "新人", grants });

  test("gives a password for one sign-in, which must then be changed", async () => {
    const made = await createAccount(admin, input({ role: "clerk", unitCode: codes.neighbour }));
    if (!made.ok) throw new Error(made.refusals[0]?.message);
    const claims = await signIn("new.clerk", made.value.password);
    expect(claims).toMatchObject({ accountId: made.value.accountId });
    expect(await findCurrentAccount(made.value.accountId, 1)).toMatchObject({ mustChangePassword: true });
    expect(await eventKinds()).toEqual(["account.created"]);
    const events = await db.accountEvent.findMany();
    expect(JSON.stringify(events[0]?.payload)).not.toContain(made.value.password);
  });

  test.each([
    ["in another county", { role: "clerk", unitCode: codes.otherCounty }, "forbidden"],
    ["above one's own unit", { role: "administrator", unitCode: codes.city }, "forbidden"],
    ["at no known unit", { role: "clerk", unitCode: "999999000000" }, "invalid.unitCode"],
    ["as reviewer at a township", { role: "reviewer", unitCode: codes.township }, "invalid.role"],
  ] as [string, Grant, string][])("is refused %s, and nothing is left of it", async (_, grant, code) => {
    const own: Grant = { role: "clerk", unitCode: codes.township };
    expect(await createAccount(admin, input(own, grant))).toMatchObject({ refusals: [{ code }] });
    expect(await db.account.count({ where: { username: "new.clerk" } })).toBe(0);
    expect(await eventKinds()).toEqual([]);
  });

  test("is refused to those who are no administrators, and for a username that is taken", async () => {
    const own: Grant = { role: "clerk", unitCode: codes.township };
    expect(await createAccount(clerk, input(own))).toMatchObject(forbidden);
    const taken = { ...input(own), username: "clerk" };
    expect(await createAccount(admin, taken)).toMatchObject({ refusals: [{ code: "invalid.username" }] });
  });

  test("counts the rights that the administrator has now, not those of their session", async () => {
    await db.account.update({ where: { id: admin.id }, data: { disabledAt: new Date() } });
    const own: Grant = { role: "clerk", unitCode: codes.township };
    expect(await createAccount(admin, input(own))).toMatchObject({ refusals: [{ code: "signedOut" }] });
  });
});

describe("disabling and enabling", () => {
  test("ends the sessions for good, and the sign-ins until enabled", async () => {
    expect((await disableAccount(admin, { accountId: clerk.id })).ok).toBe(true);
    expect(await findCurrentAccount(clerk.id, 1)).toBeNull();
    expect(await signIn("clerk", plantedPassword)).toBeNull();
    expect((await enableAccount(admin, { accountId: clerk.id })).ok).toBe(true);
    expect(await findCurrentAccount(clerk.id, 1)).toBeNull();
    expect(await signIn("clerk", plantedPassword)).toMatchObject({ epoch: 2 });
    expect(await eventKinds()).toEqual(["account.disabled", "account.enabled"]);
  });

  test("is refused for oneself, beyond one's reach and for what is already so", async () => {
    expect(await disableAccount(admin, { accountId: admin.id })).toMatchObject({
      refusals: [{ code: "oneself" }],
    });
    expect(await disableAccount(otherAdmin, { accountId: clerk.id })).toMatchObject(forbidden);
    expect(await disableAccount(admin, { accountId: cityClerk.id })).toMatchObject(forbidden);
    expect(await disableAccount(clerk, { accountId: cityClerk.id })).toMatchObject(forbidden);
    expect(await enableAccount(admin, { accountId: clerk.id })).toMatchObject({
      refusals: [{ code: "wrongState" }],
    });
    expect(await eventKinds()).toEqual([]);
  });

  test("of two administrators who disable each other at once, one remains", async () => {
    const second = await plantAccount("admin.two", { role: "administrator", unitCode: codes.county });
    const answers = await Promise.all([
      disableAccount(admin, { accountId: second.id }),
      disableAccount(second, { accountId: admin.id }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const left = await db.account.count({
      where: { disabledAt: null, id: { in: [admin.id, second.id] } },
    });
    expect(left).toBe(1);
  });
});

describe("passwords", () => {
  test("a reset ends the sessions, lifts the lock and gives a password for one sign-in", async () => {
    for (let time = 0; time < 3; time++) await signIn("clerk", "wrong password");
    const reset = await resetPassword(admin, { accountId: clerk.id });
    if (!reset.ok) throw new Error(reset.refusals[0]?.message);
    expect(await findCurrentAccount(clerk.id, 1)).toBeNull();
    expect(await signIn("clerk", reset.value.password)).toMatchObject({ epoch: 2 });
    expect(await signIn("clerk", plantedPassword)).toBeNull();
    expect(await resetPassword(admin, { accountId: cityClerk.id })).toMatchObject(forbidden);
    expect(await resetPassword(admin, { accountId: admin.id })).toMatchObject({
      refusals: [{ code: "oneself" }],
    });
  });

  test("changing one's own ends every other session and is no longer demanded", async () => {
    await db.account.update({ where: { id: clerk.id }, data: { mustChangePassword: true } });
    const next = "three green hills";
    const changed = await changeOwnPassword(clerk, { current: plantedPassword, next });
    expect(changed).toMatchObject({ ok: true, value: { accountId: clerk.id, epoch: 2 } });
    expect(await findCurrentAccount(clerk.id, 1)).toBeNull();
    expect(await findCurrentAccount(clerk.id, 2)).toMatchObject({ mustChangePassword: false });
    expect(await signIn("clerk", plantedPassword)).toBeNull();
    expect(await signIn("clerk", next)).not.toBeNull();
    expect(await eventKinds()).toEqual(["password.changed"]);
  });

  test("changing one's own needs the present one, and guesses at it are counted", async () => {
    setClock(() => new Date("2026-01-05T01:00:00Z"));
    const guess = { current: "wrong password", next: "three green hills" };
    const wrong = { refusals: [{ code: "invalid.current" }] };
    for (let time = 0; time < 3; time++) expect(await changeOwnPassword(clerk, guess)).toMatchObject(wrong);
    expect(await changeOwnPassword(clerk, { ...guess, current: plantedPassword })).toMatchObject(wrong);
    setClock();
    expect(await signIn("clerk", plantedPassword)).not.toBeNull();
    const weak = { current: plantedPassword, next: "1234567890" };
    expect(await changeOwnPassword(clerk, weak)).toMatchObject({ refusals: [{ code: "invalid.next" }] });
  });
});

describe("roles", () => {
  const signer: Grant = { role: "signer", unitCode: codes.township };

  test("are given and taken within one's reach, and hold at once", async () => {
    expect((await grantRole(admin, { accountId: clerk.id, grant: signer })).ok).toBe(true);
    expect((await findCurrentAccount(clerk.id, 1))?.actor.grants).toContainEqual(signer);
    expect(await grantRole(admin, { accountId: clerk.id, grant: signer })).toMatchObject({
      refusals: [{ code: "wrongState" }],
    });
    expect((await revokeRole(admin, { accountId: clerk.id, grant: signer })).ok).toBe(true);
    expect((await findCurrentAccount(clerk.id, 1))?.actor.grants).not.toContainEqual(signer);
    expect(await eventKinds()).toEqual(["role.granted", "role.revoked"]);
  });

  test("are not given beyond one's reach, nor to accounts beyond it", async () => {
    const outside: Grant = { role: "clerk", unitCode: codes.otherCounty };
    expect(await grantRole(admin, { accountId: clerk.id, grant: outside })).toMatchObject(forbidden);
    expect(await grantRole(admin, { accountId: cityClerk.id, grant: signer })).toMatchObject(forbidden);
    expect(await grantRole(admin, { accountId: otherAdmin.id, grant: signer })).toMatchObject(forbidden);
  });

  test("are given to nobody by themselves, but by another administrator", async () => {
    const oneself = { refusals: [{ code: "oneself" }] };
    for (const unitCode of [codes.county, codes.city]) {
      const grant: Grant = { role: "reviewer", unitCode };
      expect(await grantRole(admin, { accountId: admin.id, grant })).toMatchObject(oneself);
    }
    expect((await findCurrentAccount(admin.id, 1))?.actor.grants).toHaveLength(1);
  });

  test("the last one stays, and one's own as administrator", async () => {
    const only: Grant = { role: "clerk", unitCode: codes.township };
    expect(await revokeRole(admin, { accountId: clerk.id, grant: only })).toMatchObject({
      refusals: [{ code: "lastRole" }],
    });
    const own: Grant = { role: "administrator", unitCode: codes.county };
    expect(await revokeRole(admin, { accountId: admin.id, grant: own })).toMatchObject({
      refusals: [{ code: "oneself" }],
    });
  });
});

describe("the roles of reviewers and administrators", () => {
  const reviewer: Grant = { role: "reviewer", unitCode: codes.county };
  let second: Actor;
  beforeEach(async () => {
    second = await plantAccount("admin.er", { role: "administrator", unitCode: codes.county });
  });
  const held = async (id = clerk.id) =>
    (await db.grant.findMany({ where: { accountId: id } })).map(({ role }) => role).sort();
  const propose = async (grant: Grant) => grantRole(admin, { accountId: clerk.id, grant });

  test.each(["reviewer", "administrator"] as const)("%s waits for a second administrator", async (role) => {
    const grant = { role, unitCode: codes.county };
    expect(await propose(grant)).toEqual({ ok: true, value: { pending: true } });
    expect(await held()).toEqual(["clerk"]);
    expect((await loadAccounts(second))?.accounts.find(({ id }) => id === clerk.id)?.pending).toMatchObject([
      { role, unitCode: codes.county, proposedById: admin.id },
    ]);
    expect(await propose(grant)).toMatchObject({ refusals: [{ code: "wrongState" }] });
    expect(await confirmRole(second, { accountId: clerk.id, grant })).toEqual({ ok: true, value: null });
    expect(await held()).toEqual(["clerk", role].sort());
    expect(await eventKinds()).toEqual(["role.proposed", "role.confirmed"]);
    expect(await confirmRole(second, { accountId: clerk.id, grant })).toMatchObject({
      refusals: [{ code: "wrongState" }],
    });
  });

  test("are confirmed by neither the proposer, nor the account, nor somebody out of reach, nor a clerk", async () => {
    const input = { accountId: clerk.id, grant: reviewer };
    await propose(reviewer);
    expect(await confirmRole(admin, input)).toMatchObject({ refusals: [{ code: "oneself" }] });
    expect(await confirmRole(otherAdmin, input)).toMatchObject(forbidden);
    expect(await confirmRole(clerk, input)).toMatchObject(forbidden);
    const administrator = { role: "administrator", unitCode: codes.county } as const;
    await db.grant.create({ data: { accountId: clerk.id, ...administrator } });
    const raised = { ...clerk, grants: [...clerk.grants, administrator] };
    expect(await confirmRole(raised, input)).toMatchObject({ refusals: [{ code: "oneself" }] });
    expect(await held()).toEqual(["administrator", "clerk"]);
  });

  test("are not confirmed with a password that the proposer has just given", async () => {
    await propose(reviewer);
    expect((await resetPassword(admin, { accountId: second.id })).ok).toBe(true);
    const input = { accountId: clerk.id, grant: reviewer };
    expect(await confirmRole(second, input)).toMatchObject({ refusals: [{ code: "oneself" }] });
    const third = await plantAccount("admin.san", { role: "administrator", unitCode: codes.county });
    expect((await confirmRole(third, input)).ok).toBe(true);
  });

  describe("after somebody has given their password", () => {
    const input = () => ({ accountId: clerk.id, grant: reviewer });
    beforeEach(async () => {
      await db.grant.create({ data: { accountId: clerk.id, ...reviewer } });
    });

    test("wait for a second administrator once more, and are nobody's until then", async () => {
      const reset = await resetPassword(admin, { accountId: clerk.id });
      expect(reset).toMatchObject({ ok: true, value: { pending: true } });
      expect(await held()).toEqual(["clerk"]);
      expect(await confirmRole(admin, input())).toMatchObject({ refusals: [{ code: "oneself" }] });
      expect(await confirmRole(second, input())).toEqual({ ok: true, value: null });
      expect(await held()).toEqual(["clerk", "reviewer"]);
      expect(await eventKinds()).toEqual(["password.reset", "role.proposed", "role.confirmed"]);
    });

    test("stay where nobody else could confirm them", async () => {
      await disableAccount(admin, { accountId: second.id });
      expect(await resetPassword(admin, { accountId: clerk.id })).not.toMatchObject({
        value: { pending: true },
      });
      expect(await held()).toEqual(["clerk", "reviewer"]);
    });

    test("are not confirmed by whoever gave the proposer theirs", async () => {
      await db.grant.create({
        data: { accountId: cityClerk.id, role: "administrator", unitCode: codes.city },
      });
      await resetPassword(admin, { accountId: second.id });
      expect(await held(second.id)).toEqual([]);
      const again: Grant = { role: "administrator", unitCode: codes.county };
      await db.grant.create({ data: { accountId: second.id, ...again } });
      await resetPassword(second, { accountId: clerk.id });
      expect(await confirmRole(admin, input())).toMatchObject({ refusals: [{ code: "oneself" }] });
    });
  });

  test("are declined by the other, or taken back; an account's only role stays proposed", async () => {
    const input = { accountId: clerk.id, grant: reviewer };
    for (const actor of [second, admin]) {
      await propose(reviewer);
      expect(await declineRole(actor, input)).toEqual({ ok: true, value: null });
      expect(await db.pendingGrant.count()).toBe(0);
    }
    expect(await held()).toEqual(["clerk"]);
    const made = await createAccount(admin, { username: "new.shenhe", name: "新人", grants: [reviewer] });
    const accountId = made.ok ? made.value.accountId : "";
    expect(await declineRole(second, { accountId, grant: reviewer })).toMatchObject({
      refusals: [{ code: "lastRole" }],
    });
  });

  test("a new account has them waiting too, is found by its administrators alone, and comes in without them", async () => {
    const grants: Grant[] = [reviewer, { role: "administrator", unitCode: codes.county }];
    const made = await createAccount(admin, { username: "new.shenhe", name: "新人", grants });
    if (!made.ok) throw new Error(made.refusals[0]?.message);
    const { accountId, pending } = made.value;
    expect(pending).toBe(true);
    expect(await held(accountId)).toEqual([]);
    expect((await loadAccounts(second))?.accounts.map(({ id }) => id)).toContain(accountId);
    expect(await disableAccount(otherAdmin, { accountId })).toMatchObject(forbidden);
    expect(await signIn("new.shenhe", made.value.password)).not.toBeNull();
    for (const grant of grants) expect((await confirmRole(second, { accountId, grant })).ok).toBe(true);
    expect(await held(accountId)).toEqual(["administrator", "reviewer"]);
  });

  test("with one administrator alone the page knows it, and the server's command confirms, as the record says", async () => {
    await db.account.delete({ where: { id: second.id } });
    expect((await loadAccounts(admin))?.hasOtherAdministrator).toBe(false);
    await propose(reviewer);
    expect(await listWaitingRoles()).toMatchObject([{ username: "clerk", role: "审核员" }]);
    expect(await confirmOnServer("nobody")).toMatchObject({ refusals: [{ code: "notFound" }] });
    expect(await confirmOnServer("clerk")).toEqual({ ok: true, value: [reviewer] });
    expect(await held()).toEqual(["clerk", "reviewer"]);
    expect(await confirmOnServer("clerk")).toMatchObject({ refusals: [{ code: "notFound" }] });
    const last = await db.recordEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect(JSON.parse(last.text)).toMatchObject({
      ...{ kind: "role.confirmedOnServer", subject: clerk.id, actorId: null },
      payload: { ...reviewer, proposedById: admin.id },
    });
  });
});

describe("a password forgotten by the only administrator", () => {
  test("is reset by the server's command for one sign-in, ends the sessions, and the record says so", async () => {
    expect(await resetPasswordOnServer("nobody")).toMatchObject({ refusals: [{ code: "notFound" }] });
    const { username } = await db.account.findUniqueOrThrow({ where: { id: admin.id } });
    const reset = await resetPasswordOnServer(username);
    if (!reset.ok) throw new Error(reset.refusals[0]?.message);
    expect(await db.session.count({ where: { accountId: admin.id } })).toBe(0);
    expect(await signIn(username, reset.value.password)).not.toBeNull();
    const account = await db.account.findUniqueOrThrow({
      where: { id: admin.id },
      include: { grants: true },
    });
    expect(account).toMatchObject({ mustChangePassword: true, grants: [{ role: "administrator" }] });
    const kept = await db.recordEntry.findMany({ where: { text: { contains: "password.resetOnServer" } } });
    expect(kept.map(({ text }) => JSON.parse(text))).toMatchObject([{ subject: admin.id, actorId: null }]);
    expect(kept[0]?.text).not.toContain(reset.value.password);
  });

  test("is not given to an account that was disabled", async () => {
    await db.account.update({ where: { id: clerk.id }, data: { disabledAt: new Date() } });
    expect(await resetPasswordOnServer("clerk")).toMatchObject({ refusals: [{ code: "wrongState" }] });
  });
});

describe("mending a name", () => {
  test("changes the name alone, and keeps what it was in the event", async () => {
    expect(await renameAccount(admin, { accountId: clerk.id, name: "李闻" })).toMatchObject({ ok: true });
    const account = await db.account.findUniqueOrThrow({ where: { id: clerk.id } });
    expect(account).toMatchObject({ name: "李闻", username: "clerk", epoch: 1 });
    const [event] = await db.accountEvent.findMany({ where: { kind: "account.renamed" } });
    expect(event).toMatchObject({ actorId: admin.id, subject: clerk.id, payload: { to: "李闻" } });
  });

  test("is refused where nothing changes, and for an account beyond one's reach", async () => {
    const { name } = await db.account.findUniqueOrThrow({ where: { id: clerk.id } });
    expect(await renameAccount(admin, { accountId: clerk.id, name })).toMatchObject({
      refusals: [{ code: "wrongState" }],
    });
    expect(await renameAccount(otherAdmin, { accountId: clerk.id, name: "李闻" })).toMatchObject(forbidden);
    expect(await renameAccount(clerk, { accountId: clerk.id, name: "李闻" })).toMatchObject(forbidden);
    expect(await eventKinds()).toEqual([]);
  });
});

describe("handing over the work of somebody who leaves", () => {
  const over = (to: Actor, by = admin) => transferAccount(by, { accountId: clerk.id, successorId: to.id });
  let successor: Actor;
  beforeEach(async () => {
    successor = await plantAccount("successor", { role: "signer", unitCode: codes.township });
  });

  test("gives the successor the roles and the unread messages, and disables the account", async () => {
    const message = (key: string) =>
      db.message.create({
        data: {
          ...{ kind: "return", key, unitCode: codes.township, year: 2025, text: "请改。", href: "/desk" },
          recipients: { create: { accountId: clerk.id, readAt: key === "read" ? new Date() : null } },
        },
      });
    await message("read");
    const { id: messageId } = await message("unread");
    expect(await over(successor)).toMatchObject({ value: { messages: 1, pending: false, releases: 0 } });
    const roles = await db.grant.findMany({ where: { accountId: successor.id }, orderBy: { role: "asc" } });
    expect(roles.map(({ role }) => role)).toEqual(["clerk", "signer"]);
    expect(await db.messageRecipient.findMany({ where: { accountId: successor.id } })).toMatchObject([
      { messageId, readAt: null },
    ]);
    expect(await db.messageRecipient.count({ where: { accountId: clerk.id, readAt: null } })).toBe(0);
    expect(await findCurrentAccount(clerk.id, 1)).toBeNull();
    expect(await eventKinds()).toEqual(["role.granted", "account.transferred", "account.disabled"]);
    const transferred = await db.accountEvent.findFirst({ where: { kind: "account.transferred" } });
    expect(transferred).toMatchObject({
      subject: clerk.id,
      payload: { from: "clerk", to: "successor", successorId: successor.id, count: 1 },
    });
    expect(await over(successor)).toMatchObject({ refusals: [{ code: "wrongState" }] });
  });

  test("leaves a reviewer's role to a second administrator, and says which joint releases stay behind", async () => {
    const leaving = await plantAccount("reviewer", { role: "reviewer", unitCode: codes.county });
    await db.jointRelease.create({
      data: {
        ...{ countyCode: codes.county, year: 2025, authorId: leaving.id },
        ...{ releaseAt: new Date("2100-01-01T00:00:00Z"), at: new Date() },
      },
    });
    const input = { accountId: leaving.id, successorId: successor.id };
    expect(await transferAccount(admin, input)).toMatchObject({
      value: { messages: 0, pending: true, releases: 1 },
    });
    expect(await db.pendingGrant.findMany({ where: { accountId: successor.id } })).toMatchObject([
      { role: "reviewer", unitCode: codes.county, proposedById: admin.id },
    ]);
    expect(await db.grant.count({ where: { accountId: successor.id, role: "reviewer" } })).toBe(0);
    await db.jointRelease.deleteMany();
  });

  test("is refused to and for oneself, out of reach, and to a disabled or absent successor", async () => {
    expect(await over(admin)).toMatchObject({ refusals: [{ code: "oneself" }] });
    expect(await over(cityClerk)).toMatchObject(forbidden);
    expect(await over(successor, otherAdmin)).toMatchObject(forbidden);
    expect(await over(clerk)).toMatchObject({ refusals: [{ code: "invalid.successorId" }] });
    await disableAccount(admin, { accountId: successor.id });
    expect(await over(successor)).toMatchObject({ refusals: [{ code: "wrongState" }] });
    expect(await findCurrentAccount(clerk.id, 1)).not.toBeNull();
  });
});

test("the list says who never signed in, when somebody last did, and whose name is held up", async () => {
  const stateOf = async () =>
    (await loadAccounts(admin))?.accounts.find(({ username }) => username === "clerk")?.signIn;
  expect(await stateOf()).toEqual({ lastAt: null, lockedUntil: null });
  await signIn("clerk", plantedPassword);
  expect(await stateOf()).toMatchObject({ lastAt: expect.any(Date), lockedUntil: null });
  const lockedUntil = new Date(Date.now() + 600_000);
  await db.signInThrottle.create({ data: { username: "clerk\tfrom 10.0.0", failures: 10, lockedUntil } });
  expect((await stateOf())?.lockedUntil).toEqual(lockedUntil);
});

test("the list says so of a name that has to wait after fewer failures, not of one tried from many addresses", async () => {
  const waitOf = async () =>
    (await loadAccounts(admin))?.accounts.find(({ username }) => username === "clerk")?.signIn.lockedUntil;
  const lastFailedAt = new Date();
  const failed = { failures: 9, lastFailedAt };
  await db.signInThrottle.create({ data: { username: "clerk\t", ...failed } });
  expect(await waitOf()).toBeNull();
  expect(await findSignInLimit("clerk")).toEqual({ failures: 9, until: null });
  await db.signInThrottle.create({ data: { username: "clerk\tfrom 10.0.0", ...failed } });
  expect(await waitOf()).toEqual(new Date(lastFailedAt.getTime() + 64_000));
});
