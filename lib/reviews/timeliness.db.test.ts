import { afterEach, beforeEach, expect, test } from "vitest";
import { extendUnit } from "@/lib/counties/season/mutations";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { loadDraft, loadDrafts } from "@/lib/reports/loaders";
import { makeCounty, makeReport } from "@/lib/reports/testing/county";
import { loadQueue, loadReview } from "./loaders";
import { returnReport, startReview } from "./mutations/move";
import { isOfTiming } from "./queue/publication";
import { type People, submit, succeeded } from "./testing/submitted";

/** Whatever happens after its first filing, a unit's report stays as timely as it was. */
const year = 2025;
let people: People;
let reportId: string;
const on = (day: string) => setClock(() => new Date(`${day}T02:00:00Z`));

/** The county settles the due day of all its units. */
async function settle(day: string): Promise<void> {
  const dueOn = new Date(`${day}T00:00:00Z`);
  const place = { countyCode: people.county, year };
  await db.countyYear.upsert({
    where: { countyCode_year: place },
    create: { ...place, dueOn, form: {}, settings: {} },
    update: { dueOn },
  });
}

async function shown() {
  const row = (await loadQueue(people.reviewer, { year }))?.rows.find(
    (each) => each.unitCode === people.town,
  );
  const review = await loadReview(people.reviewer, { reportId });
  const drafts = await loadDrafts(people.clerk);
  const draft = await loadDraft(people.clerk, { reportId });
  expect(draft?.timeliness).toEqual(drafts?.rows[0]?.timeliness);
  const filed = row?.filedOn ? { on: row.filedOn, late: isOfTiming(row, "filedLate") } : null;
  return { queue: filed, due: row?.dueOn, review: review?.filed, unit: draft?.timeliness };
}

beforeEach(async () => {
  people = await makeCounty();
  on("2026-01-10");
  await settle("2026-01-20");
  reportId = await makeReport(people.clerk);
});
afterEach(() => setClock());

test("a unit that has not begun sees by when it is due, an extension included, and nothing of old seasons", async () => {
  const settled = (of: number, day: string) => ({
    ...{ countyCode: people.county, year: of, dueOn: new Date(`${day}T00:00:00Z`) },
    ...{ form: {}, settings: {} },
  });
  await db.countyYear.createMany({ data: [settled(2024, "2026-01-25"), settled(2022, "2023-01-20")] });
  const due = async (of: number) =>
    (await loadDrafts(people.clerk))?.beginnings[0]?.years.find((each) => each.year === of)?.due;
  expect(await due(2024)).toEqual({ on: "2026-01-25", daysLeft: 15 });
  expect(await due(2023)).toBeNull();
  expect(await due(2022)).toBeNull();
  const extension = { unitCode: people.town, year: 2024, dueOn: "2026-02-01", reason: "承办人员调动。" };
  succeeded(await extendUnit(people.reviewer, extension));
  expect(await due(2024)).toEqual({ on: "2026-02-01", daysLeft: 22 });
});

test("before the first filing the unit sees the days left, afterwards how it filed, whatever the county's time", async () => {
  expect((await shown()).unit).toEqual({ filed: null, daysLeft: 10 });
  on("2026-01-12");
  await submit(people, reportId);
  const filed = { on: "2026-01-12", dueOn: "2026-01-20" };
  on("2026-02-05");
  expect(await shown()).toEqual({
    ...{ queue: { on: "2026-01-12", late: false }, due: "2026-01-20", review: filed },
    unit: { filed, daysLeft: null },
  });
  succeeded(await startReview(people.reviewer, { reportId }));
  succeeded(await returnReport(people.reviewer, { reportId, reasons: ["请核对第一章。"] }));
  on("2026-02-20");
  expect((await shown()).unit).toEqual({ filed, daysLeft: null });
  await submit(people, reportId);
  expect(await shown()).toMatchObject({ queue: { on: "2026-01-12", late: false }, review: filed });
});

test("a due day settled or an extension granted after the filing changes nothing about it", async () => {
  on("2026-01-22");
  await submit(people, reportId);
  expect((await shown()).queue).toEqual({ on: "2026-01-22", late: true });
  const filed = { on: "2026-01-22", dueOn: "2026-01-20" };
  const late = { queue: { on: "2026-01-22", late: true }, due: "2026-01-20", review: filed };
  await settle("2026-01-25");
  expect(await shown()).toEqual({ ...late, unit: { filed, daysLeft: null } });
  const extension = { unitCode: people.town, year, dueOn: "2026-01-31", reason: "系统迁移" };
  for (const dueOn of ["2026-01-31", null])
    expect(await extendUnit(people.reviewer, { ...extension, dueOn })).toMatchObject({
      refusals: [{ code: "filed" }],
    });
  // One that stands all the same, as from before this was refused.
  await db.extension.create({
    data: { ...extension, dueOn: new Date("2026-01-31T00:00:00Z"), authorId: people.reviewer.id },
  });
  expect(await shown()).toEqual({ ...late, unit: { filed, daysLeft: null } });

  const other = await makeReport(people.stranger);
  const { signer, stranger, neighbour } = people;
  await db.grant.create({ data: { accountId: signer.id, role: "signer", unitCode: neighbour } });
  const there = { ...signer, grants: [{ role: "signer" as const, unitCode: neighbour }] };
  await submit({ ...people, clerk: stranger, signer: there }, other);
  await settle("2026-01-11");
  const row = (await loadQueue(people.reviewer, { year }))?.rows.find((each) => each.unitCode === neighbour);
  expect(row).toMatchObject({ filedOn: "2026-01-22", dueOn: "2026-01-25" });
});
