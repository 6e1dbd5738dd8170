import { Secret, TOTP } from "otpauth";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { signIn } from "@/lib/access/mutations";
import { askForKey, finishSignIn, giveUpSignIn } from "@/lib/access/second-factor/mutations/second-step";
import type { GivenFactor } from "@/lib/access/second-factor/mutations/verify-factor";
import { SoftKey } from "@/lib/access/second-factor/testing/soft-key";
import { beginSession } from "@/lib/access/sessions/mutations";
import { findCurrentAccount } from "@/lib/access/testing/current-account";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { auditChain } from "@/lib/publications/audit/chain";
import { codes, plantAccount, plantedPassword, plantTree } from "../testing/plant";
import { loadOwnFactors } from "./loaders";
import { addKey, addTotp, beginKey, beginTotp, removeFactor, renewRecoveryCodes } from "./mutations";
import { confirmReset, declineReset, proposeReset, resetOnServer } from "./reset";

const party = { id: "localhost", origin: "http://localhost:3000" };
vi.mock("next/headers", () => ({ headers: async () => new Map([["host", "localhost:3000"]]) }));

const start = new Date("2026-01-05T01:00:10Z").getTime();
const visitor = { address: "10.0.0.8", userAgent: "" };
const mine = { current: plantedPassword };
let reviewer: Actor;
let admin: Actor;
let second: Actor;

beforeAll(plantTree);

beforeEach(async () => {
  await db.accountEvent.deleteMany();
  await db.account.deleteMany();
  await db.signInThrottle.deleteMany();
  reviewer = await plantAccount("shenhe", { role: "reviewer", unitCode: codes.county });
  admin = await plantAccount("admin.jia", { role: "administrator", unitCode: codes.county });
  second = await plantAccount("admin.yi", { role: "administrator", unitCode: codes.county });
  at(0);
});

afterEach(() => {
  setClock();
  env().SECOND_FACTOR = "offered";
});

function at(seconds: number) {
  setClock(() => new Date(start + seconds * 1000));
}

/** The code that an app with this secret shows this many seconds after the start. */
function codeAt(secret: string, seconds: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: start + seconds * 1000 });
}

/** Adds an app to somebody's account. */
async function enrol(actor = reviewer): Promise<{ secret: string; recoveryCodes: string[] }> {
  const begun = await beginTotp(actor, mine);
  if (!begun.ok) throw new Error(begun.refusals[0]?.message);
  const { secret } = begun.value;
  const added = await addTotp(actor, { code: codeAt(secret, 0) });
  if (!added.ok) throw new Error(added.refusals[0]?.message);
  return { secret, recoveryCodes: added.value.recoveryCodes ?? [] };
}

async function firstStep(username = "shenhe"): Promise<string> {
  const answer = await signIn(username, plantedPassword, { visitor });
  if (!answer || !("secondStepToken" in answer)) throw new Error("there is no second step");
  return answer.secondStepToken;
}

const secondStep = (token: string, factor: GivenFactor, device: string | null = null) =>
  finishSignIn(token, factor, { device, visitor });
const wrong = { refusal: "wrong" };
const opened = { username: "shenhe" };
const kindsInRecord = async () => {
  const rows = await db.recordEntry.findMany({ orderBy: { sequence: "asc" } });
  return rows.map(({ text }) => (JSON.parse(text) as { kind: string }).kind);
};

test("with an app, the password opens nothing; the code opens the session, once", async () => {
  const { secret } = await enrol();
  at(60);
  const before = await db.session.count();
  const token = await firstStep();
  expect(await db.session.count()).toBe(before);
  expect(await secondStep(token, { code: "000000" })).toEqual(wrong);
  const code = codeAt(secret, 60);
  expect(await secondStep("another browser's token", { code })).toEqual({ refusal: "expired" });
  expect(await secondStep(token, { code: ` ${code.slice(0, 3)} ${code.slice(3)}` })).toMatchObject(opened);
  expect(await db.session.count({ where: { accountId: reviewer.id } })).toBe(1);
  // The sign-in is finished, and its code is used up.
  expect(await secondStep(token, { code })).toEqual({ refusal: "expired" });
  expect(await secondStep(await firstStep(), { code })).toEqual(wrong);
  // Earlier codes are rejected too.
  expect(await secondStep(await firstStep(), { code: codeAt(secret, 30) })).toEqual(wrong);
});

test("one code sent twice side by side opens one session", async () => {
  const { secret } = await enrol();
  at(60);
  const tokens = [await firstStep(), await firstStep()];
  const code = codeAt(secret, 60);
  const answers = await Promise.all(tokens.map((token) => secondStep(token, { code })));
  expect(answers.filter((answer) => "claims" in answer)).toHaveLength(1);
});

test("the code with which the app was added opens nothing", async () => {
  const { secret } = await enrol();
  expect(await secondStep(await firstStep(), { code: codeAt(secret, 0) })).toEqual(wrong);
});

test("a code for one use opens one session, on paper as typed", async () => {
  const { recoveryCodes } = await enrol();
  const [code = "", other = ""] = recoveryCodes;
  expect(JSON.stringify(await db.recoveryCode.findMany())).not.toContain(code);
  expect(await secondStep(await firstStep(), { code: code.toUpperCase() })).toMatchObject(opened);
  expect(await secondStep(await firstStep(), { code })).toEqual(wrong);
  const renewed = await renewRecoveryCodes(reviewer, mine);
  expect(renewed).toMatchObject({ ok: true });
  expect(await secondStep(await firstStep(), { code: other })).toEqual(wrong);
});

test("a sign-in between its steps ends after five minutes, with a new password, and by its owner", async () => {
  const { secret } = await enrol();
  const token = await firstStep();
  at(301);
  expect(await secondStep(token, { code: codeAt(secret, 301) })).toEqual({ refusal: "expired" });
  const later = await firstStep();
  await db.account.update({ where: { id: reviewer.id }, data: { epoch: 2 } });
  expect(await secondStep(later, { code: codeAt(secret, 301) })).toEqual({ refusal: "expired" });
  const given = await firstStep();
  await giveUpSignIn(given);
  expect(await secondStep(given, { code: codeAt(secret, 301) })).toEqual({ refusal: "expired" });
});

test("guesses are slowed however many sign-ins are begun; a device that is known is counted by itself", async () => {
  const { secret } = await enrol();
  at(60);
  const answers = [];
  for (let time = 0; time < 6; time++) answers.push(await secondStep(await firstStep(), { code: "000000" }));
  expect(answers.slice(0, 3)).toEqual([wrong, wrong, wrong]);
  expect(answers.at(-1)).toEqual({ refusal: "slowed" });
  const code = codeAt(secret, 60);
  expect(await secondStep(await firstStep(), { code })).toEqual({ refusal: "slowed" });
  expect(await secondStep(await firstStep(), { code }, "b7c1")).toMatchObject(opened);
});

test("the secret is encrypted, and the record tells every step without it", async () => {
  const { secret } = await enrol();
  expect(JSON.stringify(await db.totpFactor.findMany())).not.toContain(secret);
  const before = (await kindsInRecord()).length;
  at(60);
  await secondStep(await firstStep(), { code: "000000" });
  await secondStep(await firstStep(), { code: codeAt(secret, 60) });
  await removeFactor(reviewer, { ...mine, keyId: null });
  expect((await kindsInRecord()).slice(before)).toEqual([
    ...["signIn.firstStep", "signIn.failedStep", "signIn.firstStep", "signIn", "secondFactor.removed"],
  ]);
  const texts = JSON.stringify(await db.recordEntry.findMany({ select: { text: true } }));
  expect(texts).not.toContain(secret);
  expect(
    (await auditChain()).faults.filter(({ what }) => what === "brokenChain" || what === "foreignRow"),
  ).toEqual([]);
});

test("factors are added and taken away by whoever knows the password", async () => {
  const stranger = { current: "not this one" };
  const refusedAt = { ok: false, refusals: [{ code: "invalid.current" }] };
  expect(await beginTotp(reviewer, stranger)).toMatchObject(refusedAt);
  expect(await beginKey(reviewer, stranger)).toMatchObject(refusedAt);
  expect(await addTotp(reviewer, { code: "123456" })).toMatchObject({ refusals: [{ code: "wrongState" }] });
  await enrol();
  expect(await removeFactor(reviewer, { ...stranger, keyId: null })).toMatchObject(refusedAt);
  expect(await renewRecoveryCodes(reviewer, stranger)).toMatchObject(refusedAt);
  expect(await removeFactor(reviewer, { ...mine, keyId: null })).toMatchObject({ ok: true });
  expect(await db.recoveryCode.count()).toBe(0);
  expect(await signIn("shenhe", plantedPassword, { visitor })).toMatchObject({ accountId: reviewer.id });
});

/** Adds a security key to the reviewer's account. */
async function enrolKey(): Promise<SoftKey> {
  const begun = await beginKey(reviewer, mine);
  if (!begun.ok) throw new Error(begun.refusals[0]?.message);
  const key = new SoftKey(party);
  const added = key.added(begun.value.challenge);
  expect(await addKey(reviewer, { name: "办公室的密钥", added })).toMatchObject({ ok: true });
  return key;
}

test("a security key signs in, each challenge once, at this site alone, and no copy of it that counts back", async () => {
  const key = await enrolKey();
  const ask = async () => {
    const token = await firstStep();
    return { token, challenge: (await askForKey(token, party))?.challenge ?? "" };
  };
  const one = await ask();
  const signed = key.signed(one.challenge);
  expect(await secondStep(one.token, { signed, party })).toMatchObject(opened);
  const two = await ask();
  expect(await secondStep(two.token, { signed, party })).toEqual(wrong);
  // The challenge was used up by the wrong answer.
  expect(await secondStep(two.token, { signed: key.signed(two.challenge), party })).toEqual(wrong);
  await db.signInThrottle.deleteMany();
  const three = await ask();
  const elsewhere = key.signed(three.challenge, "https://nianbao.example.com");
  expect(await secondStep(three.token, { signed: elsewhere, party })).toEqual(wrong);
  const four = await ask();
  key.counter = 0;
  expect(await secondStep(four.token, { signed: key.signed(four.challenge), party })).toEqual(wrong);
  const other = new SoftKey(party);
  const five = await ask();
  expect(await secondStep(five.token, { signed: other.signed(five.challenge), party })).toEqual(wrong);
  expect(await loadOwnFactors(reviewer)).toMatchObject({
    keys: [{ name: "办公室的密钥" }],
    recoveryCodes: 10,
  });
});

test("a key is added in answer to this site's own challenge alone", async () => {
  await beginKey(reviewer, mine);
  const added = new SoftKey(party).added("another");
  expect(await addKey(reviewer, { name: "密钥", added })).toMatchObject({ ok: false });
  expect(await db.securityKey.count()).toBe(0);
});

test("whoever lost everything is let in again by two administrators, never by one", async () => {
  await enrol();
  await beginSession({ accountId: reviewer.id, epoch: 1 }, visitor);
  const input = { accountId: reviewer.id };
  const oneself = { ok: false, refusals: [{ code: "oneself" }] };
  expect(await confirmReset(admin, input)).toMatchObject({ refusals: [{ code: "wrongState" }] });
  expect(await proposeReset(reviewer, input)).toMatchObject({ refusals: [{ code: "forbidden" }] });
  expect(await proposeReset(admin, { accountId: admin.id })).toMatchObject(oneself);
  expect(await proposeReset(admin, { accountId: second.id })).toMatchObject({
    refusals: [{ code: "wrongState" }],
  });
  expect(await proposeReset(admin, input)).toMatchObject({ ok: true });
  expect(await proposeReset(second, input)).toMatchObject({ refusals: [{ code: "wrongState" }] });
  expect(await confirmReset(admin, input)).toMatchObject(oneself);
  expect(await db.totpFactor.count()).toBe(1);
  expect(await confirmReset(second, input)).toMatchObject({ ok: true });
  const left = [db.totpFactor, db.recoveryCode, db.session, db.secondFactorReset].map((table) =>
    (table as typeof db.totpFactor).count(),
  );
  expect(await Promise.all(left)).toEqual([0, 0, 0, 0]);
});

test("one of two administrators who gave the other a password does not confirm; a proposal is taken back", async () => {
  await enrol();
  const input = { accountId: reviewer.id };
  await db.accountEvent.create({
    data: { kind: "password.reset", subject: second.id, actorId: admin.id, payload: {} },
  });
  await proposeReset(admin, input);
  expect(await confirmReset(second, input)).toMatchObject({ refusals: [{ code: "oneself" }] });
  expect(await declineReset(admin, input)).toMatchObject({ ok: true });
  expect(await confirmReset(second, input)).toMatchObject({ refusals: [{ code: "wrongState" }] });
});

test("where there is one administrator alone, whoever runs commands on the server does it", async () => {
  await enrol();
  expect(await resetOnServer("nobody")).toMatchObject({ refusals: [{ code: "notFound" }] });
  expect(await resetOnServer("shenhe")).toMatchObject({ ok: true });
  expect(await resetOnServer("shenhe")).toMatchObject({ refusals: [{ code: "wrongState" }] });
  expect((await kindsInRecord()).at(-1)).toBe("secondFactor.resetOnServer");
});

test("where the site requires it, reviewers and administrators open nothing else before; where it does without, nobody is asked", async () => {
  const clerk = await plantAccount("clerk", { role: "clerk", unitCode: codes.township });
  const lacks = async (id: string) => (await findCurrentAccount(id, 1))?.mustAddFactor;
  expect(await lacks(reviewer.id)).toBe(false);
  env().SECOND_FACTOR = "required";
  expect([await lacks(reviewer.id), await lacks(admin.id), await lacks(clerk.id)]).toEqual([
    true,
    true,
    false,
  ]);
  await enrol();
  expect(await lacks(reviewer.id)).toBe(false);
  env().SECOND_FACTOR = "off";
  expect(await signIn("shenhe", plantedPassword, { visitor })).toMatchObject({ accountId: reviewer.id });
  expect(await beginTotp(admin, mine)).toMatchObject({ refusals: [{ code: "wrongState" }] });
  expect(await loadOwnFactors(reviewer)).toBeNull();
});
