import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor, Role } from "@/lib/access/actor";
import { editionById } from "@/lib/core/editions/registry";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { countReportsBegun, findSettledYear, listCountyYears } from "./data";
import { settleCountyYear } from "./mutations";

const city = "980100000000";
const county = "980121000000";
const neighbour = "980122000000";
const town = "980121100000";
const input = { countyCode: county, year: 2018, dueOn: "2019-03-31", form: {} };
const shandong = editionById("2014").outlines[1];

beforeEach(async () => {
  setClock(() => new Date("2026-11-22T00:00:00Z"));
  await db.report.deleteMany();
  await db.countyYear.deleteMany();
  await db.accountEvent.deleteMany();
  await db.account.deleteMany();
  await db.unit.deleteMany();
  await db.unit.createMany({
    data: [
      { code: city, name: "某市", kind: "city", organ: "某市人民政府" },
      { code: county, name: "某县", kind: "county", organ: "某县人民政府", parentCode: city },
      { code: neighbour, name: "邻县", kind: "county", organ: "邻县人民政府", parentCode: city },
      { code: town, name: "青石镇", kind: "township", organ: "青石镇人民政府", parentCode: county },
    ],
  });
});
afterEach(() => setClock());

async function person(role: Role, unitCode: string): Promise<Actor> {
  const username = `u${randomUUID().slice(0, 8)}`;
  const grants = [{ role, unitCode }];
  const { id } = await db.account.create({
    data: { username, name: username, passwordHash: "-", grants: { create: grants } },
  });
  return { id, username, name: username, grants };
}

describe("who may set a county's year", () => {
  test.each<[Role, string]>([
    ["reviewer", county],
    ["administrator", county],
    ["reviewer", city],
  ])("the %s at %s may", async (role, unitCode) => {
    expect((await settleCountyYear(await person(role, unitCode), input)).ok).toBe(true);
    expect(await findSettledYear(county, 2018)).toEqual({
      year: 2018,
      dueOn: "2019-03-31",
      form: {},
      settings: {},
    });
  });

  test.each<[Role, string]>([
    ["clerk", county],
    ["signer", county],
    ["reviewer", neighbour],
    ["administrator", town],
  ])("the %s at %s may not", async (role, unitCode) => {
    const answer = await settleCountyYear(await person(role, unitCode), input);
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: "forbidden" }] });
    await expectNothing();
  });

  test("the present grants count, not those of the session", async () => {
    const actor = await person("reviewer", county);
    await db.grant.deleteMany({ where: { accountId: actor.id } });
    expect(await settleCountyYear(actor, input)).toMatchObject({ refusals: [{ code: "forbidden" }] });
    await db.account.update({ where: { id: actor.id }, data: { disabledAt: new Date() } });
    expect(await settleCountyYear(actor, input)).toMatchObject({ refusals: [{ code: "signedOut" }] });
  });

  test("nothing can be set for a township", async () => {
    const actor = await person("administrator", city);
    expect(await settleCountyYear(actor, { ...input, countyCode: town })).toMatchObject({
      refusals: [{ code: "invalid.countyCode" }],
    });
    expect(await settleCountyYear(actor, { ...input, countyCode: "990000000000" })).toMatchObject({
      refusals: [{ code: "forbidden" }],
    });
    await expectNothing();
  });
});

describe("the settings", () => {
  test("are stored with an event that keeps the previous ones", async () => {
    const actor = await person("reviewer", county);
    const form = { outline: shandong, localTable: { relabel: { fees: "七、收费" } } };
    await settleCountyYear(actor, input);
    expect(await settleCountyYear(actor, { ...input, dueOn: "2019-01-31", form })).toEqual({
      ok: true,
      value: { year: 2018, dueOn: "2019-01-31", form, settings: {} },
    });
    expect(await listCountyYears(county)).toEqual([{ year: 2018, dueOn: "2019-01-31", form, settings: {} }]);
    expect(await db.accountEvent.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { kind: "county.settled", subject: county, actorId: actor.id, payload: { year: 2018, from: null } },
      {
        kind: "county.settled",
        payload: {
          from: { dueOn: "2019-03-31", form: {} },
          to: { dueOn: "2019-01-31", form: JSON.parse(JSON.stringify(form)) },
        },
      },
    ]);
  });

  test("leave begun reports in their form", async () => {
    const begun = { unitCode: town, year: 2018, edition: "2014", state: "drafting" };
    const { id } = await db.report.create({ data: { ...begun, form: {} } });
    await settleCountyYear(await person("reviewer", county), { ...input, form: { outline: shandong } });
    expect(await db.report.findUnique({ where: { id } })).toMatchObject({ form: {} });
    expect(await countReportsBegun([county, town])).toEqual(new Map([[2018, 1]]));
  });

  test("keep the id of a chapter that was removed and added again", async () => {
    const actor = await person("reviewer", county);
    const chapters = shandong?.chapters ?? [];
    const outline = { id: "county-2018", name: "某县2018年度", chapters };
    await settleCountyYear(actor, { ...input, form: { outline } });
    const again = chapters.map((chapter, index) => (index === 2 ? { ...chapter, id: "own-1" } : chapter));
    await settleCountyYear(actor, { ...input, form: { outline: { ...outline, chapters: again } } });
    const settled = await findSettledYear(county, 2018);
    expect(settled?.form.outline?.chapters[2]?.id).toBe("key-areas");
  });

  test("are refused with every fault at once, and then nothing is stored", async () => {
    const form = { localTable: { remove: ["nowhere"], relabel: { elsewhere: "别处" } } };
    const actor = await person("reviewer", county);
    const answer = await settleCountyYear(actor, { ...input, dueOn: "2018-12-31", form });
    expect(answer).toMatchObject({
      refusals: [{ code: "invalid.dueOn" }, { code: "invalid.rows" }, { code: "invalid.rows" }],
    });
    const fixed = { ...input, year: 2021, dueOn: "2022-01-31", form: { outline: shandong } };
    expect(await settleCountyYear(actor, fixed)).toMatchObject({ refusals: [{ code: "invalid.form" }] });
    await expectNothing();
  });
});

describe("two people with the same page open", () => {
  const seen = { dueOn: "2026-01-20", form: {}, settings: {} };
  const saved = { countyCode: county, year: 2025, ...seen };
  const notice = { title: "关于做好年度报告编制工作的通知", number: "" };

  test("both keep what they changed, if it was not the same", async () => {
    const [one, other] = [await person("administrator", county), await person("reviewer", county)];
    await settleCountyYear(one, saved);
    await settleCountyYear(one, { ...saved, seen, settings: { notice } });
    const second = { ...saved, seen, dueOn: "2026-01-25", settings: { coverage: "office" as const } };
    expect(await settleCountyYear(other, second)).toMatchObject({ ok: true });
    expect(await findSettledYear(county, 2025)).toMatchObject({
      dueOn: "2026-01-25",
      settings: { notice, coverage: "office" },
    });
  });

  test("the second learns which part was changed meanwhile, and nothing of the first is lost", async () => {
    const [one, other] = [await person("administrator", county), await person("reviewer", county)];
    await settleCountyYear(one, { ...saved, seen: null });
    await settleCountyYear(one, { ...saved, seen, settings: { notice } });
    const second = { ...saved, seen, settings: { notice: { title: "另一个通知", number: "" } } };
    const refusal = { code: "settledMeanwhile", message: expect.stringContaining("本年度的通知") };
    expect(await settleCountyYear(other, second)).toMatchObject({ refusals: [refusal] });
    expect(await findSettledYear(county, 2025)).toMatchObject({ settings: { notice } });
    const first = { ...saved, dueOn: "2026-01-28", seen: null };
    expect(await settleCountyYear(other, first)).toMatchObject({ refusals: [{ code: "settledMeanwhile" }] });
  });
});

async function expectNothing() {
  expect(await db.countyYear.count()).toBe(0);
  expect(await db.accountEvent.count()).toBe(0);
}
