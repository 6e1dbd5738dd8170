import { expect, test } from "vitest";
import { type Criterion, usualScoring } from "@/lib/core/season/scores/criteria";
import type { ScoreSource } from "@/lib/core/season/scores/metrics";
import { type HandMark, scoreOf } from "@/lib/core/season/scores/score";
import { fromSentScores, toSentScores } from "./sent-scores";
import type { GivenMark, PastScore, UnitScore } from "./types";

const UNITS = 90;
/** Kilobytes that the scores of a county may take, and those that the page around them takes of them. */
const PAGE_KB = 60;
const AROUND_KB = 12;

const hand: Criterion = { id: "own-1", name: "工作配合", group: "管理", max: 10, by: "hand" };
const season: Criterion = {
  ...{ id: "own-2", name: "催报和延期", group: "", max: 10, by: "record" },
  ...{ metrics: ["reminded", "extended"], each: 1 },
};
const scoring = [...usualScoring, hand, season];

const id = (kind: number, at: number) => `${kind}0000000-0000-4000-8000-${String(at).padStart(12, "0")}`;

function scoredUnit(at: number): UnitScore & { marks: GivenMark[]; past: PastScore[] } {
  const unitCode = String(990101300000 + at);
  const mark: HandMark = {
    ...{ id: id(1, at), criterionId: hand.id, points: 7 + (at % 4), reason: "两次没有按时参加会审" },
    ...{ author: "王审核", at: "2026-02-03T02:00:00.000Z" },
  };
  const finding = (code: string, place: string) => ({
    ...{ key: `${code}@${place}`, code, group: "report" as const, severity: "error" as const },
    ...{ message: "正文里的年份与报告年度不同", place: { path: place, step: "chapter-overview" } },
  });
  const marks = at % 5 === 0 ? [] : [mark];
  const score = scoreOf(
    {
      ...{ unitCode, year: 2025, today: "2026-02-10", lastKeys: new Set<string>(), moves: [] },
      ...{ dueOn: "2026-01-20", publishBy: "2026-01-31" },
      reminders:
        at % 3 === 0 ? [{ id: id(4, at), on: "2026-01-21", means: "电话", isMessage: at % 2 === 0 }] : [],
      extension: at % 9 === 0 ? { dueOn: "2026-01-25", reason: "信息系统迁移" } : null,
      ...{ filedOn: at % 7 === 0 ? null : "2026-01-22", publishedOn: at % 3 === 0 ? null : "2026-02-02" },
      notes:
        at % 2 === 0
          ? []
          : [{ id: id(2, at), text: "请写明措施和时限，并与上年对照。", onFigures: false, place: null }],
      first: { number: 1, findings: [finding("R00-40", "chapter.overview")] },
    },
    scoring,
    { reportId: at % 7 === 0 ? null : id(3, at), marks },
  );
  return {
    ...{ unitCode, unit: `第${at}单位管理局`, score },
    marks: marks.map((each) => ({ ...each, unitCode })),
    past: [2024, 2023, 2022].map((year) => ({ unitCode, year, total: 80 + (at % 20), full: 100 })),
  };
}

const units = Array.from({ length: UNITS }, (_, at) => scoredUnit(at));
const all = {
  year: 2025,
  scores: units.map(({ unitCode, unit, score }) => ({ unitCode, unit, score })),
  past: units.flatMap(({ past }) => past).sort((one, other) => other.year - one.year),
  marks: units.flatMap(({ marks }) => marks),
};

test("the scores of a county of 90 units, each with losses, marks and three previous years, are small", () => {
  const bytes = new TextEncoder().encode(JSON.stringify(toSentScores(all))).length;
  console.log(JSON.stringify({ units: UNITS, bytes }));
  expect(bytes).toBeLessThanOrEqual((PAGE_KB - AROUND_KB) * 1024);
});

const shown = (source: ScoreSource | null): ScoreSource | null =>
  source?.kind === "finding" && source.place ? { ...source, place: { ...source.place, step: "" } } : source;

test("what is sent says everything that the page shows", () => {
  const read = fromSentScores(JSON.parse(JSON.stringify(toSentScores(all))));
  // The county reads which entry of the record cost points, not which metric counted it.
  const expected = all.scores.map(({ score, ...of }) => ({
    ...of,
    score: {
      ...score,
      lines: score.lines.map((line) => ({
        ...line,
        deductions: line.deductions.map((each) => ({ ...each, metric: null, source: shown(each.source) })),
      })),
    },
  }));
  expect(read.scores).toEqual(expected);
  expect(read.marks).toEqual(all.marks);
  expect(new Set(read.past)).toEqual(
    new Set(all.past.map(({ unitCode, year, total }) => ({ unitCode, year, total }))),
  );
});
