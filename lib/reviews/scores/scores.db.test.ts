import { afterEach, expect, test } from "vitest";
import { usualScoring } from "@/lib/core/season/scoring";
import { settleCountyYear } from "@/lib/counties/mutations";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { makeCounty, makeReport, person } from "@/lib/reports/testing/county";
import { returnReport, startReview } from "../mutations/move";
import { submit } from "../testing/submitted";
import { loadOwnScores, loadScores } from "./loaders";
import { releaseScores } from "./mutations";

const year = 2025;
const at = (day: string) => setClock(() => new Date(`${day}T02:00:00Z`));
afterEach(() => setClock());

/**
 * A county where one town filed in time, was returned once and filed again eight days later; the other filed
 * nothing.
 */
async function season() {
  at("2026-01-10");
  const people = await makeCounty();
  await db.countyYear.create({
    data: { countyCode: people.county, year, dueOn: new Date("2026-01-20T00:00:00Z") },
  });
  const reportId = await makeReport(people.clerk, year);
  await submit(people, reportId);
  at("2026-01-12");
  await startReview(people.reviewer, { reportId });
  await returnReport(people.reviewer, { reportId, reasons: ["请补充总体情况。"] });
  at("2026-01-20");
  await submit(people, reportId);
  at("2026-01-22");
  const of = { countyCode: people.county, year };
  const sheet = () => loadScores(people.reviewer, { unitCode: people.county, year });
  const scoreOfTown = async () =>
    (await sheet())?.scores.find(({ unitCode }) => unitCode === people.town)?.score;
  return { people, reportId, of, sheet, scoreOfTown };
}

test("every point that a unit loses leads to the move, the note or the finding for which it does", async () => {
  const { people, reportId, sheet } = await season();
  const scores = (await sheet())?.scores ?? [];
  const town = scores.find(({ unitCode }) => unitCode === people.town)?.score;
  const lines = Object.fromEntries((town?.lines ?? []).map((line) => [line.criterion, line]));
  // Returned once, and refiled after eight days: three more than the permitted five.
  expect(lines.mending).toMatchObject({ points: 0, weight: 10 });
  const returned = await db.event.findFirstOrThrow({ where: { reportId, move: "return" } });
  expect(lines.mending?.deductions[0]).toMatchObject({
    reason: "2026-01-12 退回",
    source: { kind: "move", id: returned.id },
  });
  expect(lines.filed).toMatchObject({ points: 20, deductions: [] });
  const other = scores.find(({ unitCode }) => unitCode === people.neighbour)?.score;
  expect(other?.lines[0]?.deductions).toEqual([{ reason: "没有报送，逾期 2 天", points: 8, source: null }]);
});

test("is computed anew until it is released, and stays then whatever happens", async () => {
  const { people, of, sheet, scoreOfTown } = await season();
  const before = await scoreOfTown();
  const scoring = { ...usualScoring, mending: { weight: 10, each: 1 } };
  const settled = await settleCountyYear(people.reviewer, {
    ...of,
    ...{ dueOn: "2026-01-20", form: {}, settings: { scoring } },
  });
  expect(settled).toMatchObject({ ok: true });
  const after = await scoreOfTown();
  expect(after?.total).toBe((before?.total ?? 0) + 6);
  expect(await releaseScores(people.reviewer, of)).toMatchObject({ value: { units: 2 } });
  at("2026-03-01");
  expect(await scoreOfTown()).toEqual(after);
  expect(await sheet()).toMatchObject({ mayRelease: false, releasedAt: expect.any(Date) });
  expect(await releaseScores(people.reviewer, of)).toMatchObject({ refusals: [{ code: "released" }] });
  expect(await db.accountEvent.count({ where: { kind: "scores.released", subject: people.county } })).toBe(1);
});

test("a unit sees its own score first, alone, and those of the years before", async () => {
  const { people, of } = await season();
  const [own, ...others] = (await loadOwnScores(people.clerk, { year })) ?? [];
  expect(own).toMatchObject({ unitCode: people.town, year, releasedAt: null });
  expect(others).toEqual([]);
  await releaseScores(people.reviewer, of);
  expect(await loadOwnScores(people.signer, { year: 2026 })).toMatchObject([
    { year, releasedAt: expect.any(Date) },
  ]);
  expect(await loadOwnScores(people.reviewer, { year })).toBeNull();
});

test("a body that is led vertically is only listed in the county and has no score", async () => {
  const { people, of, sheet } = await season();
  await db.unit.update({ where: { code: people.neighbour }, data: { kind: "vertical" } });
  expect((await sheet())?.scores.map(({ unitCode }) => unitCode)).toEqual([people.town]);
  expect(await releaseScores(people.reviewer, of)).toMatchObject({ value: { units: 1 } });
  expect(await db.scoreSheet.count({ where: { unitCode: people.neighbour } })).toBe(0);
});

test("only the county's reviewers release it, and other counties' see nothing", async () => {
  const { people, of } = await season();
  const administrator = await person("administrator", people.county);
  for (const actor of [people.clerk, administrator])
    expect(await releaseScores(actor, of)).toMatchObject({ refusals: [{ code: "forbidden" }] });
  const { reviewer } = await makeCounty();
  expect(await loadScores(reviewer, { unitCode: people.county, year })).toBeNull();
  expect(await db.scoreSheet.count({ where: of })).toBe(0);
});
