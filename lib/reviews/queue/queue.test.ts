import { expect, test } from "vitest";
import type { Unit } from "@/lib/units/types";
import type { QueueRow } from "../types";
import type { SubmittedReport } from "./data";
import { filingRank, hasPublicationWords, isOfTiming, publicationRank, timings } from "./publication";
import { isInGroup, type KnownOfUnits, queueRows, turnOf } from "./queue";

const unit = (code: string, kind: Unit["kind"], parentCode: string | null): Unit => ({
  code,
  name: code,
  kind,
  organ: code,
  parentCode,
  demonstration: false,
});
const county = unit("990101000000", "county", "990100000000");
const town = unit("990101100000", "township", county.code);
const bureau = unit("990101200000", "department", county.code);
const today = new Date("2026-01-20T04:00:00Z");
const due = { countyCode: county.code, year: 2025, dueOn: new Date("2026-01-31T00:00:00Z") };
const report = (changes: Partial<SubmittedReport> = {}): SubmittedReport => ({
  id: "r",
  unitCode: town.code,
  year: 2025,
  state: "submitted",
  publishedAt: null,
  asIssued: false,
  isTakenDown: false,
  firstFiledAt: today,
  filedDueOn: null,
  notes: { open: 0, answered: 0 },
  activity: null,
  byOnePerson: false,
  version: { seen: "v", number: 2, submittedAt: today, findings: { error: 0, warning: 1, hint: 0 } },
  ...changes,
});

const known: KnownOfUnits = {
  ...{ spans: new Map(), contacts: new Map(), extensions: [], reminded: [] },
  onePerson: new Map(),
};

test("a unit that has not begun is in the queue with the days that remain", () => {
  expect(queueRows([county, town, bureau], [], [], [due], today)).toMatchObject([
    {
      unitCode: town.code,
      county: county.name,
      state: "notBegun",
      dueOn: "2026-01-31",
      daysLeft: 11,
    },
    { unitCode: bureau.code, state: "notBegun" },
  ]);
});

test("a submitted report can be opened, with its version and findings", () => {
  expect(queueRows([county, town], [], [report()], [due], today)).toMatchObject([
    { reportId: "r", state: "submitted", versionNumber: 2, findings: { warning: 1 }, filedOn: "2026-01-20" },
  ]);
});

test("a row has no key for what it lacks, no zeros, and the version only where it can be decided on", () => {
  const [bare] = queueRows([county, town], [], [], [], today);
  expect(bare).toBeUndefined();
  const [notBegun] = queueRows([county, town], [], [], [due], today);
  const common = { unitCode: town.code, unit: town.name, kind: "township", county: county.name, year: 2025 };
  expect(notBegun).toStrictEqual({ ...common, state: "notBegun", dueOn: "2026-01-31", daysLeft: 11 });
  const first = report().version ?? expect.fail();
  const [submitted] = queueRows(
    [county, town],
    [],
    [report({ version: { ...first, number: 1 } })],
    [due],
    today,
  );
  expect(submitted).toStrictEqual({
    ...{ ...common, state: "submitted", dueOn: "2026-01-31", filedOn: "2026-01-20" },
    ...{ reportId: "r", findings: { warning: 1 } },
  });
  for (const state of ["reviewing", "approved"] as const)
    expect(queueRows([county, town], [], [report({ state })], [due], today)[0]?.seen).toBe("v");
});

test("of a draft only the state is shown", () => {
  const [row] = queueRows([county, town], [], [report({ state: "drafting", version: null })], [due], today);
  expect(row).toMatchObject({ state: "drafting" });
  for (const key of ["reportId", "versionNumber", "findings"]) expect(row).not.toHaveProperty(key);
});

test("a draft that was left when its unit was merged is nobody's task, a submitted report is", () => {
  const spans = new Map([[town.code, { code: town.code, firstYear: null, lastYear: 2024 }]]);
  const rowsOf = (changes: Parameters<typeof report>[0]) =>
    queueRows([county, town], [], [report(changes)], [due], today, { ...known, spans });
  expect(rowsOf({ state: "drafting", version: null })).toEqual([]);
  expect(rowsOf({})).toMatchObject([{ state: "submitted", year: 2025 }]);
});

test("a public report has no deadline, nor has a year without the county's due day", () => {
  const [published] = queueRows([county, town], [], [report({ publishedAt: today })], [due], today);
  expect(published).toMatchObject({ dueOn: "2026-01-31", publishedOn: "2026-01-20" });
  expect(published).not.toHaveProperty("daysLeft");
  const [undated] = queueRows([county, town], [], [report()], [], today);
  for (const key of ["dueOn", "daysLeft", "filedOn"]) expect(undated).not.toHaveProperty(key);
});

test("a year with the county's settings has a row for every unit, other years only for begun reports", () => {
  const years = (rows: ReturnType<typeof queueRows>) => rows.map(({ unitCode, year }) => [unitCode, year]);
  const earlier = report({ year: 2019 });
  expect(years(queueRows([county, town, bureau], [], [earlier], [due], today)).sort()).toEqual([
    [town.code, 2019],
    [town.code, 2025],
    [bureau.code, 2025],
  ]);
});

test("every unit below the topmost one can be reminded, and that one not: not the county whose own report is begun", () => {
  const own = report({ unitCode: county.code, state: "drafting", version: null });
  const rows = queueRows([county, town, bureau], [], [own], [due], today);
  expect(rows.filter(({ topmost }) => !topmost).map(({ unitCode }) => unitCode)).toEqual([
    town.code,
    bureau.code,
  ]);
  expect(rows.find(({ unitCode }) => unitCode === county.code)).toMatchObject({ topmost: true });
});

test("the county is found above a reviewer of a single township", () => {
  expect(queueRows([town], [county], [], [due], today)).toMatchObject([
    { county: county.name, daysLeft: 11 },
  ]);
});

test("reports that wait for the county come first, the longest waiting at the top, and finished ones last", () => {
  const towns = ["100", "101", "102", "103"].map((end) => unit(`990101${end}000`, "township", county.code));
  const at = (day: string) => ({
    seen: day,
    number: 1,
    submittedAt: new Date(day),
    findings: { error: 0, warning: 0, hint: 0 },
  });
  const reports = [
    report({ unitCode: towns[0]?.code, state: "published", publishedAt: today }),
    report({ unitCode: towns[1]?.code, version: at("2026-01-12") }),
    report({ unitCode: towns[2]?.code, version: at("2026-01-10") }),
  ];
  const rows = queueRows([county, ...towns], [], reports, [due], today);
  expect(rows.map(({ unitCode }) => towns.findIndex(({ code }) => code === unitCode))).toEqual([2, 1, 3, 0]);
});

test("a unit owes nothing before its first year or after its last, and its reports stay", () => {
  const years = [2023, 2024, 2025].map((year) => ({
    ...due,
    year,
    dueOn: new Date(`${year + 1}-01-31T00:00:00Z`),
  }));
  const spans = new Map([
    [bureau.code, { code: bureau.code, firstYear: 2025, lastYear: null }],
    [town.code, { code: town.code, firstYear: null, lastYear: 2023 }],
  ]);
  const kept = report({ year: 2024, state: "published", publishedAt: today });
  const rows = queueRows([county, town, bureau], [], [kept], years, today, { ...known, spans });
  expect(rows.map(({ unitCode, year }) => [unitCode, year])).toEqual([
    [bureau.code, 2025],
    [town.code, 2024],
    [town.code, 2023],
  ]);
});

test("a department is late after the day in the Regulation, whatever later day its county sets", () => {
  const late = { ...due, dueOn: new Date("2026-02-10T00:00:00Z") };
  const rows = queueRows([county, town, bureau], [], [], [late], today);
  expect(rows.map(({ unitCode, dueOn }) => [unitCode, dueOn])).toEqual([
    [bureau.code, "2026-01-31"],
    [town.code, "2026-02-10"],
  ]);
});

test("a year's rows stand by whose turn it is, and the first due first", () => {
  const [published, notBegun, drafting, submitted, extended] = [100, 101, 102, 103, 104].map(
    (end) => `990101${end}000`,
  ) as [string, string, string, string, string];
  const towns = [published, notBegun, drafting, submitted, extended].map((code) =>
    unit(code, "township", county.code),
  );
  const reports = [
    report({ unitCode: published, state: "published", publishedAt: today }),
    report({ unitCode: drafting, state: "drafting" }),
    report({ unitCode: extended, state: "drafting" }),
    report({ unitCode: submitted }),
  ];
  const extensions = [{ unitCode: drafting, year: due.year, dueOn: "2026-02-20", reason: "换系统" }];
  const rows = queueRows([county, ...towns], [], reports, [due], today, { ...known, extensions });
  expect(rows.map(({ unitCode, state }) => [unitCode, turnOf(state)])).toEqual([
    [submitted, "county"],
    [extended, "unit"],
    [drafting, "unit"],
    [notBegun, "notBegun"],
    [published, "published"],
  ]);
});

test("a vertically managed body is in the queue like the others, and in no number of them", () => {
  const station = unit("990101300000", "vertical", county.code);
  const [row] = queueRows([county, station], [], [], [due], today);
  expect(row).toMatchObject({ unitCode: station.code });
  for (const group of ["unfiled", "overdue", "published"] as const)
    expect(isInGroup({ ...(row ?? expect.fail()), daysLeft: -3 }, group)).toBe(false);
  const submitted = { ...(row ?? expect.fail()), state: "submitted" as const };
  expect(isInGroup(submitted, "mine")).toBe(true);
});

test("timeliness is decided by the first filing, whatever the county does afterwards", () => {
  const filed = (at: string, changes: Partial<SubmittedReport> = {}) => {
    const reports = [report({ firstFiledAt: new Date(at), ...changes })];
    const [row] = queueRows([county, town], [], reports, [due], new Date("2026-03-01T04:00:00Z"));
    return { on: row?.filedOn, late: isOfTiming(row ?? expect.fail(), "filedLate") };
  };
  const onTime = { on: "2026-01-31", late: false };
  // A minute before midnight in Beijing.
  expect(filed("2026-01-31T15:59:00Z")).toEqual(onTime);
  expect(filed("2026-01-31T15:59:00Z", { state: "returned" })).toEqual(onTime);
  expect(filed("2026-01-31T15:59:00Z", { state: "published", publishedAt: today })).toEqual(onTime);
  expect(filed("2026-01-31T16:00:00Z")).toMatchObject({ on: "2026-02-01", late: true });
  expect(queueRows([county, town], [], [], [due], today)[0]).not.toHaveProperty("filedOn");
});

test("publication is in time by the Regulation's day, for ever by the first, and overdue while there is none", () => {
  const march = new Date("2026-03-01T04:00:00Z");
  const rowOf = (of: Unit, changes: Partial<SubmittedReport>) => {
    const extensions = [{ unitCode: bureau.code, year: 2025, dueOn: "2026-02-10", reason: "系统迁移" }];
    const filed = report({ unitCode: of.code, firstFiledAt: new Date("2026-01-12T04:00:00Z"), ...changes });
    const rows = queueRows([county, of], [], [filed], [due], march, { ...known, extensions });
    return rows[0] ?? expect.fail("no row");
  };
  const timing = (row: ReturnType<typeof rowOf>) => timings.filter((each) => isOfTiming(row, each));
  const at = (day: string) => new Date(`${day}T04:00:00Z`);
  expect(timing(rowOf(town, { publishedAt: at("2026-01-31") }))).toEqual(["filedInTime", "publishedInTime"]);
  expect(timing(rowOf(town, { publishedAt: at("2026-02-01") }))).toEqual(["filedInTime", "publishedLate"]);
  // A later day of filing does not move the Regulation's day of publication.
  expect(timing(rowOf(bureau, { publishedAt: at("2026-02-05") }))).toEqual(["filedInTime", "publishedLate"]);
  const correcting = rowOf(town, { publishedAt: at("2026-01-30"), state: "correcting" });
  expect(timing(correcting)).toEqual(["filedInTime", "publishedInTime"]);
  const waiting = rowOf(town, {});
  expect(waiting.unpublishedFor).toBe(29);
  expect(timing(waiting)).toEqual(["filedInTime", "unpublished"]);
  const [early] = queueRows([county, town], [], [report()], [due], today);
  expect(early).not.toHaveProperty("unpublishedFor");
  expect(rowOf(town, { asIssued: true, firstFiledAt: null })).not.toHaveProperty("unpublishedFor");
});

test("a row speaks of its publication where that says more than the filing, the longest overdue first", () => {
  const base = { unitCode: "1", unit: "甲局", kind: "department", year: 2025, state: "drafting" } as const;
  const rows: Record<string, QueueRow> = {
    unfiled: { ...base, dueOn: "2026-01-31", daysLeft: -5, unpublishedFor: 5 },
    extended: { ...base, dueOn: "2026-02-10", daysLeft: 5, unpublishedFor: 5 },
    overdue: { ...base, dueOn: "2026-01-31", filedOn: "2026-01-20", unpublishedFor: 9 },
    late: { ...base, dueOn: "2026-01-31", filedOn: "2026-01-20", publishedOn: "2026-02-03" },
    inTime: { ...base, dueOn: "2026-01-31", filedOn: "2026-01-20", publishedOn: "2026-01-28" },
    asIssued: { ...base, dueOn: "2026-01-31", publishedOn: "2026-02-03" },
  };
  const said = Object.entries(rows).filter(([, row]) => hasPublicationWords(row));
  const rank = ([, row]: [string, QueueRow]) => publicationRank(row) ?? 0;
  expect(said.sort((one, other) => rank(one) - rank(other)).map(([name]) => name)).toEqual([
    "overdue",
    "extended",
    "late",
    "inTime",
  ]);
  const filings = ["inTime", "unfiled", "extended"].sort(
    (one, other) => (filingRank(rows[one] ?? base) ?? 0) - (filingRank(rows[other] ?? base) ?? 0),
  );
  expect(filings).toEqual(["unfiled", "extended", "inTime"]);
});

test("a unit with an extension is in time until its day, and the reason is shown", () => {
  const extensions = [{ unitCode: bureau.code, year: 2025, dueOn: "2026-02-05", reason: "系统迁移" }];
  const february = new Date("2026-02-03T04:00:00Z");
  const rows = queueRows([county, town, bureau], [], [], [due], february, { ...known, extensions });
  expect(rows.map((row) => [row.unitCode, row.daysLeft, row.extension, isInGroup(row, "overdue")])).toEqual([
    [town.code, -3, undefined, true],
    [bureau.code, 2, "系统迁移", false],
  ]);
});

test("the queue counts what waits for the county, what was never filed, what of that is late, and what is public", () => {
  const towns = ["100", "101", "102", "103", "104"].map((end) =>
    unit(`990101${end}000`, "township", county.code),
  );
  const [submitted, returned, approved, published] = towns.map(({ code }) => code);
  const reports = [
    report({ unitCode: submitted }),
    report({ unitCode: returned, state: "returned" }),
    report({ unitCode: approved, state: "approved" }),
    report({ unitCode: published, state: "correcting", publishedAt: today }),
  ];
  const march = new Date("2026-03-01T04:00:00Z");
  const rows = queueRows([county, ...towns], [], reports, [due], march);
  const counted = (group: Parameters<typeof isInGroup>[1]) =>
    rows
      .filter((row) => isInGroup(row, group))
      .map(({ unitCode }) => towns.findIndex(({ code }) => code === unitCode));
  expect(counted("mine").sort()).toEqual([0, 2]);
  expect(counted("unfiled")).toEqual([4]);
  expect(counted("overdue")).toEqual([4]);
  expect(counted("published")).toEqual([3]);
});
