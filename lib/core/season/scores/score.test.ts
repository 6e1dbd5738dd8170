import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemsOf } from "../faults";
import { yearSettingsSchema } from "../year-settings";
import { type Criterion, firstIds, scoringSchema, storedScoringSchema, usualScoring } from "./criteria";
import { type Metric, metrics, metricTraits, type ReportRecord } from "./metrics";
import {
  type HandMark,
  isMended,
  pendingPoints,
  saysMore,
  scoreLines,
  scoreOf,
  scoreSchema,
  scoreWords,
} from "./score";

const record = (given: Partial<ReportRecord> = {}): ReportRecord => ({
  ...{ dueOn: "2026-01-20", publishBy: "2026-01-31", filedOn: "2026-01-12", publishedOn: "2026-01-25" },
  ...{ today: "2026-02-10", moves: [], first: null, lastKeys: new Set<string>(), notes: [] },
  ...{ unitCode: "990101112000", year: 2025, reminders: [], extension: null, ...given },
});
const scored = (given: Partial<ReportRecord> = {}) => scoreOf(record(given), usualScoring, { reportId: "r" });
const first = { number: 1, findings: [] };
const pointsOf = (given: Partial<ReportRecord>) =>
  Object.fromEntries(scored(given).lines.map(({ id, points }) => [id, points]));

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
      const pending = lines.flatMap(({ id, pending }) => (pending ? [id] : []));
      expect(pending).toEqual(expected === "all" ? lines.map(({ id }) => id) : expected);
      expect(full + pendingPoints({ lines })).toBe(100);
      expect(total).toBeLessThanOrEqual(full);
    },
  );

  test("says how many points are not due yet", () => {
    expect(scoreWords(scored())).toBe("100 / 100 分");
    expect(scoreWords(scored({ publishedOn: null, today: "2026-01-20", first }))).toBe(
      "70 / 70 分，另有 30 分还不能计",
    );
    expect(scoreWords(scored({ filedOn: null, publishedOn: null, today: "2026-01-10" }))).toBe(
      "还没有计分：100 分都要等办理以后才能计",
    );
  });

  const moved = (move: string, on: string) => ({ id: `${move} ${on}`, move, on: `2026-${on}` });
  const returned = moved("return", "01-14");
  test.each([
    ["filed in time, published late", { publishedOn: "2026-02-09" }, 0],
    ["filed in time, never published", { publishedOn: null, today: "2026-03-01" }, 0],
    [
      "returned and filed again in time, published late",
      { publishedOn: "2026-02-02", moves: [returned, moved("submit", "01-16")] },
      0,
    ],
    [
      "filed a day late, published late",
      { filedOn: "2026-01-21", publishedOn: "2026-02-09", moves: [moved("submit", "01-21")] },
      0,
    ],
    ["first filed after the day of publication", { filedOn: "2026-02-03", publishedOn: "2026-02-20" }, 3],
    ["by an extension beyond that day", { dueOn: "2026-02-05", filedOn: "2026-02-04", publishedOn: null }, 0],
    ["two days after it", { dueOn: "2026-02-05", filedOn: "2026-02-07", publishedOn: "2026-02-20" }, 2],
    ["never filed", { filedOn: null, publishedOn: null, today: "2026-02-04" }, 4],
    [
      "filed again after it",
      { publishedOn: "2026-02-09", moves: [returned, moved("submit", "02-02"), moved("publish", "02-09")] },
      2,
    ],
    [
      "returned after it, filed again within three days",
      { publishedOn: "2026-02-20", moves: [moved("return", "02-04"), moved("submit", "02-07")] },
      3,
    ],
    [
      "returned and filed again on one day",
      { publishedOn: "2026-02-20", moves: [moved("return", "02-04"), moved("submit", "02-04")] },
      0,
    ],
    [
      "returned twice",
      {
        publishedOn: "2026-02-20",
        moves: [
          ...[returned, moved("submit", "02-01"), moved("return", "02-10"), moved("submit", "02-12")],
          moved("publish", "02-20"),
        ],
      },
      3,
    ],
    ["returned and not filed again", { publishedOn: null, moves: [returned], today: "2026-02-03" }, 3],
    [
      "withdrawn by the unit itself",
      {
        publishedOn: "2026-02-20",
        moves: [moved("submit", "01-12"), moved("withdraw", "02-01"), moved("submit", "02-03")],
      },
      2,
    ],
    [
      "returned for a correction of what is public",
      {
        publishedOn: "2026-01-30",
        moves: [moved("publish", "01-30"), moved("submit", "02-03"), moved("return", "02-04")],
      },
      0,
    ],
  ] satisfies [string, Partial<ReportRecord>, number][])(
    "never loses for the time that the county took: %s",
    (_, given, days) => {
      const counted = metricTraits.publishedLate.of(record(given));
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(days);
      expect(pointsOf(given).published).toBe(Math.max(0, 20 - 4 * days));
    },
  );

  const pupil = { publishBy: "2026-01-31", dueOn: "2026-12-09", filedOn: null, publishedOn: null };
  test.each([
    ["with the county", { publishedOn: "2026-02-09" }, 20, ["公布迟 9 天，都在审核公布期间，不扣分"]],
    ["not public yet", { publishedOn: null }, 20, ["没有公布，逾期 10 天，都在审核公布期间，不扣分"]],
    [
      "granted a later day to file",
      { ...pupil, filedOn: "2026-12-01", publishedOn: "2026-12-01", today: "2026-12-01" },
      20,
      ["公布迟 304 天，都在准予的延期以内，不扣分"],
    ],
    [
      "not begun by then",
      { ...pupil, today: "2026-12-01" },
      null,
      ["没有公布，逾期 304 天，都在准予的延期以内，不扣分"],
    ],
    [
      "in part with each",
      { ...pupil, dueOn: "2026-02-05", filedOn: "2026-02-07", publishedOn: "2026-02-20" },
      12,
      ["公布迟 20 天，其中 5 天在准予的延期以内、13 天在审核公布期间，不扣分"],
    ],
    ["never filed", { ...pupil, dueOn: "2026-01-20", today: "2026-02-03" }, 8, []],
    ["in time", {}, 20, []],
  ] satisfies [string, Partial<ReportRecord>, number | null, string[]][])(
    "says why a late publication costs the unit nothing: %s",
    (_, given, points, remarks) => {
      const line = scored(given).lines[1];
      expect([line?.pending ? null : line?.points, line?.remarks]).toEqual([points, remarks]);
    },
  );

  test("does not judge by its days what was filed for the record of a year long over", () => {
    const { total, full, lines } = scored({ filedOn: "2027-12-01", publishedOn: "2027-12-02" });
    expect([total, full, pendingPoints({ lines })]).toEqual([60, 60, 0]);
    expect(lines.slice(0, 2).map(({ exempt, remarks }) => [exempt, remarks])).toEqual([
      [true, ["2027-12-01 补报往年的报告，不评时效"]],
      [true, ["2027-12-02 公布，是往年的报告，不评时效"]],
    ]);
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
    const notes = [{ id: "n", text: "请核对", onFigures: true, place: null }];
    expect(problemsOf({ first, lastKeys: new Set(["c", "d"]), notes })).toEqual({
      figures: 2,
      copied: 1,
      note: 1,
    });
    expect(problemsOf({ first: null, lastKeys: new Set(), notes: [] })).toEqual({});
  });

  test("loses for what had to be put right, each with its place, and not for what stayed with its explanation", () => {
    const first = {
      number: 1,
      findings: [
        found("a", "R21-4", "table"),
        found("b", "R00-40", "report"),
        found("c", "R00-70", "report"),
      ],
    };
    const sheet = scored({ first, lastKeys: new Set(["a", "c"]) });
    expect(Object.fromEntries(sheet.lines.map(({ id, points }) => [id, points]))).toMatchObject({
      ...{ figures: 20, elements: 18, original: 5 },
    });
    const source = { kind: "finding", version: 1, key: "b", place: { path: "chapter.b", step: "b" } };
    expect(sheet.lines[2]?.deductions).toEqual([
      { reason: "b", points: 2, source, metric: "elementFindings" },
    ]);
  });

  test("loses for notes, for returns, and for the days over five in which they were not answered", () => {
    const notes = [
      { id: "n1", text: "合计不对", onFigures: true, place: null },
      { id: "n2", text: "写具体些", onFigures: false, place: null },
    ];
    const moves = [
      { id: "m1", move: "return", on: "2026-01-14" },
      { id: "m2", move: "submit", on: "2026-01-21" },
    ];
    expect(pointsOf({ notes, moves })).toMatchObject({ figures: 18, elements: 18, mending: 1 });
    const stopped = [{ id: "n", text: "请写明何时完成。", onFigures: false, place: null }];
    expect(scoreLines(scored({ notes: stopped }))[1]).toBe(
      "内容要素 18 / 20：审核批注：请写明何时完成，扣 2 分。",
    );
  });
});

function found(key: string, code: string, group: "table" | "report", severity: "error" | "hint" = "error") {
  return { key, code, group, severity, message: key, place: { path: `chapter.${key}`, step: key } };
}

const reminders = (count: number): ReportRecord["reminders"] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ id: `c${at}`, on: `2026-01-${at + 11}`, means: "电话", isMessage: false },
  }));

const counted = (...counts: Metric[]): Criterion => ({
  ...{ id: counts.join("-"), name: counts.join("-").slice(0, 20), group: "", max: 10, by: "record" },
  ...{ metrics: counts, each: 2 },
});

describe("what the record counts", () => {
  const moves = [
    { id: "s", move: "submit", on: "2026-01-12" },
    { id: "r", move: "return", on: "2026-01-13" },
    { id: "t", move: "submit", on: "2026-01-20" },
    { id: "p", move: "publish", on: "2026-01-25" },
    { id: "d", move: "takeDown", on: "2026-01-26" },
    { id: "c", move: "publish", on: "2026-01-28" },
  ];
  const first = {
    number: 1,
    findings: [found("a", "R21-4", "table"), found("h", "R00-40", "report", "hint")],
  };
  const notes = [
    { id: "n", text: "写具体些", onFigures: false, place: null },
    { id: "o", text: "合计不对", onFigures: true, place: null },
  ];
  test.each([
    ["filedLate", { filedOn: "2026-01-23" }, [["2026-01-23 报送，迟 3 天", 3]]],
    [
      "publishedLate",
      { publishBy: "2026-01-18", publishedOn: "2026-01-25", moves },
      [["2026-01-13 退回，2026-01-20 重新报送，过了公布日期 2026-01-18，在单位手里 2 天", 2]],
    ],
    ["elementFindings", { first }, [["h", 1]]],
    ["elementNotes", { notes }, [["审核批注：写具体些", 1]]],
    ["figureFindings", { first }, [["a", 1]]],
    ["figureNotes", { notes }, [["审核批注：合计不对", 1]]],
    ["copied", { first: { number: 1, findings: [found("k", "R00-71", "report")] } }, [["k", 1]]],
    // Explained and kept, they are no fault, but the report was filed with them.
    ["openFindings", { first, lastKeys: new Set(["a", "h"]) }, [["a", 1]]],
    ["returned", { moves }, [["2026-01-13 退回", 1]]],
    ["mendedLate", { moves }, [["退回后超过 5 天 2 天", 2]]],
    ["takenDown", { moves }, [["2026-01-26 撤下公开", 1]]],
    ["corrected", { moves }, [["2026-01-28 公布更正", 1]]],
    [
      "reminded",
      { reminders: reminders(2) },
      [
        ["2026-01-11 催报（电话）", 1],
        ["2026-01-12 催报（电话）", 1],
      ],
    ],
    [
      "extended",
      { extension: { dueOn: "2026-01-28", reason: "换人" } },
      [["报送期限延至 2026-01-28：换人", 1]],
    ],
  ] satisfies [Metric, Partial<ReportRecord>, [string, number][]][])("%s", (metric, given, expected) => {
    const { of } = metricTraits[metric];
    expect(of(record()).map(({ reason }) => reason)).toEqual([]);
    expect(of(record(given)).map(({ reason, count }) => [reason, count])).toEqual(expected);
  });

  test("of every metric a criterion is lost no further than to nothing, and what is open is pending", () => {
    const nothing = { filedOn: null, publishedOn: null, today: "2026-01-10" };
    for (const metric of metrics) {
      const [line] = scoreOf(record({ ...nothing }), [counted(metric)], { reportId: null }).lines;
      expect([metric, line?.pending]).toEqual([metric, true]);
    }
    const [line] = scoreOf(record({ reminders: reminders(9) }), [counted("reminded", "extended")], {
      reportId: null,
    }).lines;
    expect(line).toMatchObject({ points: 0, weight: 10, pending: false });
  });
});

describe("criteria of a county and year", () => {
  const hand: Criterion = { id: "own-1", name: "工作配合", group: "管理", max: 10, by: "hand" };
  const mark: HandMark = {
    ...{ id: "k", criterionId: "own-1", points: 7.5, reason: "两次未按时参加会审" },
    ...{ author: "王芳", at: "2026-02-03T02:00:00.000Z" },
  };

  test("those judged by hand are pending until a reviewer gave points with a reason", () => {
    const before = scoreOf(record(), [...usualScoring, hand], { reportId: "r" });
    expect(before).toMatchObject({ full: 100, total: 100 });
    expect(pendingPoints(before)).toBe(10);
    const after = scoreOf(record(), [...usualScoring, hand], { reportId: "r", marks: [mark] });
    expect(after).toMatchObject({ full: 110, total: 107.5 });
    expect(after.lines.at(-1)).toMatchObject({ group: "管理", mark: { reason: "两次未按时参加会审" } });
    expect(scoreSchema.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
    expect(scoreLines(after)).toEqual(["总分 107.5 / 110 分。", "工作配合 7.5 / 10：两次未按时参加会审。"]);
  });

  test("points that the record counts are adjusted by a mark, and what was counted is still said", () => {
    const adjusted = { ...mark, criterionId: "filed", points: 16, reason: "系统停机一天" };
    const after = scoreOf(record({ filedOn: "2026-01-22" }), usualScoring, {
      reportId: "r",
      marks: [adjusted],
    });
    expect(scoreLines(after)).toEqual([
      "总分 96 / 100 分。",
      "按时报送 16 / 20：2026-01-22 报送，迟 2 天，扣 8 分；调整为 16 分：系统停机一天。",
    ]);
    const before = scoreOf(record({ filedOn: "2026-01-22" }), usualScoring, { reportId: "r" });
    expect([saysMore(before, after), saysMore(after, before)]).toEqual([false, true]);
    expect(isMended(before, after, "2026-03-01")).toBe(true);
    expect(isMended(before, before, "2026-01-01")).toBe(false);
    // That nothing is changed is said by a mark as well.
    const same = scoreOf(record({ filedOn: "2026-01-22" }), usualScoring, {
      ...{ reportId: "r", marks: [{ ...adjusted, points: 12 }] },
    });
    expect(isMended(before, same, "2026-02-01")).toBe(true);
    expect(isMended(before, same, "2026-03-01")).toBe(false);
  });

  test.each([
    [[], "至少要有一个评分项目。"],
    [[hand, { ...hand, id: "own-2" }], "与前面一项重名。"],
    [[{ ...hand, max: 0 }], "满分应大于 0。"],
    [[{ ...hand, max: 8.55 }], "满分最多一位小数。"],
    [[{ ...counted("copied"), each: 0.25 }], "扣分最多一位小数。"],
    [[{ ...counted("copied"), metrics: [] }], "请至少选一项要计的事项。"],
    [
      [counted("copied"), { ...counted("returned", "copied"), name: "另一项" }],
      "“雷同段落”在前面一项已经计过，一件事不扣两次分。",
    ],
  ])("are refused with what is wrong: %#", (criteria, message) => {
    expect(scoringSchema.safeParse(criteria).error?.issues.map((issue) => issue.message)).toContain(message);
  });

  const first = Object.fromEntries(firstIds.map((id, at) => [id, { weight: 10 + at, each: at / 2 }]));

  test("settings from before they were data mean the same points", () => {
    const share = fc.record({
      weight: fc.integer({ min: 0, max: 100 }),
      each: fc.integer({ min: 0, max: 20 }),
    });
    const shares = fc.record(Object.fromEntries(firstIds.map((id) => [id, share])));
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-01-${String(n).padStart(2, "0")}`);
    const season = fc.record({
      ...{ filedOn: day, notes: fc.integer({ min: 0, max: 5 }), returns: fc.integer({ min: 0, max: 4 }) },
    });
    fc.assert(
      fc.property(shares, season, (stored, { filedOn, notes, returns }) => {
        const given = {
          filedOn,
          notes: Array.from({ length: notes }, (_, at) => ({
            id: `${at}`,
            text: "改",
            onFigures: at % 2 > 0,
            place: null,
          })),
          moves: Array.from({ length: returns }, (_, at) => [
            { id: `r${at}`, move: "return", on: "2026-01-14" },
            { id: `s${at}`, move: "submit", on: "2026-01-15" },
          ]).flat(),
        };
        const { scoring } = yearSettingsSchema.parse({ scoring: stored });
        const { lines, full } = scoreOf(record(given), scoring ?? [], { reportId: null });
        const times = {
          filed: Math.max(0, Number(filedOn.slice(-2)) - 20),
          ...{ published: 0, elements: Math.ceil(notes / 2), figures: Math.floor(notes / 2), original: 0 },
          mending: returns,
        };
        expect(lines.map(({ id, points }) => [id, points])).toEqual(
          firstIds.map((id) => {
            const { weight, each } = stored[id] as { weight: number; each: number };
            return [id, Math.max(0, weight - times[id] * each)];
          }),
        );
        expect(full).toBe(firstIds.reduce((sum, id) => sum + (stored[id]?.weight ?? 0), 0));
      }),
    );
  });

  test("settings from before points were refused are still read", () => {
    expect(storedScoringSchema.parse([{ ...hand, max: 0 }])).toEqual([{ ...hand, max: 0 }]);
  });

  test("read once, they are the same when they are read again", () => {
    const read = storedScoringSchema.parse(first);
    expect(storedScoringSchema.parse(JSON.parse(JSON.stringify(read)))).toEqual(read);
    expect(read.map(({ name, max }) => [name, max])).toEqual([
      ...[
        ["按时报送", 10],
        ["按时公布", 11],
        ["内容要素", 12],
      ],
      ...[
        ["数据准确", 13],
        ["不照搬雷同", 14],
        ["修改质量", 15],
      ],
    ]);
  });

  test("a sheet that was released before is still read, with the names that it was released with", () => {
    const released = {
      ...{ total: 12, full: 20, reportId: null },
      lines: [
        {
          ...{ criterion: "filed", weight: 20, points: 12 },
          deductions: [{ reason: "2026-01-22 报送，迟 2 天", points: 8, source: null }],
        },
      ],
    };
    expect(scoreSchema.parse(released).lines).toMatchObject([
      { id: "filed", name: "按时报送", weight: 20, points: 12, pending: false, by: "record" },
    ]);
  });
});

describe("what a unit was shown", () => {
  const hand: Criterion = { id: "own-1", name: "工作配合", group: "", max: 10, by: "hand" };
  const mark = {
    id: "k",
    criterionId: "own-1",
    reason: "迟到",
    author: "王芳",
    at: "2026-02-03T02:00:00.000Z",
  };
  const of = (given: Partial<ReportRecord>, marks: HandMark[] = [], scoring = [...usualScoring, hand]) =>
    scoreOf(record(given), scoring, { reportId: "r", marks });
  const note = (id: string) => ({ id, text: "改", onFigures: false, place: null });
  const unfiled = { filedOn: null, publishedOn: null };
  const moves = [{ id: "m", move: "return", on: "2026-02-01" }];
  const stricter = usualScoring.map((each) => (each.id === "elements" ? { ...each, max: 10 } : each));
  test.each([
    ["the same", of({}), of({}), false],
    [
      "days that have passed",
      of({ ...unfiled, today: "2026-01-22" }),
      of({ ...unfiled, today: "2026-01-23" }),
      false,
    ],
    ["filed in the meantime", of({ ...unfiled, today: "2026-01-22" }), of({ filedOn: "2026-01-23" }), false],
    ["a further note", of({ notes: [note("a")] }), of({ notes: [note("a"), note("b")] }), true],
    ["another note in its place", of({ notes: [note("a")] }), of({ notes: [note("b")] }), true],
    ["a note less", of({ notes: [note("a")] }), of({}), false],
    ["a return", of({}), of({ moves }), true],
    [
      "a further reminder",
      of({ reminders: reminders(1) }, [], [counted("reminded")]),
      of({ reminders: reminders(2) }, [], [counted("reminded")]),
      true,
    ],
    ["judged in full", of({}), of({}, [{ ...mark, points: 10 }]), false],
    ["judged with less", of({}), of({}, [{ ...mark, points: 9 }]), true],
    ["judged better", of({}, [{ ...mark, points: 5 }]), of({}, [{ ...mark, points: 6 }]), false],
    ["other points for it", of({ notes: [note("a")] }), of({ notes: [note("a")] }, [], stricter), true],
    ["other points, nothing lost", of({}), of({}, [], stricter), false],
  ])("%s", (_, shown, present, more) => expect(saysMore(shown, present)).toBe(more));
});
