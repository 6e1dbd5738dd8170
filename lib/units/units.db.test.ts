import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { UnitChange } from "@/lib/core/unit-change";
import { db } from "@/lib/platform/db";
import {
  collectorOf,
  countyOf,
  findUnit,
  lineageOf,
  listSeasonUnits,
  listUnitsBelow,
  listUnitsWithin,
  listUnitYears,
} from "./data";
import { changeUnit } from "./mutations/change";
import { createUnit } from "./mutations/create";
import { importUnits } from "./mutations/import";
import { renameUnit } from "./mutations/rename";
import { setUnitYears } from "./mutations/set-years";
import { renameUnitSchema } from "./schema";

const province = "360000000000";
const city = "360100000000";
const county = "360121000000";
const township = "360121100000";
let admin: Actor;
let clerk: Actor;

beforeEach(async () => {
  await db.accountEvent.deleteMany();
  await db.account.deleteMany();
  await db.unit.deleteMany();
  await db.unit.createMany({
    data: [
      { code: province, name: "某省", kind: "province", organ: "某省人民政府" },
      { code: city, name: "某市", kind: "city", organ: "某市人民政府", parentCode: province },
      {
        code: county,
        name: "某县",
        kind: "county",
        organ: "某县人民政府",
        parentCode: city,
        demonstration: true,
      },
      { code: township, name: "青石镇", kind: "township", organ: "青石镇人民政府", parentCode: county },
    ],
  });
  admin = await plant("admin", "administrator", county);
  clerk = await plant("clerk", "clerk", township);
});

async function plant(username: string, role: "administrator" | "clerk", unitCode: string): Promise<Actor> {
  const grants = [{ role, unitCode }];
  const { id } = await db.account.create({
    data: { username, name: username, passwordHash: "-", grants: { create: grants } },
  });
  return { id, username, name: username, grants };
}

describe("the tree", () => {
  test("a lineage runs from the unit up to the top", async () => {
    expect(await lineageOf(township)).toEqual([township, county, city, province]);
    expect(await lineageOf(province)).toEqual([province]);
    expect(await lineageOf("999999000000")).toEqual([]);
    expect(await lineageOf("36012110000")).toEqual([]);
  });

  test("below a unit stands itself and all under it, each once", async () => {
    expect((await listUnitsBelow(city)).map(({ code }) => code)).toEqual([city, county, township]);
    const twice = await listUnitsWithin([county, township]);
    expect(twice.map(({ code }) => code)).toEqual([county, township]);
    expect(twice[1]).toEqual({
      code: township,
      name: "青石镇",
      kind: "township",
      organ: "青石镇人民政府",
      parentCode: county,
      demonstration: false,
    });
    expect(await listUnitsWithin([])).toEqual([]);
  });

  test("a township, and its county itself, are in the county's season, a city in its own; a county owes its report to the city", async () => {
    expect((await countyOf(township))?.code).toBe(county);
    expect((await countyOf(county))?.code).toBe(county);
    expect((await countyOf(city))?.code).toBe(city);
    expect(await countyOf(province)).toBeNull();
    expect((await collectorOf(township))?.code).toBe(county);
    expect((await collectorOf(county))?.code).toBe(city);
    expect(await collectorOf(city)).toBeNull();
    expect((await listSeasonUnits(city)).map(({ code }) => code)).toEqual([city, county]);
    expect((await listSeasonUnits(county)).map(({ code }) => code)).toEqual([county, township]);
  });
});

describe("making and naming units", () => {
  const unit = {
    code: "360121101000",
    name: "白水镇",
    kind: "township" as const,
    organ: "白水镇人民政府",
    parentCode: county,
  };

  test("a new unit is part of the demonstration where the one above it is", async () => {
    expect(await createUnit(admin, unit)).toEqual({ ok: true, value: { ...unit, demonstration: true } });
    expect(await findUnit(unit.code)).toMatchObject({ name: "白水镇", demonstration: true });
    expect(await db.accountEvent.findMany()).toMatchObject([{ kind: "unit.created", subject: unit.code }]);
  });

  test("a unit's 统一社会信用代码 is kept once, changed and taken away, each in the event", async () => {
    const creditCode = "91350100M000100Y43";
    const codeOf = async (code: string) => (await db.unit.findUniqueOrThrow({ where: { code } })).creditCode;
    expect(await createUnit(admin, { ...unit, creditCode })).toMatchObject({ ok: true });
    expect(await codeOf(unit.code)).toBe(creditCode);
    const named = { code: township, name: "青石镇", organ: "青石镇人民政府" };
    expect(await renameUnit(admin, { ...named, creditCode })).toMatchObject({
      refusals: [{ code: "invalid.creditCode" }],
    });
    const { code, name, organ } = unit;
    await renameUnit(admin, { code, name, organ });
    expect(await codeOf(code)).toBe(creditCode);
    await renameUnit(admin, { code, name, organ, creditCode: "" });
    expect(await codeOf(code)).toBeNull();
    const last = await db.accountEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(last.payload).toMatchObject({ from: { creditCode }, to: { creditCode: null } });
    const fault = renameUnitSchema.safeParse({ ...named, creditCode: "91350100M000100Y44" });
    expect(fault.error?.issues[0]?.message).toContain("校验码");
  });

  test("a unit without an area code is numbered after the last one, and a town is not", async () => {
    const bureau = { kind: "department" as const, code: "", parentCode: county };
    const made = async (name: string, more: object = {}) =>
      createUnit(admin, { ...unit, ...bureau, name, organ: `某县${name}`, ...more });
    expect(await made("财政局", { code: "360121000008" })).toMatchObject({ ok: true });
    expect(await made("水务局")).toMatchObject({ value: { code: "360121000009" } });
    expect(await made("便民中心", { kind: "body", parentCode: township })).toMatchObject({
      value: { code: "360121100001" },
    });
    expect(await made("石门镇", { kind: "township" })).toMatchObject({
      refusals: [{ code: "invalid.code" }],
    });
  });

  test("whether it may make normative documents is by its kind until it is registered", async () => {
    const registeredOf = async (code: string) =>
      (await db.unit.findUniqueOrThrow({ where: { code } })).mayMakeDocuments;
    const { code, name, organ } = unit;
    await createUnit(admin, { ...unit, mayMakeDocuments: null });
    expect(await registeredOf(code)).toBeNull();
    await renameUnit(admin, { code, name, organ, mayMakeDocuments: false });
    await renameUnit(admin, { code, name, organ });
    expect(await registeredOf(code)).toBe(false);
    expect((await listUnitYears([code])).get(code)).toMatchObject({ mayMakeDocuments: false });
    const [, changed] = await db.accountEvent.findMany({ orderBy: { id: "asc" } });
    expect(changed?.payload).toMatchObject({
      from: { mayMakeDocuments: null },
      to: { mayMakeDocuments: false },
    });
    await renameUnit(admin, { code, name, organ, mayMakeDocuments: null });
    expect(await registeredOf(code)).toBeNull();
  });

  test.each([
    [{ code: township }, "codeTaken"],
    [{ code: "360122101000" }, "invalid.code"],
    [{ code: "360121101001" }, "invalid.code"],
    [{ parentCode: "360122000000" }, "invalid.parentCode"],
    [{ parentCode: city }, "forbidden"],
  ])("%j is refused as %s", async (change, code) => {
    expect(await createUnit(admin, { ...unit, ...change })).toMatchObject({ refusals: [{ code }] });
    expect(await db.unit.count()).toBe(4);
    expect(await db.accountEvent.count()).toBe(0);
  });

  test("a second unit of the same name is refused beside one that exists: made, renamed or imported", async () => {
    const again = { ...unit, name: "青石镇", organ: "青石镇人民政府" };
    const refusal = { code: "invalid.name", message: expect.stringContaining(township) };
    expect(await createUnit(admin, again)).toMatchObject({ refusals: [refusal] });
    expect(await createUnit(admin, unit)).toMatchObject({ ok: true });
    const renamed = { code: unit.code, name: "青石镇", organ: unit.organ };
    expect(await renameUnit(admin, renamed)).toMatchObject({ refusals: [refusal] });
    const lines = [
      `360121102000,青石镇,乡镇,青石镇人民政府,${county}`,
      `360121103000,某乡,乡镇,某乡人民政府,${county}`,
      `360121104000,某乡,乡镇,某乡人民政府,${county}`,
    ];
    const file = new TextEncoder().encode(["单位代码,单位名称,类别,机关全称,上级代码", ...lines].join("\n"));
    expect(await importUnits(admin, { file })).toMatchObject({
      refusals: [{ code: "line.2.name" }, { code: "line.4.name" }],
    });
    await setUnitYears(admin, { code: township, firstYear: null, lastYear: 2024, successorCode: null });
    expect(await renameUnit(admin, renamed)).toMatchObject({ ok: true });
  });

  test("names change within the administrator's reach alone", async () => {
    const renamed = { code: township, name: "青石街道", organ: "青石街道办事处" };
    expect((await renameUnit(clerk, renamed)).ok).toBe(false);
    expect((await renameUnit(admin, { ...renamed, code: city })).ok).toBe(false);
    expect((await renameUnit(admin, renamed)).ok).toBe(true);
    expect(await findUnit(township)).toMatchObject({ name: "青石街道", organ: "青石街道办事处" });
  });
});

describe("from when to when a unit owes reports", () => {
  const merged = { code: township, firstYear: 2019, lastYear: 2024, successorCode: "360121101000" };
  const other = {
    code: "360121101000",
    name: "白水镇",
    kind: "township" as const,
    organ: "白水镇人民政府",
    parentCode: county,
  };

  test("is settled with the unit that goes on, and kept in an event", async () => {
    await createUnit(admin, other);
    expect(await setUnitYears(admin, merged)).toEqual({ ok: true, value: null });
    expect(await listUnitYears([township, other.code])).toEqual(
      new Map([[township, { ...merged, originCode: null, creditCode: null, mayMakeDocuments: null }]]),
    );
    const { code: _, ...to } = merged;
    const nothing = { firstYear: null, lastYear: null, successorCode: null };
    expect(await db.accountEvent.findFirst({ where: { kind: "unit.years" } })).toMatchObject({
      subject: township,
      payload: { from: nothing, to },
    });
    expect((await setUnitYears(clerk, merged)).ok).toBe(false);
  });

  test.each([
    [{ lastYear: 2018 }, "invalid.lastYear"],
    [{ lastYear: null }, "invalid.lastYear"],
    [{ successorCode: township }, "invalid.successorCode"],
    [{ successorCode: "360122000000" }, "invalid.successorCode"],
    [{ code: "360121999000" }, "notFound"],
  ])("%j is refused as %s", async (change, code) => {
    await createUnit(admin, other);
    expect(await setUnitYears(admin, { ...merged, ...change })).toMatchObject({ refusals: [{ code }] });
    expect(await listUnitYears([township])).toEqual(new Map());
  });

  test("departments, zones and vertically led bodies are imported by their kinds", async () => {
    const lines = [
      "011,政府办,政府办公室",
      "012,开发区管委会,管委会",
      "013,气象局,垂直管理部门",
      "014,体育馆,其他单位",
    ];
    const file = new TextEncoder().encode(
      ["单位代码,单位名称,类别,机关全称,上级代码"]
        .concat(
          lines.map((line) => {
            const [end, name, kind] = line.split(",");
            return `360121000${end},${name},${kind},${name},${county}`;
          }),
        )
        .join("\n"),
    );
    const imported = await importUnits(admin, { file });
    expect(imported.ok && imported.value.map(({ kind }) => kind).sort()).toEqual([
      "body",
      "office",
      "vertical",
      "zone",
    ]);
  });
});

describe("importing units", () => {
  const file = (...lines: string[]) =>
    new TextEncoder().encode(["单位代码,单位名称,类别,机关全称,上级代码", ...lines].join("\n"));

  test("children may stand before their parents in the file", async () => {
    const imported = await importUnits(admin, {
      file: file(
        "360121101001,财政所,部门,白水镇财政所,360121101000",
        `360121101000,白水镇,乡镇,白水镇人民政府,${county}`,
      ),
    });
    expect(imported).toMatchObject({ ok: true, value: [{ code: "360121101000" }, { code: "360121101001" }] });
    expect(await lineageOf("360121101001")).toEqual(["360121101001", "360121101000", county, city, province]);
    expect(await findUnit("360121101001")).toMatchObject({ demonstration: true });
    expect(await db.accountEvent.count()).toBe(2);
  });

  test("every fault is reported with its line and column, and nothing is done", async () => {
    const answer = await importUnits(admin, {
      file: file(
        `360121101000,白水镇,乡镇,白水镇人民政府,${county}`,
        `360121101000,又一镇,乡镇,又一镇人民政府,${county}`,
        `${township},青石镇,乡镇,青石镇人民政府,${county}`,
        `360121102,,村,某机关,${county}`,
        "360122100000,邻县某镇,乡镇,某机关,360122000000",
        `360102000000,某区,县级,某区人民政府,${city}`,
      ),
    });
    expect(answer).toMatchObject({ ok: false });
    if (answer.ok) return;
    expect(answer.refusals.map(({ code }) => code)).toEqual([
      "line.2.code",
      "line.4.code",
      "line.5.code",
      "line.5.name",
      "line.5.kind",
      "line.6.parentCode",
      "line.7.parentCode",
    ]);
    expect(await db.unit.count()).toBe(4);
    expect(await db.accountEvent.count()).toBe(0);
  });

  test("the 统一社会信用代码 is a column that may be missing, checked as on the unit's form", async () => {
    const titled = (...lines: string[]) =>
      new TextEncoder().encode(
        ["单位代码,单位名称,类别,机关全称,上级代码,统一社会信用代码", ...lines].join("\n"),
      );
    const bureau = (end: number, creditCode: string) =>
      `36012100000${end},局${end},部门,局${end},${county},${creditCode}`;
    const creditCode = "91350100M000100Y43";
    const imported = await importUnits(admin, {
      file: titled(bureau(1, creditCode.toLowerCase()), bureau(2, "")),
    });
    expect(imported).toMatchObject({ value: [{ creditCode }, { code: "360121000002" }] });
    const codesOf = await db.unit.findMany({
      where: { code: { in: ["360121000001", "360121000002"] } },
      orderBy: { code: "asc" },
    });
    expect(codesOf.map((unit) => unit.creditCode)).toEqual([creditCode, null]);
    const [twice, wrong] = ["12100000400000456B", "91350100M000100Y44"];
    const refused = await importUnits(admin, {
      file: titled(
        bureau(3, creditCode),
        bureau(4, wrong),
        bureau(5, twice),
        bureau(6, twice),
        bureau(7, "1"),
      ),
    });
    expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toEqual([
      "line.2.creditCode",
      "line.3.creditCode",
      "line.4.creditCode",
      "line.6.creditCode",
    ]);
    expect(JSON.stringify(refused)).toContain(
      "第 3 行“统一社会信用代码”：统一社会信用代码的最后一位校验码不对",
    );
  });

  test("a blank code of a unit without an area code is the next free one, whatever else the file numbers", async () => {
    const titled = (...lines: string[]) =>
      new TextEncoder().encode(
        ["单位代码,单位名称,类别,机关全称,上级代码,规范性文件制定主体", ...lines].join("\n"),
      );
    const imported = await importUnits(admin, {
      file: titled(
        `,水务局,局,某县水务局,${county},`,
        `360121000002,财政局,局,某县财政局,${county},是`,
        `,政务服务中心,事业单位,某县政务服务中心,${county},否`,
        `360121103000,白水镇,镇,白水镇人民政府,${county},`,
        `,司法所,局,白水司法所,360121103000,`,
      ),
    });
    expect(imported.ok && imported.value.map(({ code, name }) => [code, name])).toEqual([
      ["360121103000", "白水镇"],
      ["360121000003", "水务局"],
      ["360121000002", "财政局"],
      ["360121103001", "司法所"],
      ["360121000004", "政务服务中心"],
    ]);
    const registered = await db.unit.findMany({
      where: { mayMakeDocuments: { not: null } },
      orderBy: { code: "asc" },
      select: { name: true, mayMakeDocuments: true },
    });
    expect(registered).toEqual([
      { name: "财政局", mayMakeDocuments: true },
      { name: "政务服务中心", mayMakeDocuments: false },
    ]);
    const refused = await importUnits(admin, {
      file: titled(
        `,某镇,镇,某镇人民政府,${county},`,
        `,民政局,局,某县民政局,${county},可以`,
        ",卫健局,局,卫健局,1,",
      ),
    });
    expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toEqual([
      "line.2.code",
      "line.3.documents",
      "line.4.parentCode",
    ]);
  });

  test("units that stand under each other are under nothing", async () => {
    const answer = await importUnits(admin, {
      file: file("360121103000,甲,部门,甲,360121104000", "360121104000,乙,部门,乙,360121103000"),
    });
    expect(answer.ok).toBe(false);
    expect(await db.unit.count()).toBe(4);
  });
});

describe("a change of a unit", () => {
  const [other, third] = ["360121101000", "360121102000"];
  const on = "2026-03-01";
  const yearsOf = async (code: string) =>
    db.unit.findUniqueOrThrow({
      where: { code },
      select: { firstYear: true, lastYear: true, successorCode: true, originCode: true },
    });
  const nothing = { firstYear: null, lastYear: null, successorCode: null, originCode: null };

  beforeEach(async () => {
    for (const [code, name] of [
      [other, "白水镇"],
      [third, "松岭乡"],
    ] as const)
      await createUnit(admin, { code, name, kind: "township", organ: `${name}人民政府`, parentCode: county });
    await db.accountEvent.deleteMany();
  });

  test("a division sets the years of all its units, each with its event", async () => {
    const change = { kind: "divided" as const, on, partCodes: [other, third], goesOn: false };
    expect(await changeUnit(admin, { code: township, change })).toEqual({ ok: true, value: null });
    expect(await yearsOf(township)).toEqual({ ...nothing, lastYear: 2025 });
    for (const part of [other, third])
      expect(await yearsOf(part)).toEqual({ ...nothing, firstYear: 2026, originCode: township });
    const events = await db.accountEvent.findMany({ orderBy: { subject: "asc" } });
    expect(events.map(({ kind, subject }) => [kind, subject])).toEqual(
      [township, other, third].map((code) => ["unit.years", code]),
    );
    expect(events[1]?.payload).toMatchObject({
      from: { firstYear: null, originCode: null },
      to: { firstYear: 2026, originCode: township },
      ...{ change: "divided", on },
    });
  });

  test("two units merged into a new one, which owes nothing from before", async () => {
    for (const code of [township, other])
      await changeUnit(admin, {
        code,
        change: { kind: "merged", on, successorCode: third, isNew: true },
      });
    for (const code of [township, other])
      expect(await yearsOf(code)).toMatchObject({ lastYear: 2025, successorCode: third });
    expect(await yearsOf(third)).toEqual({ ...nothing, firstYear: 2026 });
    const again = { kind: "abolished" as const, on };
    expect(await changeUnit(admin, { code: township, change: again })).toMatchObject({
      refusals: [{ code: "wrongState" }],
    });
  });

  test.each<[UnitChange, string]>([
    [{ kind: "merged", on, successorCode: township, isNew: false }, "invalid.units"],
    [{ kind: "divided", on, partCodes: [other, county], goesOn: true }, "invalid.units"],
    [{ kind: "founded", on, originCode: "360199999000" }, "invalid.units"],
    [{ kind: "abolished", on: "2199-01-01" }, "invalid.on"],
  ])("%j is refused as %s, and nothing is done", async (change, code) => {
    expect(await changeUnit(admin, { code: township, change })).toMatchObject({ refusals: [{ code }] });
    expect(await yearsOf(township)).toEqual(nothing);
    expect(await yearsOf(other)).toEqual(nothing);
    expect(await db.accountEvent.count()).toBe(0);
  });

  test("a unit that has ended takes over nothing, and so two units never end in each other", async () => {
    const merged = { kind: "merged", on, isNew: false } as const;
    await changeUnit(admin, { code: other, change: { ...merged, successorCode: township } });
    const back = { ...merged, on: "2026-06-01", successorCode: other };
    const refusal = { code: "invalid.units", message: expect.stringContaining("只应报到 2025 年度") };
    expect(await changeUnit(admin, { code: township, change: back })).toMatchObject({ refusals: [refusal] });
    const years = { code: township, firstYear: null, lastYear: 2025, successorCode: other };
    expect(await setUnitYears(admin, years)).toMatchObject({ refusals: [{ code: "invalid.successorCode" }] });
    expect(await yearsOf(township)).toEqual(nothing);
  });

  test("a successor that begins later leaves a year to nobody, unless it is founded by the change", async () => {
    await setUnitYears(admin, { code: other, firstYear: 2028, lastYear: null, successorCode: null });
    const merged = { kind: "merged", on, successorCode: other } as const;
    expect(await changeUnit(admin, { code: township, change: { ...merged, isNew: false } })).toMatchObject({
      refusals: [{ code: "invalid.units", message: expect.stringContaining("2028 年度才应报") }],
    });
    expect(await changeUnit(admin, { code: township, change: { ...merged, isNew: true } })).toMatchObject({
      ok: true,
    });
  });

  test("other units are changed within the administrator's reach alone", async () => {
    const here = await plant("here", "administrator", township);
    const change: UnitChange = { kind: "divided", on, partCodes: [other], goesOn: true };
    expect(await changeUnit(here, { code: township, change })).toMatchObject({
      refusals: [{ code: "forbidden" }],
    });
    expect(await yearsOf(other)).toEqual(nothing);
  });
});
