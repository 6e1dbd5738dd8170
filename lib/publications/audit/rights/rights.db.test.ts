import { beforeAll, expect, test } from "vitest";
import type { Actor, Grant } from "@/lib/access/actor";
import { confirmOnServer } from "@/lib/accounts/mutations/confirm-on-server";
import { createAccount } from "@/lib/accounts/mutations/create";
import { disableAccount, enableAccount, resetPassword } from "@/lib/accounts/mutations/disable";
import { confirmRole, declineRole } from "@/lib/accounts/mutations/pending";
import { renameAccount } from "@/lib/accounts/mutations/rename";
import { grantRole, revokeRole } from "@/lib/accounts/mutations/roles";
import { transferAccount } from "@/lib/accounts/mutations/transfer";
import { codes, plantAccount, plantTree } from "@/lib/accounts/testing/plant";
import { db } from "@/lib/platform/db";
import { recordEvent } from "@/lib/platform/record/mutations";
import { succeeded } from "@/lib/reviews/testing/submitted";
import { createUnit } from "@/lib/units/mutations/create";
import { allowOnePerson } from "@/lib/units/one-person/mutations";
import { beginRights } from "./mutations";
import { auditRights } from "./rights";

/** Accounts, roles and the rights of units against the events of the record. */
let admin: Actor;
let second: Actor;
let clerk: Actor;

const faults = async () => (await auditRights()).map(({ where }) => where);
const role = (name: Grant["role"], unitCode: string): Grant => ({ role: name, unitCode });

beforeAll(async () => {
  await plantTree();
  admin = await plantAccount("admin.jia", role("administrator", codes.county));
  second = await plantAccount("admin.two", role("administrator", codes.county));
  clerk = await plantAccount("clerk", role("clerk", codes.township));
});

test("nothing is compared before rights were recorded, which is done once", async () => {
  expect(await faults()).toEqual([]);
  expect(await Promise.all([beginRights(), beginRights()])).toEqual(expect.arrayContaining([true, false]));
  expect(await faults()).toEqual([]);
});

test("everything that the product does to accounts, roles and units follows from its events", async () => {
  const reviewer = role("reviewer", codes.county);
  const fresh = { username: "new.clerk", name: "新人", grants: [role("clerk", codes.township), reviewer] };
  const { accountId } = succeeded(await createAccount(admin, fresh));
  succeeded(await confirmRole(second, { accountId, grant: reviewer }));
  const signer = role("signer", codes.neighbour);
  succeeded(await grantRole(admin, { accountId, grant: signer }));
  succeeded(await revokeRole(admin, { accountId, grant: signer }));
  succeeded(await grantRole(admin, { accountId: clerk.id, grant: reviewer }));
  succeeded(await declineRole(second, { accountId: clerk.id, grant: reviewer }));
  succeeded(await renameAccount(admin, { accountId, name: "新名" }));
  succeeded(await disableAccount(admin, { accountId }));
  succeeded(await enableAccount(admin, { accountId }));
  // The role of a reviewer waits for a second administrator once more.
  succeeded(await resetPassword(admin, { accountId }));
  expect(await faults()).toEqual([]);
  succeeded(await confirmOnServer("new.clerk"));
  succeeded(await transferAccount(admin, { accountId: clerk.id, successorId: accountId }));
  const unit = { code: "360121102000", name: "河口镇", organ: "河口镇人民政府", kind: "township" as const };
  succeeded(await createUnit(admin, { ...unit, parentCode: codes.county }));
  for (const reason of ["本单位只有一名在编工作人员", null, "本单位只有一名工作人员"])
    succeeded(await allowOnePerson(second, { unitCode: codes.township, reason }));
  expect(await faults()).toEqual([]);
});

const of = (username: string) => `(SELECT "id" FROM "Account" WHERE "username" = '${username}')`;

test.each([
  [
    "a role granted",
    `INSERT INTO "Grant" VALUES (${of("admin.two")}, 'reviewer', '${codes.county}')`,
    `DELETE FROM "Grant" WHERE "accountId" = ${of("admin.two")} AND "role" = 'reviewer'`,
    `账号 admin.two 在 ${codes.county} 的审核员角色：没有办理过的记录`,
  ],
  [
    "a role taken",
    `DELETE FROM "Grant" WHERE "accountId" = ${of("admin.two")}`,
    `INSERT INTO "Grant" VALUES (${of("admin.two")}, 'administrator', '${codes.county}')`,
    `账号 admin.two 在 ${codes.county} 的管理员角色：办理过，现在没有了`,
  ],
  [
    "a role that waits for confirmation",
    `INSERT INTO "PendingGrant" VALUES (${of("admin.two")}, 'reviewer', '${codes.county}', ${of("admin.jia")})`,
    `DELETE FROM "PendingGrant"`,
    `账号 admin.two 在 ${codes.county} 的审核员角色（待确认）：没有办理过的记录`,
  ],
  [
    "an account",
    `INSERT INTO "Account" ("id", "username", "name", "passwordHash") VALUES (gen_random_uuid(), 'x', 'x', 'x')`,
    `DELETE FROM "Account" WHERE "username" = 'x'`,
    "账号 x：没有办理过的记录",
  ],
  [
    "a disabled account enabled",
    `UPDATE "Account" SET "disabledAt" = NULL WHERE "username" = 'clerk'`,
    `UPDATE "Account" SET "disabledAt" = now() WHERE "username" = 'clerk'`,
    "账号 clerk：与办理过的不一致",
  ],
  [
    "a unit moved below another",
    `UPDATE "Unit" SET "parentCode" = '${codes.otherCounty}' WHERE "code" = '${codes.neighbour}'`,
    `UPDATE "Unit" SET "parentCode" = '${codes.county}' WHERE "code" = '${codes.neighbour}'`,
    `单位 ${codes.neighbour}：与办理过的不一致`,
  ],
  [
    "one person allowed",
    `UPDATE "OnePersonAllowance" SET "unitCode" = '${codes.neighbour}'`,
    `UPDATE "OnePersonAllowance" SET "unitCode" = '${codes.township}'`,
    `单位 ${codes.neighbour} 允许一人办理：没有办理过的记录`,
  ],
])("%s by SQL is found", async (_what, sql, undo, where) => {
  await db.$executeRawUnsafe(sql);
  try {
    expect(await faults()).toContain(where);
  } finally {
    await db.$executeRawUnsafe(undo);
  }
  expect(await faults()).toEqual([]);
});

test("rights recorded a second time cover nothing", async () => {
  await recordEvent({ kind: "rights.begun", subject: "rights", actorId: null, payload: { facts: [] } });
  expect(await faults()).toEqual([expect.stringMatching(/^记录第 \d+ 条$/)]);
});
