import { expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { formFor } from "@/lib/core/editions/registry";
import { isComputed } from "@/lib/core/tables/table";
import { enterRollUp } from "@/lib/counties/roll-up/mutations";
import { db } from "@/lib/platform/db";
import { approveAndPublish } from "@/lib/publications/mutations";
import { beginReport } from "@/lib/reports/mutations/begin/begin";
import { loadQueue } from "@/lib/reviews/loaders";
import { submit } from "@/lib/reviews/testing/submitted";
import { fill, makeCounty, makeReport, person, soundFields } from "../testing/county";
import { loadOwnReport } from "./loaders";
import { fillFromRollUp } from "./mutations";

const year = 2025;

/** A county whose town has reported, and the person who both adds up and writes the county's own report. */
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
  expect(await loadOwnReport(both, at)).toEqual({ reportId, mayFill: true, mayBegin: false });
  expect(await loadOwnReport(people.reviewer, at)).toEqual({
    reportId: null,
    mayFill: false,
    mayBegin: false,
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
