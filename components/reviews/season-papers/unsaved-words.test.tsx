// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { DecisionNotice, DecisionResultProvider } from "@/components/shell/decision-result";
import { TypedWordsProvider } from "@/components/shell/typed-words/typed-words-context";
import { setValue, testPage } from "@/components/ui/testing-page";
import type { Result } from "@/lib/core/refusal";
import type { EditedPaper, OwnPaperLine } from "@/lib/reviews/season-papers/types";
import { IssueBar } from "./objections";
import { OwnLinesCard } from "./own-lines-card";
import { PaperEditor } from "./paper-editor";

const actions = vi.hoisted(() => ({ save: vi.fn(), answer: vi.fn(), issue: vi.fn() }));
vi.mock("next/navigation", () => ({
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => "/reviews/papers",
}));
vi.mock("@/lib/reviews/season-papers/actions", () => ({
  savePaperAction: actions.save,
  answerLinesAction: actions.answer,
  issuePaperAction: actions.issue,
  redraftPaperAction: vi.fn(),
  restorePaperAction: vi.fn(),
}));

const { page, draw, button } = testPage();
beforeEach(() => sessionStorage.clear());
Element.prototype.scrollIntoView = () => undefined;

const refused: Result<null> = { ok: false, refusals: [{ code: "unreachable", message: "没有连上服务器。" }] };
const done: Result<null> = { ok: true, value: null };
const answering = (result: Result<null>) => async () => ({ data: result });

const text = () => page.querySelector("textarea") ?? expect.fail("nothing to write in");
const type = (words: string) => act(() => setValue(text(), words));
const press = (words: string) => act(async () => button(words).click());
/** Another key is another page: nothing in memory is left. */
const opened = (content: React.ReactNode) =>
  draw(
    <TypedWordsProvider key={crypto.randomUUID()} of="li">
      {content}
    </TypedWordsProvider>,
  );

const line: OwnPaperLine = {
  ...{
    unitCode: "990101101000",
    unit: "青石镇",
    kind: "township" as const,
    paper: "bulletin" as const,
    paperId: "p",
    title: "通报",
    year: 2025,
  },
  ...{
    lines: ["青石镇逾期3天。"],
    answerBy: "2026-02-01",
    open: true,
    answer: null,
    decision: null,
    earlier: [],
  },
};

test("a unit's objection outlives a failed action and a new page, until it is sent", async () => {
  opened(<OwnLinesCard line={line} />);
  type("系统停了一天，不应算逾期。");
  actions.answer.mockImplementationOnce(answering(refused));
  await press("提交意见");
  expect(page.textContent).toContain("没有连上服务器。");
  opened(<OwnLinesCard line={line} />);
  expect(text().value).toBe("系统停了一天，不应算逾期。");
  expect(page.querySelector("label")?.textContent).toBe("本镇的意见");
  expect(page.textContent).toContain("其中写到本镇：");
  actions.answer.mockImplementationOnce(answering(done));
  await press("提交意见");
  expect(actions.answer).toHaveBeenLastCalledWith(
    expect.objectContaining({ answer: "系统停了一天，不应算逾期。" }),
  );
  expect(sessionStorage).toHaveLength(0);
});

const edited = (revision: number, words: string): EditedPaper => ({
  ...{ id: "p", countyCode: "990101000000", year: 2025, paper: "progress", number: 1 },
  ...{ answerBy: null, issuedAt: null, revision },
  blocks: [{ type: "paragraph", id: "a", text: words, chapterId: "paper" }],
});

test("the unsaved text of a paper outlives the page, and another revision does not replace it", async () => {
  opened(<PaperEditor edited={edited(1, "原文")} />);
  type("改过的");
  opened(<PaperEditor edited={edited(1, "原文")} />);
  expect(text().value).toBe("改过的");
  expect(page.textContent).toContain("有改动还没有保存");

  opened(<PaperEditor edited={edited(2, "别人改的")} />);
  expect(text().value).toBe("改过的");
  expect(page.textContent).toContain("已经有第 2 稿");
  actions.save.mockImplementationOnce(answering(refused));
  await press("保存");
  expect(actions.save).toHaveBeenLastCalledWith(expect.objectContaining({ revision: 1 }));

  await press("改用第 2 稿");
  expect(text().value).toBe("别人改的");
  type("再改");
  actions.save.mockImplementationOnce(async () => ({ data: { ok: true, value: { revision: 3 } } }));
  await press("保存");
  expect(actions.save).toHaveBeenLastCalledWith(expect.objectContaining({ revision: 2 }));
  expect(sessionStorage).toHaveLength(0);
});

test("a paper is issued only after it was said that this is not undone, and then it is said to be issued", async () => {
  actions.issue.mockImplementation(answering(done));
  const edited: EditedPaper = {
    ...{ id: "p", countyCode: "990101000000", year: 2025, paper: "bulletin", number: 1, revision: 4 },
    ...{ answerBy: null, issuedAt: null, blocks: [] },
  };
  opened(
    <DecisionResultProvider>
      <DecisionNotice />
      <IssueBar edited={edited} />
    </DecisionResultProvider>,
  );
  await press("定稿");
  expect(actions.issue).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain("第 4 稿，定稿以后不能撤回");
  const buttons = [...document.body.querySelectorAll("button")];
  await act(async () => buttons.find(({ textContent }) => textContent === "确认定稿")?.click());
  expect(actions.issue).toHaveBeenCalledTimes(1);
  expect(document.activeElement?.textContent).toBe("通报已定稿");
});
