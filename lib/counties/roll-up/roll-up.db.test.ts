import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { makeAccount } from "@/lib/access/testing/world";
import { sumNotes } from "@/lib/core/document/tables/sum-notes";
import { formFor } from "@/lib/core/editions/registry";
import { isComputed } from "@/lib/core/tables/table";
import { db } from "@/lib/platform/db";
import { makeReport, makeUnits, makeVersion, places, publish } from "@/lib/publications/testing/published";
import { openRollUp } from "./files/open-roll-up";
import { rollUpWorkbook } from "./files/workbook";
import { rollUpCsv } from "./files/write-roll-up-csv";
import { loadRollUp, loadRowParts } from "./loaders";
import { enterRollUp, removeRollUpEntry } from "./mutations";
import { matrixBoard, treeBoard } from "./sent/boards";
import { summedUnits } from "./sent/summed-units";
import { sumsOf } from "./sums-of";
import type { Basis } from "./types";

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

  test("a control total is kept with its source, and why the sum differs is kept, written down and printed", async () => {
    const at = { countyCode: places.county, year };
    const cellId = "normativeDocuments:made";
    const control = { ...at, key: cellId, value: "7", replaces: false, reason: "司法局登记簿，1 月 15 日" };
    expect(await enterRollUp(reviewer, control)).toMatchObject({ ok: true });
    const question = async () =>
      (await load("approved")).rolled.questions.find(({ key }) => key === `control@${cellId}`);
    expect(await question()).toMatchObject({ kind: "control", reason: null });
    const why = { value: null, replaces: false, reason: "两件尚未备案" };
    await enterRollUp(reviewer, { ...at, key: `control@${cellId}`, ...why });
    expect(await question()).toMatchObject({ reason: "两件尚未备案" });
    const { rolled } = await load("approved");
    const cell = rolled.cells.find((each) => each.cell.id === cellId);
    expect(cell?.value).toBe(cell?.sum);
    const source = "司法行政部门的规范性文件登记（司法局登记簿，1 月 15 日）";
    const open = openRollUp(rolled, form.tables).cells.find((each) => each.control);
    expect(open).toMatchObject({ policy: "control", control: { value: 7, source, reason: "两件尚未备案" } });
    expect(rollUpCsv(rolled, form.tables)).toContain("登记 7 不一致（来源：司法局登记簿，1 月 15 日）");
    const { sheets } = await readXlsx(await rollUpWorkbook(rolled, form.tables, new Date(0)));
    expect(JSON.stringify(sheets[1])).toContain("两件尚未备案");
    const figures = { [cellId]: { value: cell?.value ?? null } };
    expect(
      sumNotes(form, figures, sumsOf(rolled))
        .map(({ text }) => text)
        .join(""),
    ).toContain(`${source}为 7。两件尚未备案。`);
    await removeRollUpEntry(reviewer, { ...at, key: cellId });
    expect(await question()).toBeUndefined();
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

describe("the parts of a row, which the tree asks for", () => {
  const asked = { county: places.county, year, basis: "submitted" as const, row: "received" };

  test("are those of the roll-up, unit by unit with the version that counts", async () => {
    const parts = await loadRowParts(reviewer, asked);
    const { rolled } = await load("submitted");
    const units = parts?.groups.flatMap((group) => group.units) ?? [];
    expect(units.map(({ code, basis, version }) => [code, basis, version])).toEqual(
      rolled.included.map(({ code, basis, version }) => [code, basis, version]),
    );
    const ofRow = rolled.cells.filter(({ cell }) => cell.row.id === "received");
    expect(ofRow).toHaveLength(7);
    for (const { cell, sum, parts: own } of ofRow)
      expect(parts?.cells[cell.id]).toEqual({ sum, subtotals: [sum], parts: own });
  });

  test("are for the county's reviewers alone, and of rows that the form has", async () => {
    expect(await loadRowParts(clerk, asked)).toBeNull();
    expect(await loadRowParts(reviewer, { ...asked, county: places.demoCounty })).toBeNull();
    expect(await loadRowParts(reviewer, { ...asked, row: "nowhere" })).toBeNull();
    expect(await loadRowParts(reviewer, { ...asked, year: 1990 })).toBeNull();
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

/** Kilobytes that the page of a county may take, and those that what is around its board takes of them. */
const PAGE_KB = 60;
const AROUND_KB = 18;

/** What the bar of the county's own report is sent besides the units. */
const ownReport = {
  ...{ reportId: "0f9a2a0e-1111-4c4c-8a8a-000000000001", mayFill: true, mayBegin: false, state: "drafting" },
  follows: { basis: "approved", signed: false, included: 90, units: 91 },
};

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
    const last = await makeReport(codes[0] ?? "", year - 1, {}, unitContent(1));
    await publish(last.reportId, last.versionId);
    const { id, username, name } = reviewer;
    const actor: Actor = { id, username, name, grants: [{ role: "reviewer", unitCode: places.demoCounty }] };
    const ask = () => loadRollUp(actor, { year, basis: "approved" });
    await ask();
    const began = performance.now();
    const loaded = await ask();
    const found = loaded?.found;
    if (!found) throw new Error("ninety reports are approved");
    const { rolled } = found;
    const boards = [
      ...form.tables.map(({ id: table }) => matrixBoard(rolled, found.form, { table })),
      treeBoard(rolled, found.form),
    ];
    const took = performance.now() - began;
    const bar = { own: ownReport, basis: rolled.basis, units: summedUnits(rolled) };
    const sizes = boards.map((board) => Buffer.byteLength(JSON.stringify({ bar, board })));
    console.log(`roll-up of 90 units: ${Math.round(took)} ms, ${sizes.join(", ")} bytes`);
    expect(rolled.included.length).toBeGreaterThanOrEqual(90);
    expect(Object.values(rolled.lastYear).filter((figure) => figure !== null).length).toBeGreaterThan(100);
    expect(boards[0]?.questions.shown.values).toHaveLength(20);
    expect(Math.max(...sizes)).toBeLessThanOrEqual((PAGE_KB - AROUND_KB) * 1024);
  });
});
