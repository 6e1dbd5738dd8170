import { describe, expect, test } from "vitest";
import { faultsOf, pendingOf, problemsOf, type ReportRecord } from "./faults";
import { pendingPoints, scoreOf, scoreSchema, scoreWords, usualScoring } from "./scoring";

const record = (given: Partial<ReportRecord> = {}): ReportRecord => ({
  ...{ dueOn: "2026-01-20", publishBy: "2026-01-31", filedOn: "2026-01-12", publishedOn: "2026-01-25" },
  ...{ today: "2026-02-10", moves: [], first: null, lastKeys: new Set<string>(), notes: [], ...given },
});
const scored = (given: Partial<ReportRecord> = {}) =>
  scoreOf(faultsOf(record(given)), usualScoring, "r", pendingOf(record(given)));
const first = { number: 1, findings: [] };
const pointsOf = (given: Partial<ReportRecord>) =>
  Object.fromEntries(scored(given).lines.map(({ criterion, points }) => [criterion, points]));

describe("the score of a report", () => {
  test("is full where nothing was wrong", () => {
    expect(scored()).toMatchObject({ total: 100, full: 100 });
    expect(scoreSchema.parse(scored())).toEqual(scored());
  });

  test("loses for every day of a late filing, and no more than the criterion is worth", () => {
    expect(pointsOf({ filedOn: "2026-01-22" }).filed).toBe(12);
    expect(pointsOf({ filedOn: null, publishedOn: null })).toMatchObject({ filed: 0, published: 0 });
  });

  test.each([
    ["filed and not published", { publishedOn: null, today: "2026-01-20", first }, ["published", "mending"]],
    ["neither filed nor due", { filedOn: null, publishedOn: null, today: "2026-01-20" }, "all"],
    [
      "not filed on the day after",
      { filedOn: null, publishedOn: null, today: "2026-01-21" },
      ["published", "elements", "figures", "original", "mending"],
    ],
    ["published", { first }, []],
    [
      "not published when the last day is over, which the county answers for",
      { publishedOn: null, first },
      [],
    ],
    ["published without a day set", { dueOn: null, publishBy: null, first }, []],
    [
      "filed without a day set",
      { dueOn: null, publishBy: null, publishedOn: null, first },
      ["published", "mending"],
    ],
    [
      "returned and not published",
      {
        ...{ publishedOn: null, today: "2026-01-20", first },
        moves: [{ id: "m", move: "return", on: "2026-01-19" }],
      },
      ["published"],
    ],
  ] satisfies [string, Partial<ReportRecord>, string[] | "all"][])(
    "neither gives nor takes points that cannot be judged yet: %s",
    (_, given, expected) => {
      const { lines, total, full } = scored(given);
      const pending = lines.flatMap(({ criterion, pending }) => (pending ? [criterion as string] : []));
      expect(pending).toEqual(expected === "all" ? lines.map(({ criterion }) => criterion) : expected);
      expect(full + pendingPoints({ lines })).toBe(100);
      expect(total).toBeLessThanOrEqual(full);
    },
  );

  test("says how many points are not due yet", () => {
    expect(scoreWords(scored())).toBe("100 / 100 分");
    expect(scoreWords(scored({ publishedOn: null, today: "2026-01-20", first }))).toBe(
      "70 / 70 分，另有 30 分未到",
    );
    expect(scoreWords(scored({ filedOn: null, publishedOn: null, today: "2026-01-10" }))).toBe(
      "还没有计分，100 分未到",
    );
  });

  test("never loses for the time that the county took", () => {
    expect(scored({ publishedOn: "2026-02-09" }).total).toBe(100);
    const returned = [
      { id: "m", move: "return", on: "2026-01-14" },
      { id: "n", move: "submit", on: "2026-01-16" },
    ];
    expect(pointsOf({ publishedOn: "2026-02-02", moves: returned })).toMatchObject({
      published: 12,
      mending: 7,
    });
  });

  test("loses for being taken from public sight, and not where that was put back as a mistake", () => {
    const takenDown = { id: "d", move: "takeDown", on: "2026-01-28" };
    expect(pointsOf({ moves: [takenDown] }).mending).toBe(7);
    expect(pointsOf({ moves: [takenDown, { id: "b", move: "putBack", on: "2026-01-29" }] }).mending).toBe(10);
  });

  test("counts by kind what had to be put right", () => {
    const first = {
      number: 1,
      findings: [
        { key: "a", code: "R21-4", group: "table" as const, message: "a" },
        { key: "b", code: "R21-5", group: "tables" as const, message: "b" },
        { key: "c", code: "R00-40", group: "report" as const, message: "c" },
        { key: "d", code: "R00-70", group: "report" as const, message: "d" },
      ],
    };
    const notes = [{ id: "n", text: "请核对", onFigures: true }];
    expect(problemsOf({ first, lastKeys: new Set(["c", "d"]), notes })).toEqual({
      figures: 2,
      copied: 1,
      note: 1,
    });
    expect(problemsOf({ first: null, lastKeys: new Set(), notes: [] })).toEqual({});
  });

  test("loses for what had to be put right, each with its place, and not for what stayed with its explanation", () => {
    const finding = (key: string, code: string, group: "table" | "report") => ({
      key,
      code,
      group,
      message: key,
    });
    const first = {
      number: 1,
      findings: [
        finding("a", "R21-4", "table"),
        finding("b", "R00-40", "report"),
        finding("c", "R00-70", "report"),
      ],
    };
    const sheet = scored({ first, lastKeys: new Set(["a", "c"]) });
    expect(Object.fromEntries(sheet.lines.map(({ criterion, points }) => [criterion, points]))).toMatchObject(
      {
        ...{ figures: 20, elements: 18, original: 5 },
      },
    );
    expect(sheet.lines[2]?.deductions).toEqual([
      { reason: "b", points: 2, source: { kind: "finding", version: 1, key: "b" } },
    ]);
  });

  test("loses for notes, for returns, and for the days over five in which they were not answered", () => {
    const notes = [
      { id: "n1", text: "合计不对", onFigures: true },
      { id: "n2", text: "写具体些", onFigures: false },
    ];
    const moves = [
      { id: "m1", move: "return", on: "2026-01-14" },
      { id: "m2", move: "submit", on: "2026-01-21" },
    ];
    expect(pointsOf({ notes, moves })).toMatchObject({ figures: 18, elements: 18, mending: 1 });
  });

  test("follows the county's own weights", () => {
    const scoring = { ...usualScoring, filed: { weight: 50, each: 10 } };
    const sheet = scoreOf(faultsOf(record({ filedOn: "2026-01-22" })), scoring, null);
    expect(sheet).toMatchObject({ full: 130, total: 110 });
  });
});
