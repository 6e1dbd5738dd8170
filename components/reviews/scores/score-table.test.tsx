// @vitest-environment jsdom
import { act } from "react";
import { expect, test } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { type Score, type ScoreFault, scoreOf, usualScoring } from "@/lib/core/season/scoring";
import { ScoreTable } from "./score-table";

const { page, draw } = testPage();

const fault = (reason: string, source: ScoreFault["source"]): ScoreFault => ({
  ...{ criterion: "elements", reason, count: 1, source },
});

function show(score: Score): void {
  draw(<ScoreTable scores={[{ unitCode: "990101112000", unit: "金沙镇", score }]} past={[]} />);
}

const link = (words: string) =>
  [...page.querySelectorAll("a")].find(({ textContent }) => textContent === words)?.getAttribute("href");

test("every deduction leads to its note or move in the record", () => {
  show(
    scoreOf(
      [
        fault("请写明措施。", { kind: "note", id: "n1" }),
        fault("退回", { kind: "move", id: "m1" }),
        fault("年份", { kind: "finding", version: 1, key: "k" }),
      ],
      usualScoring,
      "r",
    ),
  );
  expect(page.textContent).not.toContain("请写明措施。");
  act(() => page.querySelector("button")?.click());
  expect(page.textContent).toContain("扣 2 分：请写明措施。");
  expect(link("看批注")).toBe("/reviews/r#note-n1");
  expect(link("看办理记录")).toBe("/reviews/r#move-m1");
  expect(link("第 1 次报送")).toBe("/reviews/r");
});

test("a unit of which nothing can be judged yet has no score of zero, and the heads say the full points", () => {
  const all = ["filed", "published", "elements", "figures", "original", "mending"] as const;
  show(scoreOf([], usualScoring, null, all));
  expect(page.querySelectorAll("td")[0]?.textContent).toBe("未到");
  expect(page.querySelector("thead")?.textContent).toContain("按时报送满分 20");
});
