import { readXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { usualPlan } from "@/lib/core/season/reminder-plan";
import { settleCountyYear } from "@/lib/counties/mutations";
import { rollUpWorkbook } from "@/lib/counties/roll-up/files/workbook";
import { loadRollUp } from "@/lib/counties/roll-up/loaders";
import { listDueDaysOf } from "@/lib/counties/season/data";
import { remindDue } from "@/lib/counties/season/jobs";
import { extendUnit } from "@/lib/counties/season/mutations";
import { setPlan } from "@/lib/messages/mutations/set-plan";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { loadDraft } from "@/lib/reports/loaders";
import { beginReport } from "@/lib/reports/mutations/begin/begin";
import { fillFromRollUp } from "@/lib/reports/own-report/mutations";
import { fill, makeCounty, makeReport, person } from "@/lib/reports/testing/county";
import { loadQueue } from "@/lib/reviews/loaders";
import { startReview } from "@/lib/reviews/mutations/move";
import { loadScores } from "@/lib/reviews/scores/loaders";
import { loadOwnLines, loadSeasonPaper } from "@/lib/reviews/season-papers/loaders";
import { answerLines, showLines } from "@/lib/reviews/season-papers/mutations/objections";
import { beginPaper } from "@/lib/reviews/season-papers/mutations/texts";
import { submit, succeeded } from "@/lib/reviews/testing/submitted";
import { releaseDue } from "./joint-release/jobs";
import { setJointRelease } from "./joint-release/mutations";
import { loadPublicList } from "./loaders";
import { approve, approveAndPublish } from "./mutations";

const year = 2025;
const watched = "licences:decisions";
const at = (day: string) => setClock(() => new Date(`${day}T02:00:00Z`));
beforeEach(() => at("2026-02-01"));
afterEach(() => setClock());

let cities = 0;

/**
 * A city with a bureau and two counties with towns each; their people, including those who write the
 * counties' own reports.
 */
async function makeCity() {
  cities += 1;
  const code = `98${String(cities).padStart(2, "0")}00000000`;
  await db.unit.create({ data: { code, name: "试验市", organ: "试验市人民政府", kind: "city" } });
  const counties = [await makeCounty(), await makeCounty()] as const;
  for (const [index, { county }] of counties.entries())
    await db.unit.update({ where: { code: county }, data: { parentCode: code, name: `试验${index}县` } });
  const bureau = `${code.slice(0, 4)}00300000`;
  const organ = "试验市水务局";
  await db.unit.create({
    data: { code: bureau, name: "市水务局", organ, kind: "department", parentCode: code },
  });
  const [first, second] = counties;
  return {
    ...{ code, bureau, counties, first, second },
    reviewer: await person("reviewer", code),
    administrator: await person("administrator", code),
  };
}
type City = Awaited<ReturnType<typeof makeCity>>;

/** The city's due days: one for its bureaus, another for its counties. */
async function settled({ administrator, code: countyCode }: City) {
  const settings = { dueByKind: { county: "2026-02-20" } };
  succeeded(
    await settleCountyYear(administrator, { countyCode, year, dueOn: "2026-01-31", form: {}, settings }),
  );
}

/** Writes a unit's report with one figure, and submits it. */
async function file({ first }: City, unitCode: string, value: string) {
  const people = {
    ...first,
    clerk: await person("clerk", unitCode),
    signer: await person("signer", unitCode),
  };
  const reportId = await makeReport(people.clerk, year);
  await fill(people.clerk, reportId, [[`figure.${watched}`, { value }]]);
  await submit(people, reportId);
  return { reportId, clerk: people.clerk };
}

test("a city's desk lists its counties and its own departments, and no unit of its counties; those are one choice away", async () => {
  const city = await makeCity();
  await settled(city);
  await file(city, city.first.town, "1");
  const queue = await loadQueue(city.reviewer, { year });
  expect(queue?.chosen).toBe(city.code);
  expect(queue?.counties.map(({ name }) => name)).toEqual(["试验市"]);
  expect(queue?.season).toMatchObject({ dueOn: "2026-01-31" });
  const days = Object.fromEntries((queue?.rows ?? []).map(({ unitCode, dueOn }) => [unitCode, dueOn]));
  expect(days).toEqual({
    [city.bureau]: "2026-01-31",
    [city.first.county]: "2026-02-20",
    [city.second.county]: "2026-02-20",
  });
  expect(queue?.choices.map(({ name, waiting }) => [name, waiting])).toEqual([
    ["试验市", 0],
    ["试验0县", 1],
    ["试验1县", 0],
  ]);
  const below = await loadQueue(city.reviewer, { year, county: city.first.county });
  expect(below?.rows.map(({ unitCode }) => unitCode)).toContain(city.first.town);
  expect(below?.rows.map(({ unitCode }) => unitCode)).not.toContain(city.second.town);
  const all = await loadQueue(city.reviewer, { year, county: "all" });
  expect(all?.rows.map(({ unitCode }) => unitCode)).toEqual(
    expect.arrayContaining([city.bureau, city.first.town, city.first.county]),
  );
});

test("a county sees that it owes its own report to its city, by the earlier of the city's day and its own", async () => {
  const city = await makeCity();
  await settled(city);
  const { county, reviewer } = city.first;
  const ownDay = async () => (await listDueDaysOf([county], year))[0]?.dueOn;
  const row = (await loadQueue(reviewer, { year }))?.rows.find(({ unitCode }) => unitCode === county);
  expect(row).toMatchObject({ state: "notBegun", dueOn: "2026-02-20" });
  await db.countyYear.create({ data: { countyCode: county, year, dueOn: new Date("2026-01-20T00:00:00Z") } });
  expect(await ownDay()).toBe("2026-02-09");
  // Only the county's due day applies to a town.
  expect((await listDueDaysOf([city.first.town], year)).map(({ dueOn }) => dueOn)).toEqual(["2026-01-20"]);
  const later = { unitCode: county, year, dueOn: "2026-02-25", reason: "机构调整" };
  expect(await extendUnit(reviewer, later)).toMatchObject({ refusals: [{ code: "forbidden" }] });
  succeeded(await extendUnit(city.reviewer, later));
  expect(await ownDay()).toBe("2026-02-25");
});

test("a city adds up its counties' own reports with those of its departments, and its own report begins from that", async () => {
  const city = await makeCity();
  await settled(city);
  await file(city, city.first.town, "100");
  await file(city, city.first.county, "7");
  await file(city, city.bureau, "2");
  const asked = { county: city.code, year, basis: "submitted" as const };
  const found = (await loadRollUp(city.reviewer, asked))?.found?.rolled;
  expect(found?.included.map(({ code }) => code).sort()).toEqual([city.first.county, city.bureau].sort());
  expect(found?.missing.map(({ name }) => name)).toEqual(["试验1县"]);
  expect(found?.cells.find(({ cell }) => cell.id === watched)).toMatchObject({ value: "9" });
  // A city issues rules, and its counties do not: the figure is its own, and missing until it is entered.
  expect(found?.cells.find(({ cell }) => cell.id === "rules:made")).toMatchObject({
    policy: { kind: "own" },
    value: null,
  });
  expect(found?.questions.map(({ key }) => key)).toContain("entry@rules:made");
  const rolled = found ?? expect.fail("the city's reports were just added up");
  const workbook = await rollUpWorkbook(rolled, formFor(year).tables, new Date("2026-02-01T00:00:00Z"));
  expect((await readXlsx(workbook)).sheets[0]?.rows[0]?.slice(5, 7)).toEqual(["全市", "各单位合计"]);
  const clerk = await person("clerk", city.code);
  const { reportId } = succeeded(await beginReport(clerk, { unitCode: city.code, year, from: "empty" }));
  expect(await fillFromRollUp(clerk, { reportId, basis: "submitted" })).toMatchObject({
    value: { units: 2 },
  });
  const draft = await loadDraft(clerk, { reportId });
  expect(draft?.county.sums?.coverage).toBe(
    "各表的数为1个部门、1个县（市、区）年度报告的合计，尚缺试验1县。",
  );
  expect(draft?.county.sums?.cells[watched]).toMatchObject({ value: "9" });
});

test("a city's plan reminds its counties and departments; their units are reminded by the counties' plans", async () => {
  const city = await makeCity();
  await settled(city);
  expect(await setPlan(city.administrator, { countyCode: city.code, plan: usualPlan })).toMatchObject({
    ok: true,
  });
  at("2026-02-02");
  await remindDue();
  const here = [
    city.bureau,
    ...city.counties.flatMap(({ county, town, neighbour }) => [county, town, neighbour]),
  ];
  const reminded = async () =>
    (await db.reminder.findMany({ where: { unitCode: { in: here } } })).map(({ unitCode }) => unitCode);
  expect(await reminded()).toEqual([city.bureau]);
  at("2026-02-25");
  await remindDue();
  expect(await reminded()).toEqual(expect.arrayContaining([city.first.county, city.second.county]));
  expect(await reminded()).not.toContain(city.first.town);
});

test("a city reviews what its counties submit, and writes of them in its papers and scores", async () => {
  const city = await makeCity();
  await settled(city);
  const { reportId, clerk } = await file(city, city.first.county, "7");
  succeeded(await startReview(city.reviewer, { reportId }));
  expect(await approveAndPublish(city.reviewer, { reportId })).toMatchObject({
    value: { unitCode: city.first.county, year, number: 1 },
  });
  at("2026-02-25");
  const of = { unitCode: city.code, year, paper: "bulletin" as const };
  const paper = await loadSeasonPaper(city.reviewer, of);
  const text = JSON.stringify(paper?.blocks);
  expect(text).toContain("应报送单位3个，已报送1个");
  expect(text).toContain("各县（市、区）人民政府，市政府各部门、有关单位：");
  expect(text).toContain("按类别分：县（市、区）2个、已公布1个；部门1个、已公布0个。");
  expect(text).not.toMatch(/乡镇|县政府/);
  expect(text).not.toContain("青石镇");
  expect(
    (await loadScores(city.reviewer, { unitCode: city.code, year }))?.scores.map(({ unitCode }) => unitCode),
  ).toEqual(expect.arrayContaining([city.bureau, city.first.county, city.second.county]));
  // The second county submitted nothing: it sees its line and answers the city.
  const second = await person("clerk", city.second.county);
  const { paperId } = succeeded(
    await beginPaper(city.reviewer, { countyCode: city.code, year, paper: "bulletin" }),
  );
  succeeded(await showLines(city.reviewer, { countyCode: city.code, paperId, answerBy: "2026-03-01" }));
  expect((await loadOwnLines(second))?.[0]?.lines.join("")).toContain("试验1县");
  succeeded(await answerLines(second, { unitCode: city.second.county, paperId, answer: "正在审签。" }));
  const message = await db.message.findFirstOrThrow({
    where: { kind: "paperAnswer" },
    include: { recipients: true },
  });
  expect(message.recipients.map(({ accountId }) => accountId)).toContain(city.reviewer.id);
  expect((await loadOwnLines(clerk))?.[0]?.lines.join("")).toContain("公布后没有撤下或者更正的有：试验0县。");
});

test("an hour that a city set publishes the reports of its counties and departments, and leaves their units' to the counties", async () => {
  const city = await makeCity();
  const approved = async (unitCode: string, value: string) => {
    const { reportId } = await file(city, unitCode, value);
    succeeded(await startReview(city.reviewer, { reportId }));
    succeeded(await approve(city.reviewer, { reportId }));
  };
  await approved(city.first.county, "7");
  await approved(city.bureau, "1");
  await approved(city.first.town, "1");
  const release = { countyCode: city.code, year, at: "2026-02-03T12:00" };
  succeeded(await setJointRelease(city.reviewer, release));
  at("2026-02-04");
  expect(await releaseDue()).toBe(2);
  const publicUnits = await db.publication.findMany({ where: { year }, select: { unitCode: true } });
  const codes = publicUnits.map(({ unitCode }) => unitCode);
  expect(codes).toEqual(expect.arrayContaining([city.first.county, city.bureau]));
  expect(codes).not.toContain(city.first.town);
  // The public finds both by the city; the bureau is no place of its own.
  const { list, counties } = await loadPublicList({ place: city.code });
  expect(list.items.map(({ unit }) => unit.code).sort()).toEqual([city.bureau, city.first.county].sort());
  expect(counties.map(({ name }) => name)).not.toContain("市水务局");
  const ofCity = await loadPublicList({ county: city.code });
  expect(ofCity.list.items.map(({ unit }) => unit.code)).toEqual([city.bureau]);
});
