// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { setValue, testPage } from "@/components/ui/testing-page";
import type { JudgedCriterion } from "@/lib/core/season/scores/criteria";
import { scoreOf } from "@/lib/core/season/scores/score";
import { judgeScoresAction } from "@/lib/reviews/scores/actions";
import { JudgedCard } from "./judged-card";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));
vi.mock("@/lib/reviews/scores/actions", () => ({
  judgeScoresAction: vi.fn(async () => ({ data: { ok: true, value: { units: 1 } } })),
}));
const { page, draw, button } = testPage();
beforeEach(() => vi.mocked(judgeScoresAction).mockClear());

const criterion: JudgedCriterion = { id: "own-1", name: "工作配合", group: "", max: 10, by: "hand" };
const nothing = {
  ...{ unitCode: "", year: 2025, dueOn: null, publishBy: null, filedOn: null, publishedOn: null },
  ...{ today: "2026-02-10", moves: [], first: null, lastKeys: new Set<string>(), notes: [] },
  ...{ reminders: [], extension: null },
};
const scores = ["990101112000", "990101113000"].map((unitCode, at) => ({
  ...{ unitCode, unit: ["金沙镇", "白鹭乡"][at] ?? "" },
  score: scoreOf(nothing, [criterion], { reportId: null }),
}));
const show = () =>
  draw(
    <JudgedCard
      {...{ countyCode: "990101000000", year: 2025, judged: [criterion], scores, marks: [], mayJudge: true }}
    />,
  );
const control = (selector: string) =>
  page.querySelector<HTMLInputElement>(selector) ?? expect.fail(`no ${selector}`);
const type = (selector: string, value: string) => act(async () => setValue(control(selector), value));

test("no unit is chosen until somebody does, and a mark for many says for how many; digits as they are typed", async () => {
  show();
  expect(page.querySelector("select")?.value).toBe("");
  await type("input", "８．５");
  await type("textarea", "两次没有按时参加");
  await type("select", "rest");
  await act(async () => button("给 2 个单位评 8.5 分").click());
  expect(judgeScoresAction).toHaveBeenCalledWith(
    expect.objectContaining({ unitCodes: ["990101112000", "990101113000"], points: 8.5 }),
  );
  expect(page.querySelector("select")?.value).toBe("");
});
