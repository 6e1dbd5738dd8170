import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { signIn } from "@/lib/access/mutations";
import { db } from "@/lib/platform/db";
import { importAccounts } from "./mutations/import";
import { codes, plantAccount, plantTree } from "./testing/plant";

let admin: Actor;
const file = (...lines: string[]) =>
  new TextEncoder().encode(["用户名,姓名,单位代码,角色", ...lines].join("\r\n"));

beforeAll(plantTree);

beforeEach(async () => {
  await db.accountEvent.deleteMany();
  await db.account.deleteMany();
  admin = await plantAccount("admin", { role: "administrator", unitCode: codes.county });
});

test("several lines of one username are one account with several roles", async () => {
  const imported = await importAccounts(admin, {
    file: file(
      `Wang.Fang,王芳,${codes.township},填报员`,
      `wang.fang,王芳,${codes.township},审签人`,
      `zhao.lei,赵雷,${codes.county},审核员`,
    ),
  });
  if (!imported.ok) throw new Error(JSON.stringify(imported.refusals));
  expect(imported.value.map(({ username, name }) => [username, name])).toEqual([
    ["wang.fang", "王芳"],
    ["zhao.lei", "赵雷"],
  ]);
  const account = await db.account.findUniqueOrThrow({
    where: { username: "wang.fang" },
    include: { grants: { orderBy: { role: "asc" } } },
  });
  expect(account.grants.map(({ role }) => role)).toEqual(["clerk", "signer"]);
  expect(account.mustChangePassword).toBe(true);
  for (const { username, password } of imported.value)
    expect(await signIn(username, password)).not.toBeNull();
  expect(await db.accountEvent.count({ where: { kind: "account.created", actorId: admin.id } })).toBe(2);
});

test("every fault is reported with its line and column, and nothing is done", async () => {
  const answer = await importAccounts(admin, {
    file: file(
      `good.one,好人,${codes.township},填报员`,
      `坏,,${codes.otherCounty},填报员`,
      `admin,重名,${codes.township},村长`,
      `good.one,别名,${codes.township},填报员`,
      `reviewer,审核,${codes.township},县级审核员`,
      "someone,某人,123,填报员",
    ),
  });
  expect(answer).toMatchObject({ ok: false });
  if (answer.ok) return;
  expect(answer.refusals.map(({ code }) => code)).toEqual([
    "line.3.username",
    "line.3.name",
    "line.3.unitCode",
    "line.4.username",
    "line.4.role",
    "line.5.name",
    "line.5.role",
    "line.6.role",
    "line.7.unitCode",
  ]);
  expect(answer.refusals[2]?.message).toBe("第 3 行“单位代码”：这个单位不在您的管理范围内。");
  expect(await db.account.count()).toBe(1);
  expect(await db.accountEvent.count()).toBe(0);
});

test("a file of more than 500 lines is to be divided", async () => {
  const lines = Array.from({ length: 501 }, (_, index) => `user${index},某人,${codes.township},填报员`);
  expect(await importAccounts(admin, { file: file(...lines) })).toMatchObject({
    refusals: [{ code: "tooLong" }],
  });
});

test("of two imports of one file at once, one makes all accounts and the other none", async () => {
  const bytes = file(`one.a,甲,${codes.township},填报员`, `one.b,乙,${codes.township},填报员`);
  const second = await plantAccount("admin.two", { role: "administrator", unitCode: codes.county });
  const answers = await Promise.all([
    importAccounts(admin, { file: bytes }),
    importAccounts(second, { file: bytes }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.account.count({ where: { username: { startsWith: "one." } } })).toBe(2);
});
