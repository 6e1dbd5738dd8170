// @vitest-environment jsdom
import { act } from "react";
import { expect, test } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { type Criterion, usualScoring } from "@/lib/core/season/scores/criteria";
import type { ReportRecord } from "@/lib/core/season/scores/metrics";
import { type HandMark, scoreOf } from "@/lib/core/season/scores/score";
import { ScoreLines } from "./score-lines";
import { ScoreTable } from "./score-table";

const { page, draw } = testPage();

const hand: Criterion = { id: "own-1", name: "工作配合", group: "管理", max: 10, by: "hand" };
const mark: HandMark = {
  ...{ id: "k", criterionId: "own-1", points: 7, reason: "两次没有按时参加会审" },
  ...{ author: "王芳", at: "2026-02-03T02:00:00.000Z" },
};
const season: Criterion = {
  ...{ id: "own-2", name: "催报和延期", group: "", max: 10, by: "record" },
  ...{ metrics: ["reminded", "extended"], each: 1 },
};
const words = { block: 2, from: 5, to: 9, text: "2023" };
const record = (given: Partial<ReportRecord> = {}): ReportRecord => ({
  ...{ dueOn: "2026-01-20", publishBy: "2026-01-31", filedOn: "2026-01-12", publishedOn: "2026-01-25" },
  ...{ today: "2026-02-10", moves: [], first: null, lastKeys: new Set<string>(), notes: [] },
  ...{ unitCode: "990101112000", year: 2025, reminders: [], extension: null, ...given },
});
const withEverything = scoreOf(
  record({
    notes: [
      {
        ...{ id: "n1", text: "请写明措施。", onFigures: false },
        place: { path: "chapter.problems", step: "chapter-problems" },
      },
    ],
    moves: [{ id: "m1", move: "return", on: "2026-01-14" }],
    first: {
      number: 1,
      findings: [
        {
          ...{ key: "R00-40@chapter.overview", code: "R00-40", group: "report", severity: "error" },
          ...{ message: "年份", place: { path: "chapter.overview", step: "chapter-overview", words } },
        },
      ],
    },
  }),
  [...usualScoring, hand],
  { reportId: "r", marks: [mark] },
);

const unit = { unitCode: "990101112000", unit: "金沙镇" };
const link = (text: string) =>
  [...page.querySelectorAll("a")].find(({ textContent }) => textContent === text)?.getAttribute("href");

test("every deduction leads to its note, its move, or the very words of its finding", () => {
  draw(<ScoreTable scores={[{ ...unit, score: withEverything }]} past={[]} />);
  expect(page.textContent).not.toContain("请写明措施");
  act(() => page.querySelector("button")?.click());
  expect(page.textContent).toContain("扣 2 分：审核批注：请写明措施");
  expect(link("看批注")).toBe("/reviews/r#note-n1");
  expect(link("看办理记录")).toBe("/reviews/r#move-m1");
  expect(link("第 1 次报送，看这一处")).toBe(
    "/reviews/r?view=marked#finding=R00-40%40chapter.overview&path=chapter.overview&block=2&words=2023",
  );
});

test("the unit is led to its own report: the words in the step that has them", () => {
  draw(<ScoreLines score={withEverything} reader="unit" />);
  expect(link("第 1 次报送，看这一处")).toBe("/desk/reports/r/chapter-overview#chapter.overview~2-5-9");
  expect(link("看办理记录")).toBe("/desk/reports/r/sign-off#move-m1");
  expect(link("看批注的这一处")).toBe("/desk/reports/r/chapter-problems#chapter.problems");
});

test("reminders and an extension lead to the unit's row of the season, for the unit to what it received", () => {
  const score = scoreOf(
    record({
      ...{ filedOn: null, publishedOn: null, extension: { dueOn: "2026-01-28", reason: "承办人员调动" } },
      reminders: [
        { id: "c1", on: "2026-01-10", means: "站内消息", isMessage: true },
        { id: "c2", on: "2026-01-11", means: "电话", isMessage: false },
      ],
    }),
    [season],
    // Nothing was begun yet.
    { reportId: null },
  );
  const links = () =>
    [...page.querySelectorAll("li li")].map((item) => [
      item.textContent?.trim(),
      item.querySelector("a")?.getAttribute("href") ?? null,
    ]);
  const row = "/reviews?year=2025#contact-990101112000-2025";
  draw(<ScoreLines score={score} reader="county" />);
  expect(links()).toEqual([
    ["扣 1 分：报送期限延至 2026-01-28：承办人员调动 看延期记录", row],
    ["扣 1 分：2026-01-10 催报（站内消息） 看催报记录", row],
    ["扣 1 分：2026-01-11 催报（电话） 看催报记录", row],
  ]);
  draw(<ScoreLines score={score} reader="unit" />);
  expect(links()).toEqual([
    ["扣 1 分：报送期限延至 2026-01-28：承办人员调动", null],
    ["扣 1 分：2026-01-10 催报（站内消息） 看消息", "/messages"],
    ["扣 1 分：2026-01-11 催报（电话）", null],
  ]);
});

test("what a reviewer judged stands with the reason and leads to the mark", () => {
  draw(<ScoreTable scores={[{ ...unit, score: withEverything }]} past={[]} />);
  act(() => page.querySelector("button")?.click());
  expect(page.textContent).toContain("管理·工作配合 7 / 10");
  expect(page.textContent).toContain("两次没有按时参加会审");
  expect(link("王芳，2026-02-03 10:00")).toBe("#mark-k");
});

test("a unit of which nothing can be judged yet has no score of zero, and the heads say the full points", () => {
  const nothing = record({ filedOn: null, publishedOn: null, today: "2026-01-10" });
  const score = scoreOf(nothing, [...usualScoring, hand], { reportId: null });
  draw(<ScoreTable scores={[{ ...unit, score }]} past={[]} />);
  const cells = [...page.querySelectorAll("td")].map(({ textContent }) => textContent);
  expect(cells).toEqual(["未到", "未到", "未到", "未到", "未到", "未到", "未到", "未评"]);
  expect(page.querySelector("thead")?.textContent).toContain("按时报送满分 20");
  expect(page.querySelector("thead")?.textContent).toContain("管理工作配合满分 10");
});

test("what a unit answered stands below its lines, and is seen before it is opened", () => {
  const answers = { [unit.unitCode]: { state: "open" as const, item: <p>迟报是因为系统停机。</p> } };
  draw(<ScoreTable scores={[{ ...unit, score: withEverything }]} past={[]} answers={answers} />);
  expect(page.querySelector("th button")?.textContent).toContain("有意见");
  act(() => page.querySelector("button")?.click());
  expect(page.textContent).toContain("迟报是因为系统停机。");
});

test("a late publication that costs nothing says why, and the days of a year long over are not judged", () => {
  const late = scoreOf(record({ publishedOn: "2026-02-09" }), usualScoring, { reportId: "r" });
  draw(<ScoreLines score={late} reader="county" />);
  expect(page.textContent).toContain("按时公布 20 / 20公布迟 9 天，都在审核公布期间，不扣分。");
  const old = scoreOf(record({ filedOn: "2027-12-01", publishedOn: "2027-12-02" }), usualScoring, {
    reportId: "r",
  });
  draw(<ScoreTable scores={[{ ...unit, score: old }]} past={[]} />);
  expect([...page.querySelectorAll("td")].map(({ textContent }) => textContent)).toEqual([
    "60 / 60",
    "不评",
    "不评",
    "20",
    "20",
    "10",
    "10",
  ]);
});
