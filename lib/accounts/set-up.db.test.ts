import { expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { verifyPassword } from "@/lib/access/sign-in/password";
import { db } from "@/lib/platform/db";
import { createUnit } from "@/lib/units/mutations/create";
import { setUpCounty } from "./mutations/set-up";

const county = { code: "370322000000", name: "高青县", organ: "高青县人民政府" };
const person = { username: "guanli", name: "张宁" };

test("a code that is no county's is refused, and nothing is written", async () => {
  const answer = await setUpCounty({ ...county, code: "370322101000" }, person);
  expect(answer).toMatchObject({ ok: false, refusals: [{ code: "invalid.code" }] });
  expect(await db.unit.count()).toBe(0);
  const province = await setUpCounty({ ...county, code: "370000000000" }, person);
  expect(province).toMatchObject({ ok: false, refusals: [{ code: "invalid.code" }] });
  expect(await db.unit.count()).toBe(0);
});

test("an empty system gets its first county and administrator, once", async () => {
  const both = await Promise.all([setUpCounty(county, person), setUpCounty(county, person)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusals: [{ code: "alreadySetUp" }] });

  const account = await db.account.findUniqueOrThrow({
    where: { username: "guanli" },
    include: { grants: true },
  });
  expect(account).toMatchObject({
    mustChangePassword: true,
    grants: [{ role: "administrator", unitCode: county.code }],
  });
  const made = both.find(({ ok }) => ok);
  expect(made?.ok && (await verifyPassword(account.passwordHash, made.value.password))).toBe(true);
});

test("an empty system for a city gets the city, by its code, and its administrator may add its counties", async () => {
  await db.account.deleteMany();
  await db.unit.deleteMany();
  const city = { code: "370300000000", name: "淄博市", organ: "淄博市人民政府" };
  expect(await setUpCounty(city, person)).toMatchObject({ ok: true });
  expect((await db.unit.findUniqueOrThrow({ where: { code: city.code } })).kind).toBe("city");
  const { id, username, name } = await db.account.findUniqueOrThrow({ where: { username: "guanli" } });
  const administrator: Actor = {
    ...{ id, username, name },
    grants: [{ role: "administrator", unitCode: city.code }],
  };
  const below = { ...county, kind: "county" as const, parentCode: city.code };
  expect(await createUnit(administrator, below)).toMatchObject({ ok: true });
});
