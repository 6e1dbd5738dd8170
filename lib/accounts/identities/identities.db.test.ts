import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { beginSession } from "@/lib/access/sessions/mutations";
import { db } from "@/lib/platform/db";
import { readSignIns } from "../sign-ins/mutations";
import { codes, plantAccount, plantTree } from "../testing/plant";
import { loadWaitingIdentities } from "./loaders";
import { declineIdentity, linkIdentity, unlinkIdentity } from "./mutations";

const issuer = "https://id.example.gov.cn";
const forbidden = { ok: false, refusals: [{ code: "forbidden" }] };
const gone = { ok: false, refusals: [{ code: "wrongState" }] };
let admin: Actor;
let otherAdmin: Actor;
let clerk: Actor;

beforeAll(plantTree);

beforeEach(async () => {
  await db.accountEvent.deleteMany();
  await db.account.deleteMany();
  await db.oidcIdentity.deleteMany();
  admin = await plantAccount("admin.jia", { role: "administrator", unitCode: codes.county });
  otherAdmin = await plantAccount("admin.yi", { role: "administrator", unitCode: codes.otherCounty });
  clerk = await plantAccount("li.min", { role: "clerk", unitCode: codes.township });
  await db.oidcIdentity.createMany({
    data: [
      {
        issuer,
        subject: "s-1",
        username: "li.min",
        name: "李敏",
        firstSeenAt: new Date("2026-01-05T01:00:00Z"),
      },
      { issuer, subject: "s-2", username: "", name: "无名", firstSeenAt: new Date("2026-01-05T02:00:00Z") },
    ],
  });
});

const subjects = async (actor: Actor) =>
  (await loadWaitingIdentities(actor))?.map(({ subject, suggestedId }) => [subject, suggestedId]);
const first = () => ({ issuer, subject: "s-1", accountId: clerk.id });

test("a name suggests an account to those who manage it; without one everybody who manages accounts sees it, and no clerk", async () => {
  expect(await subjects(admin)).toEqual([
    ["s-1", clerk.id],
    ["s-2", null],
  ]);
  expect(await subjects(otherAdmin)).toEqual([["s-2", null]]);
  expect(await loadWaitingIdentities(clerk)).toBeNull();
});

test("an administrator links it once, to whatever account is within reach; the record says so", async () => {
  expect(await linkIdentity(otherAdmin, first())).toMatchObject(forbidden);
  expect(await linkIdentity(clerk, first())).toMatchObject(forbidden);
  expect(await linkIdentity(admin, first())).toEqual({ ok: true, value: { pending: false } });
  expect(await linkIdentity(admin, { ...first(), accountId: admin.id })).toMatchObject(gone);
  expect(await linkIdentity(admin, { ...first(), subject: "nobody" })).toMatchObject(gone);
  expect(await subjects(admin)).toEqual([["s-2", null]]);
  expect(await readSignIns(admin, { accountId: clerk.id })).toMatchObject({
    value: { identities: [{ subject: "s-1", name: "李敏" }] },
  });
  expect(await db.accountEvent.findMany()).toMatchObject([
    { kind: "identity.linked", subject: clerk.id, payload: { issuer, subject: "s-1" } },
  ]);
});

test("linked to a reviewer, it opens no review until a second administrator has confirmed the role; one's own account stays as it is", async () => {
  const reviewer = await plantAccount("shenhe", { role: "reviewer", unitCode: codes.county });
  await plantAccount("admin.er", { role: "administrator", unitCode: codes.county });
  const linked = await linkIdentity(admin, { ...first(), accountId: reviewer.id });
  expect(linked).toEqual({ ok: true, value: { pending: true } });
  expect(await db.grant.count({ where: { accountId: reviewer.id } })).toBe(0);
  expect(await db.pendingGrant.findMany()).toMatchObject([{ role: "reviewer", proposedById: admin.id }]);
  const own = await linkIdentity(admin, { ...first(), subject: "s-2", accountId: admin.id });
  expect(own).toEqual({ ok: true, value: { pending: false } });
});

test("unlinked, it opens nothing and its sessions have ended", async () => {
  await linkIdentity(admin, first());
  await beginSession({ accountId: clerk.id, epoch: 1 }, { address: "", userAgent: "" }, "token");
  expect(await unlinkIdentity(otherAdmin, first())).toMatchObject(forbidden);
  expect(await unlinkIdentity(admin, first())).toEqual({ ok: true, value: null });
  expect(await db.session.count({ where: { accountId: clerk.id } })).toBe(0);
  expect(await db.oidcIdentity.count({ where: { subject: "s-1" } })).toBe(0);
  expect(await unlinkIdentity(admin, first())).toMatchObject(gone);
});

test("it is sent away by whoever manages the account that its name suggests", async () => {
  const { accountId: _, ...identity } = first();
  expect(await declineIdentity(otherAdmin, identity)).toMatchObject(forbidden);
  expect(await declineIdentity(admin, identity)).toEqual({ ok: true, value: null });
  expect(await declineIdentity(admin, identity)).toMatchObject(gone);
  expect(await declineIdentity(otherAdmin, { issuer, subject: "s-2" })).toEqual({ ok: true, value: null });
});
