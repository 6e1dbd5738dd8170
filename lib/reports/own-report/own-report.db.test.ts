import { expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { blocksSchema } from "@/lib/core/document/block-schema";
import { formFor } from "@/lib/core/editions/registry";
import { isComputed } from "@/lib/core/tables/table";
import { loadRollUp } from "@/lib/counties/roll-up/loaders";
import { enterRollUp } from "@/lib/counties/roll-up/mutations";
import { db } from "@/lib/platform/db";
import { approveAndPublish } from "@/lib/publications/mutations";
import { beginReport } from "@/lib/reports/mutations/begin/begin";
import { loadQueue } from "@/lib/reviews/loaders";
import { submit } from "@/lib/reviews/testing/submitted";
import { loadDraft } from "../loaders";
import { explainFinding } from "../mutations/explain";
import { moveReport } from "../mutations/moves/move";
import { signOffAndSubmit } from "../mutations/moves/sign-off-and-submit";
import { checklist, fill, makeCounty, makeReport, person, soundFields } from "../testing/county";
import { followDue } from "./jobs";
import { loadOwnReport } from "./loaders";
import { fillFromRollUp } from "./mutations";

const year = 2025;

/** A county with one reporting town, and a person who both adds up and writes the county's own report. */
async function ready(figures: [string, string][] = [["licences:decisions", "5"]]) {
  const people = await makeCounty();
  const townReport = await makeReport(people.clerk, year);
  await fill(
    people.clerk,
    townReport,
    figures.map(([id, value]) => [`figure.${id}`, { value }]),
  );
  await submit(people, townReport);
  const writer = await person("clerk", people.county);
  await db.grant.create({ data: { accountId: writer.id, role: "reviewer", unitCode: people.county } });
  const both: Actor = {
    ...writer,
    grants: [...writer.grants, { role: "reviewer", unitCode: people.county }],
  };
  const begun = await beginReport(both, { unitCode: people.county, year, from: "empty" });
  if (!begun.ok) throw new Error(begun.refusals[0]?.message);
  return { people, both, townReport, reportId: begun.value.reportId };
}

const watched = "licences:decisions";
const figureOf = async (reportId: string) => (await figuresOf(reportId)).get(watched);

/** A second town that reports this figure. */
async function secondTown(people: Awaited<ReturnType<typeof makeCounty>>, value: string) {
  const clerk = await person("clerk", people.neighbour);
  const report = await makeReport(clerk, year);
  await fill(clerk, report, [[`figure.${watched}`, { value }]]);
  await submit({ ...people, clerk, signer: await person("signer", people.neighbour) }, report);
}

const figuresOf = async (reportId: string) =>
  new Map(
    (await db.field.findMany({ where: { reportId, path: { startsWith: "figure." } } })).map(
      ({ path, value }) => [path.slice("figure.".length), (value as { value: string | null }).value],
    ),
  );

test("every typed cell takes the sum of the units, listed as such in the history; the second time there is nothing to write", async () => {
  const { both, townReport, reportId } = await ready();
  const filled = await fillFromRollUp(both, { reportId, basis: "submitted" });
  expect(filled).toMatchObject({ ok: true, value: { units: 1, replaced: 0, refusals: [] } });
  const own = await figuresOf(reportId);
  const typed = [...formFor(year).cells.values()].filter(
    (cell) => !isComputed(cell) && cell.row.id !== "rules",
  );
  const towns = await figuresOf(townReport);
  for (const { id } of typed) expect(own.get(id) ?? null, id).toBe(towns.get(id) ?? null);
  expect(own.get("licences:decisions")).toBe("5");
  const origins = await db.change.findMany({ where: { reportId, path: "figure.licences:decisions" } });
  expect(origins.map(({ origin }) => origin).at(-1)).toBe("rolledUp");
  expect(await fillFromRollUp(both, { reportId, basis: "submitted" })).toMatchObject({
    value: { written: 0 },
  });
});

test("the county's own figure stands in the place of the sum, and what was typed before stays in the history", async () => {
  const { people, both, reportId } = await ready();
  await fill(both, reportId, [["figure.licences:decisions", { value: "99" }]]);
  const entry = { key: "licences:decisions", value: "4", replaces: true, reason: "一件重复登记" };
  expect(await enterRollUp(people.reviewer, { countyCode: people.county, year, ...entry })).toMatchObject({
    ok: true,
  });
  expect(await fillFromRollUp(both, { reportId, basis: "submitted" })).toMatchObject({
    value: { replaced: 1 },
  });
  expect((await figuresOf(reportId)).get("licences:decisions")).toBe("4");
  const history = await db.change.findMany({
    where: { reportId, path: "figure.licences:decisions" },
    orderBy: { id: "asc" },
  });
  expect(history.map(({ value }) => (value as { value: string }).value).slice(-2)).toEqual(["99", "4"]);
});

test("nothing is written where nothing is reported, in a town's report, or by who does not write this one", async () => {
  const { people, both, reportId, townReport } = await ready();
  expect(await fillFromRollUp(both, { reportId, basis: "published" })).toMatchObject({
    refusals: [{ code: "nothingReported" }],
  });
  for (const actor of [people.reviewer, people.clerk, people.signer])
    expect(await fillFromRollUp(actor, { reportId, basis: "submitted" })).toMatchObject({
      refusals: [{ code: "forbidden" }],
    });
  await db.report.update({ where: { id: townReport }, data: { state: "returned" } });
  expect(await fillFromRollUp(people.clerk, { reportId: townReport, basis: "submitted" })).toMatchObject({
    refusals: [{ code: "notCounty" }],
  });
  expect(await figuresOf(reportId).then((figures) => figures.get("licences:decisions") ?? null)).toBeNull();
});

test("the page of the roll-up offers it to who writes it, and the list of reports has it with a day of its own", async () => {
  const { people, both, reportId } = await ready();
  await db.countyYear.create({
    data: { countyCode: people.county, year, dueOn: new Date("2026-01-31T00:00:00Z") },
  });
  const at = { county: people.county, year };
  expect(await loadOwnReport(both, at)).toEqual({
    ...{ reportId, mayFill: true, mayBegin: false, state: "drafting", follows: null },
  });
  expect(await loadOwnReport(people.reviewer, at)).toEqual({
    ...{ reportId: null, mayFill: false, mayBegin: false, state: "drafting", follows: null },
  });
  expect(await loadOwnReport(both, { ...at, year: 2024 })).toMatchObject({ reportId: null, mayBegin: true });
  const rows = (await loadQueue(people.reviewer, { year }))?.rows ?? [];
  expect(rows.find(({ unitCode }) => unitCode === people.county)).toMatchObject({
    kind: "county",
    state: "drafting",
    dueOn: "2026-02-20",
  });
});

test("goes the way of every report: signed off, examined and published by the county itself", async () => {
  const { people, both, reportId } = await ready();
  await fill(both, reportId, soundFields(formFor(year)));
  expect(await fillFromRollUp(both, { reportId, basis: "submitted" })).toMatchObject({ ok: true });
  const signer = await person("signer", people.county);
  await submit({ ...people, clerk: both, signer }, reportId);
  // Nobody publishes what they wrote.
  expect(await approveAndPublish(both, { reportId })).toMatchObject({ refusals: [{ code: "notOwnWork" }] });
  expect(await approveAndPublish(people.reviewer, { reportId })).toMatchObject({
    ok: true,
    value: { unitCode: people.county, year, number: 1 },
  });
  const publication = await db.publication.findFirstOrThrow({ where: { unitCode: people.county, year } });
  expect(publication).toMatchObject({ countyCode: people.county });
});

test("a unit that reports late changes the sum in the draft, and the cell says what it was", async () => {
  const { people, both, reportId } = await ready();
  expect(await fillFromRollUp(both, { reportId, basis: "submitted" })).toMatchObject({ ok: true });
  expect(await figureOf(reportId)).toBe("5");
  await secondTown(people, "2");
  expect(await followDue()).toBeGreaterThan(0);
  expect(await figureOf(reportId)).toBe("7");
  const draft = await loadDraft(both, { reportId });
  expect(draft?.county.sums).toMatchObject({
    included: 2,
    cells: { [watched]: { value: "7", sum: "7", before: { value: "5" } } },
  });
  expect(draft?.county.sums?.coverage).toContain("2个乡镇（街道）年度报告的合计");
  expect(await followDue()).toBe(0);
  // An entry of the county on its roll-up is followed like a sum, with its reason.
  const entry = { key: watched, value: "6", replaces: true, reason: "一件重复登记" };
  await enterRollUp(people.reviewer, { countyCode: people.county, year, ...entry });
  await followDue();
  expect(await figureOf(reportId)).toBe("6");
});

test("a figure that somebody wrote over a sum stays, and asks for its reason until it has one", async () => {
  const { people, both, reportId } = await ready();
  await fill(both, reportId, soundFields(formFor(year)));
  await fillFromRollUp(both, { reportId, basis: "submitted" });
  await fill(both, reportId, [[`figure.${watched}`, { value: "4" }]]);
  await secondTown(people, "2");
  await followDue();
  expect(await figureOf(reportId)).toBe("4");
  const signer = await person("signer", people.county);
  expect(await moveReport(both, { reportId, move: "handOver" })).toMatchObject({
    refusals: [{ code: "warningsExplained" }],
  });
  const findingKey = `R00-126@${watched}`;
  await explainFinding(both, { reportId, findingKey, text: "一件由上级许可，不计入" });
  await submit({ ...people, clerk: both, signer }, reportId);
  const { blocks } = await db.version.findFirstOrThrow({ where: { reportId } });
  const notes = blocksSchema
    .parse(blocks)
    .flatMap((block) => (block.type === "tableNote" ? block.lines : []));
  expect(notes.join("")).toContain("2个乡镇（街道）年度报告的合计");
  expect(notes.join("")).toContain(
    "行政许可·本年处理决定数量 4，所属单位合计 7，相差 3。一件由上级许可，不计入。",
  );
});

test("why a sum breaks a rule follows the roll-up until somebody writes it in the report, and is printed", async () => {
  const { people, both, reportId } = await ready();
  await fill(both, reportId, soundFields(formFor(year)));
  const at = { countyCode: people.county, year };
  const made = { key: "normativeDocuments:made", value: "9", replaces: true, reason: "含两件县政府制发的" };
  await enterRollUp(people.reviewer, { ...at, ...made });
  const shown = await loadRollUp(people.reviewer, { county: people.county, year, basis: "submitted" });
  const key = shown?.found?.rolled.questions.find((each) => each.key.startsWith("R21-19"))?.key ?? "";
  const explainAbove = (reason: string) =>
    enterRollUp(people.reviewer, { ...at, key, value: null, replaces: false, reason });
  const explained = async () =>
    (await db.explanation.findMany({ where: { reportId, findingKey: key } })).map(({ text }) => text);
  await explainAbove("合并后重发。");
  await fillFromRollUp(both, { reportId, basis: "submitted" });
  expect(await explained()).toEqual(["合并后重发。"]);
  await explainAbove("两镇合并，三件由新镇重新制发。");
  await followDue();
  expect(await explained()).toEqual(["两镇合并，三件由新镇重新制发。"]);
  await submit({ ...people, clerk: both, signer: await person("signer", people.county) }, reportId);
  const { blocks } = await db.version.findFirstOrThrow({ where: { reportId } });
  const notes = blocksSchema
    .parse(blocks)
    .flatMap((block) => (block.type === "tableNote" ? block.lines : []));
  expect(notes.join("")).toMatch(/大于现行有效加本年废止件数[^。]*。两镇合并，三件由新镇重新制发。/);

  await db.report.update({ where: { id: reportId }, data: { state: "returned" } });
  await explainFinding(both, { reportId, findingKey: key, text: "县政府办重新制发三件。" });
  await explainAbove("另有原因。");
  await followDue();
  await fillFromRollUp(both, { reportId, basis: "submitted" });
  expect(await explained()).toEqual(["县政府办重新制发三件。"]);
});

test("what is signed stays as it was signed, whatever the units report afterwards", async () => {
  const { people, both, reportId } = await ready();
  await fill(both, reportId, soundFields(formFor(year)));
  await fillFromRollUp(both, { reportId, basis: "submitted" });
  const signer = await person("signer", people.county);
  expect(await moveReport(both, { reportId, move: "handOver" })).toMatchObject({ ok: true });
  expect(await moveReport(signer, { reportId, move: "signOff", checklist })).toMatchObject({ ok: true });
  await secondTown(people, "2");
  expect(await followDue()).toBe(0);
  expect(await moveReport(both, { reportId, move: "submit" })).toMatchObject({ ok: true });
  expect(await figureOf(reportId)).toBe("5");
  const { blocks } = await db.version.findFirstOrThrow({ where: { reportId } });
  expect(JSON.stringify(blocks)).toContain("1个乡镇（街道）年度报告的合计");
  expect(await loadOwnReport(both, { county: people.county, year })).toMatchObject({
    follows: { signed: true, included: 1 },
  });
});

test("a sum that changes while the report waits for its signature is not signed unseen", async () => {
  const { people, both, reportId } = await ready();
  await fill(both, reportId, soundFields(formFor(year)));
  await fillFromRollUp(both, { reportId, basis: "submitted" });
  const signer = await person("signer", people.county);
  await moveReport(both, { reportId, move: "handOver" });
  await secondTown(people, "2");
  expect(await signOffAndSubmit(signer, { reportId, checklist })).toMatchObject({
    refusals: [{ code: "warningsExplained" }],
  });
  await moveReport(both, { reportId, move: "recall" });
  await followDue();
  expect(await figureOf(reportId)).toBe("7");
});

test("the coverage that the county settled decides who is added up, and the rest is named beside the sums", async () => {
  const { people, both, reportId } = await ready();
  const settings = { coverage: "departments" as const };
  await db.countyYear.create({
    data: { countyCode: people.county, year, dueOn: new Date("2026-01-31T00:00:00Z"), settings },
  });
  expect(await fillFromRollUp(both, { reportId, basis: "submitted" })).toMatchObject({
    refusals: [{ code: "nothingReported" }],
  });
  const bureau = `${people.county.slice(0, 6)}300000`;
  await db.unit.create({
    data: {
      code: bureau,
      name: "水务局",
      organ: "试验县水务局",
      kind: "department",
      parentCode: people.county,
    },
  });
  const clerk = await person("clerk", bureau);
  const report = await makeReport(clerk, year);
  await fill(clerk, report, [[`figure.${watched}`, { value: "3" }]]);
  await submit({ ...people, clerk, signer: await person("signer", bureau) }, report);
  expect(await fillFromRollUp(both, { reportId, basis: "submitted" })).toMatchObject({ ok: true });
  expect(await figureOf(reportId)).toBe("3");
  const draft = await loadDraft(both, { reportId });
  expect(draft?.county.sums?.coverage).toContain("不含");
});

test("a move asks for the reports above its unit and for its year, and no other is looked at", async () => {
  const { people, both, reportId } = await ready();
  await fillFromRollUp(both, { reportId, basis: "submitted" });
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await secondTown(people, "2");
  const jobs = await db.$queryRaw<{ key: string; payload: { units: string; year: string } }[]>`
    SELECT "key", "payload" FROM graphile_worker._private_jobs WHERE "key" LIKE ${`%${people.county}%`}`;
  expect(jobs).toHaveLength(1);
  const [asked] = jobs;
  expect(asked?.payload).toMatchObject({ year: String(year) });
  expect(asked?.payload.units.split(",")).toContain(people.county);
  expect(asked?.payload.units.split(",")).not.toContain(people.neighbour);
  expect(await followDue({ units: people.town, year: String(year) })).toBe(0);
  expect(await followDue({ ...asked?.payload, year: String(year - 1) })).toBe(0);
  expect(await followDue(asked?.payload)).toBeGreaterThan(0);
  expect(await figureOf(reportId)).toBe("7");
});

test("nobody's report follows once its writer has gone", async () => {
  const { people, both, reportId } = await ready();
  await fillFromRollUp(both, { reportId, basis: "submitted" });
  await db.account.update({ where: { id: both.id }, data: { disabledAt: new Date() } });
  await secondTown(people, "2");
  expect(await followDue()).toBe(0);
  expect(await figureOf(reportId)).toBe("5");
});
