import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { makeAccount } from "@/lib/access/testing/world";
import { formFor } from "@/lib/core/editions/registry";
import { isComputed } from "@/lib/core/tables/table";
import { db } from "@/lib/platform/db";
import { makeReport, makeUnits, makeVersion, places, publish } from "@/lib/publications/testing/published";
import { openRollUp } from "./files/open-roll-up";
import { rollUpWorkbook } from "./files/workbook";
import { rollUpCsv } from "./files/write-roll-up-csv";
import { loadRollUp } from "./loaders";
import { enterRollUp, removeRollUpEntry } from "./mutations";
import type { Basis } from "./types";
import { rollUpView, shownQuestions } from "./view";

const year = 2024;
const form = formFor(year);
const typed = [...form.cells.values()].filter((cell) => !isComputed(cell) && cell.row.id !== "rules");
let reviewer: Actor;
let clerk: Actor;

const reporting = ["已公布镇", "已通过镇", "已报送镇", "退回镇"] as const;
const codeOf = (index: number) => `37030520${index}000`;

/** Figures that are different for each unit and cell. */
const unitContent = (index: number) => ({
  front: {},
  chapters: {},
  figures: Object.fromEntries(typed.map(({ id }, at) => [id, { value: String((index + 1) * 100 + at) }])),
});

beforeAll(async () => {
  await makeUnits();
  await db.unit.createMany({
    data: reporting.map((name, index) => ({
      code: codeOf(index),
      name,
      organ: `${name}人民政府`,
      kind: "township" as const,
      parentCode: places.county,
    })),
  });
  for (const [index, state] of (["published", "approved", "submitted", "returned"] as const).entries()) {
    const { reportId, versionId } = await makeReport(codeOf(index), year, {}, unitContent(index));
    if (state === "published") await publish(reportId, versionId);
    await db.report.update({ where: { id: reportId }, data: { state } });
  }
  const actor = async (name: string, role: "reviewer" | "clerk", unitCode: string): Promise<Actor> => ({
    ...(await makeAccount(name, [{ role, unitCode }])),
    grants: [{ role, unitCode }],
  });
  reviewer = await actor("county", "reviewer", places.county);
  clerk = await actor("town", "clerk", codeOf(0));
});

async function load(basis: Basis) {
  const loaded = await loadRollUp(reviewer, { county: places.county, year, basis });
  if (!loaded?.found) throw new Error("the reviewer may see the county's roll-up");
  return loaded.found;
}

describe("the sums", () => {
  test.each<[Basis, number[]]>([
    ["published", [0]],
    ["approved", [0, 1]],
    ["submitted", [0, 1, 2]],
  ])("of %s versions equal the sums of the stored documents in every cell", async (basis, counted) => {
    const { rolled } = await load(basis);
    const open = openRollUp(rolled, form.tables);
    expect(open.coverage).toMatchObject({ units: 6, included: counted.length });
    expect(open.coverage.missing.map(({ name }) => name)).toContain("退回镇");
    // Independent of the roll-up: adds up the whole stored documents as integers.
    const documents = await db.version.findMany({
      where: { report: { year, unitCode: { in: counted.map(codeOf) } } },
      select: { content: true },
    });
    const sums = new Map<string, bigint>();
    for (const { content } of documents)
      for (const [id, { value }] of Object.entries((content as ReturnType<typeof unitContent>).figures))
        sums.set(id, (sums.get(id) ?? 0n) + BigInt(value));
    for (const { cell, value } of rolled.cells)
      if (sums.has(cell.id)) expect(value, cell.id).toBe(String(sums.get(cell.id)));
    for (const { policy, value, parts } of open.cells)
      if (policy === "sum")
        expect(value).toBe(
          parts.some((part) => part.value !== null)
            ? parts.reduce((sum, part) => sum + Number(part.value ?? 0), 0)
            : null,
        );
  });

  test("a public report that its unit is working on again counts in its public version", async () => {
    const { id } = await db.report.findFirstOrThrow({ where: { unitCode: codeOf(0), year } });
    await makeVersion(id, unitContent(8));
    await db.report.update({ where: { id }, data: { state: "returned" } });
    const { rolled } = await load("submitted");
    expect(rolled.included[0]).toMatchObject({ name: "已公布镇", basis: "published", version: 1 });
    expect(rolled.cells.find(({ cell }) => cell.id === typed[0]?.id)?.parts[0]).toBe("100");
    await db.report.update({ where: { id }, data: { state: "published" } });
  });

  test("a clerk sees no roll-up", async () => {
    expect(await loadRollUp(clerk, { county: places.county, year, basis: "published" })).toBeNull();
    const entry = {
      countyCode: places.county,
      year,
      key: "x",
      value: null,
      replaces: false,
      reason: "不能填",
    };
    expect(await enterRollUp(clerk, entry)).toMatchObject({ ok: false });
  });
});

describe("the county's entry", () => {
  const key = "received:naturalPerson";
  const entry = {
    countyCode: places.county,
    year,
    key,
    value: "1",
    replaces: true,
    reason: "一件登记了两次",
  };

  test("is next to the sum with its reason, is kept in an event, and can be removed", async () => {
    expect(await enterRollUp(reviewer, entry)).toEqual({ ok: true, value: null });
    const { rolled } = await load("approved");
    const cell = rolled.cells.find((each) => each.cell.id === key);
    expect(cell).toMatchObject({ value: "1", entered: { reason: entry.reason } });
    expect(Number(cell?.sum)).toBeGreaterThan(100);
    const open = openRollUp(rolled, form.tables).cells.find(({ policy }) => policy === "own");
    expect(open).toMatchObject({ value: 1, path: ["一、本年新收政府信息公开申请数量"], column: "自然人" });
    expect(rollUpCsv(rolled, form.tables)).toContain(`另填的数：${entry.reason}（各单位合计 ${cell?.sum}）`);
    const events = () =>
      db.accountEvent.findMany({ where: { subject: places.county }, orderBy: { at: "asc" } });
    expect((await events()).at(-1)).toMatchObject({ kind: "rollUp.entered", actorId: reviewer.id });
    const { countyCode } = entry;
    expect(await removeRollUpEntry(reviewer, { countyCode, year, key })).toEqual({ ok: true, value: null });
    expect((await events()).at(-1)).toMatchObject({
      kind: "rollUp.removed",
      payload: { from: { value: "1" } },
    });
    const after = (await load("approved")).rolled.cells.find((each) => each.cell.id === key);
    expect(after).toMatchObject({ value: after?.sum, entered: null });
  });

  test.each([
    [{ key: "nowhere:count" }, "invalid.key"],
    [{ key: "rules:made" }, "invalid.value"],
    [{ value: "1.5" }, "invalid.value"],
    [{ year: 1990 }, "invalid.year"],
    [{ countyCode: codeOf(0) }, "invalid.countyCode"],
  ])("%j is refused", async (changed, code) => {
    expect(await enterRollUp(reviewer, { ...entry, ...changed })).toMatchObject({
      ok: false,
      refusals: [{ code }],
    });
  });
});

test("in the workbook a sum is a formula over the units' columns, and each of those links to the unit's sheet", async () => {
  const { rolled } = await load("approved");
  const { sheets } = await readXlsx(
    await rollUpWorkbook(rolled, form.tables, new Date("2025-02-01T00:00:00Z")),
  );
  expect(sheets.map(({ name }) => name)).toEqual(["汇总", "说明", "已公布镇", "已通过镇"]);
  const [sums] = sheets;
  const row = rolled.cells.findIndex(({ cell }) => cell.id === "received:total") + 1;
  const formulaAt = (column: number) => sums?.cells?.get(`${row},${column}`)?.formula;
  expect(formulaAt(5)).toBe(`G${row + 1}`);
  expect(formulaAt(6)).toBe(`SUM(H${row + 1}:I${row + 1})`);
  expect(formulaAt(7)).toBe(`'已公布镇'!F${row + 1}`);
});

describe("a county of 90 units", () => {
  test("is read with as many statements as a small one, and its page receives at most 60 KB", async () => {
    const codes = Array.from(
      { length: 90 },
      (_, index) => `3799011${String(index + 10).padStart(2, "0")}000`,
    );
    await db.unit.createMany({
      data: codes.map((code, index) => ({
        code,
        name: `第${index}号单位名称`,
        organ: `第${index}号单位`,
        kind: index % 3 === 0 ? ("township" as const) : ("department" as const),
        parentCode: places.demoCounty,
      })),
      skipDuplicates: true,
    });
    for (const [index, unitCode] of codes.entries()) {
      const report = await db.report.create({
        data: { unitCode, year, edition: "2021", state: "approved" },
      });
      await db.version.create({
        data: {
          ...{
            reportId: report.id,
            number: 1,
            title: "",
            content: unitContent(index),
            sha256: "0".repeat(64),
          },
          ...{ form: {}, blocks: [], findings: [], explanations: [] },
        },
      });
    }
    const { id, username, name } = reviewer;
    const actor: Actor = { id, username, name, grants: [{ role: "reviewer", unitCode: places.demoCounty }] };
    const ask = () => loadRollUp(actor, { year, basis: "approved" });
    await ask();
    const began = performance.now();
    const loaded = await ask();
    const found = loaded?.found;
    if (!found) throw new Error("ninety reports are approved");
    const views = form.tables.map(({ id: table }) => rollUpView(found.rolled, found.form, { table }));
    const took = performance.now() - began;
    const sizes = views.map((view) =>
      Buffer.byteLength(JSON.stringify({ view, questions: shownQuestions(found.rolled) })),
    );
    console.log(
      `roll-up of 90 units: ${Math.round(took)} ms, at most ${Math.round(Math.max(...sizes) / 1000)} KB`,
    );
    expect(found.rolled.included.length).toBeGreaterThanOrEqual(90);
    expect(Math.max(...sizes)).toBeLessThan(60_000);
  }, 60_000);
});
