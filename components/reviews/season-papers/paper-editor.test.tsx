// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TypedWordsProvider } from "@/components/shell/typed-words/typed-words-context";
import { setValue, testPage } from "@/components/ui/testing-page";
import type { EditedPaper } from "@/lib/reviews/season-papers/types";
import { PaperEditor } from "./paper-editor";
import { PaperText } from "./paper-text";
import { RestoredNotice, RestoreRevision } from "./restore-revision";

const saved = vi.hoisted(() => vi.fn());
const { redrafted, restored, pushed } = vi.hoisted(() => ({
  ...{ redrafted: vi.fn(), restored: vi.fn(), pushed: vi.fn() },
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined, push: pushed }) }));
vi.mock("@/lib/reviews/season-papers/actions", () => ({
  savePaperAction: saved,
  redraftPaperAction: redrafted,
  restorePaperAction: restored,
}));

const { page, draw, button } = testPage();
beforeEach(() => {
  sessionStorage.clear();
  saved.mockReset();
  saved.mockImplementation(async ({ revision }) => ({
    data: { ok: true, value: { revision: revision + 1 } },
  }));
});
afterEach(() => vi.useRealTimers());

const paragraph = (id: string, text: string) =>
  ({ type: "paragraph", id, text, chapterId: "paper" }) as const;
const edited = (revision: number, ...texts: string[]): EditedPaper => ({
  ...{ id: "p", countyCode: "990101000000", year: 2025, paper: "letter", number: 1 },
  ...{ answerBy: null, issuedAt: null, revision },
  blocks: texts.map((text, at) => paragraph(`b${at}`, text)),
});
const shown = (paper: EditedPaper) =>
  draw(
    <TypedWordsProvider of="li">
      <PaperEditor edited={paper} />
    </TypedWordsProvider>,
  );
const texts = () => [...page.querySelectorAll("textarea")].map(({ value }) => value);
const tool = (label: string) =>
  page.querySelector<HTMLElement>(`[aria-label="${label}"]`) ?? expect.fail(`no ${label}`);

test("over a save the button keeps the focus, and the next change is made on the new revision", async () => {
  shown(edited(1, "甲", "乙"));
  const [first] = page.querySelectorAll("textarea");
  act(() => first && setValue(first, "甲改"));
  const save = button("保存");
  act(() => save.focus());
  await act(async () => save.click());
  shown(edited(2, "甲改", "乙"));
  expect(document.activeElement).toBe(save);
  expect(page.textContent).toContain("已保存");
  expect(texts()).toEqual(["甲改", "乙"]);
});

test("what another person saved replaces what is shown, but not what was typed", () => {
  shown(edited(1, "甲"));
  shown(edited(2, "别人的"));
  expect(texts()).toEqual(["别人的"]);
  const [first] = page.querySelectorAll("textarea");
  act(() => first && setValue(first, "我的"));
  shown(edited(3, "又一稿"));
  expect(texts()).toEqual(["我的"]);
  expect(page.textContent).toContain("已经有第 3 稿");
});

test("a part that is added has the focus, and each part is an item, near which it stays when one goes", async () => {
  shown(edited(1, "甲", "乙"));
  act(() => tool("在第 1 部分后面加一段").click());
  await act(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
  expect(document.activeElement).toBe(page.querySelectorAll("textarea")[1]);
  expect(tool("删去第 2 部分").closest("li")?.nextElementSibling?.contains(tool("删去第 3 部分"))).toBe(true);
});

test("a link leads by keyboard past a table, of which each cell is a stop", () => {
  const cell = (text: string) => ({ text, colspan: 1, rowspan: 1, header: false });
  const table = { type: "proseTable", id: "t", chapterId: "paper", rows: [[cell("单位")], [cell("青石镇")]] };
  shown({ ...edited(1), blocks: [table] as unknown as EditedPaper["blocks"] });
  const to = page.querySelector("a")?.getAttribute("href") ?? expect.fail("no link");
  const after = page.querySelector<HTMLElement>(to);
  expect(after?.tabIndex).toBe(-1);
  expect(after?.contains(tool("删去第 1 部分"))).toBe(true);
});

const type = (at: number, words: string) =>
  act(() => setValue(page.querySelectorAll("textarea")[at] ?? expect.fail(`no part ${at}`), words));
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const stored = () => Object.values(sessionStorage).join("");

test("a pause of typing saves, and what is typed while it saves stands on the new revision", async () => {
  vi.useFakeTimers();
  shown(edited(1, "甲"));
  type(0, "甲改");
  expect(page.textContent).toContain("有改动还没有保存");
  let answer: (sent: unknown) => void = () => undefined;
  saved.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  await wait(2000);
  expect(saved).toHaveBeenLastCalledWith(expect.objectContaining({ revision: 1, auto: true }));
  type(0, "甲改完");
  await act(async () => answer({ data: { ok: true, value: { revision: 2 } } }));
  shown(edited(2, "甲改"));
  expect(texts()).toEqual(["甲改完"]);
  expect(page.textContent).not.toContain("已经有第");
  await wait(2000);
  expect(saved).toHaveBeenLastCalledWith(
    expect.objectContaining({ revision: 2, blocks: [paragraph("b0", "甲改完")] }),
  );
  expect(page.textContent).toContain("已保存");
  expect(stored()).toBe("");
});

test("what could not be saved is said so, kept, and sent again", async () => {
  vi.useFakeTimers();
  shown(edited(1, "甲"));
  type(0, "甲改");
  saved.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  await wait(2000);
  expect(page.textContent).toContain("没有存上，改动还在本页");
  expect(stored()).toContain("甲改");
  await wait(15_000);
  expect(saved).toHaveBeenCalledTimes(2);
  expect(page.textContent).toContain("已保存");
});

test("the editor that is left saves what is typed", async () => {
  vi.useFakeTimers();
  shown(edited(1, "甲"));
  type(0, "甲改");
  await act(async () => draw(<p>别的页面</p>));
  expect(saved).toHaveBeenCalledTimes(1);
});

test("a text that another person saved over is not sent again", async () => {
  vi.useFakeTimers();
  shown(edited(1, "甲"));
  type(0, "我的");
  shown(edited(2, "别人的"));
  await wait(60_000);
  expect(saved).not.toHaveBeenCalled();
});

test("headings and rows are added where the focus then is, numbered through, and what is removed comes back", async () => {
  const heading = {
    type: "heading",
    id: "h",
    level: 1,
    number: "一、",
    text: "总体",
    chapterId: "h",
  } as const;
  const cell = (text: string) => ({ text, colspan: 1, rowspan: 1, header: false });
  const rows = [
    [cell("序号"), cell("单位")],
    [cell("1"), cell("青石镇")],
  ];
  const table = { type: "proseTable", id: "t", chapterId: "paper", rows } as const;
  shown({ ...edited(1), blocks: [heading, table] as unknown as EditedPaper["blocks"] });
  const frame = () => act(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
  const labels = () => [...page.querySelectorAll("label")].map(({ textContent }) => textContent);
  act(() => tool("在第 2 部分后面加小标题").click());
  await frame();
  expect(document.activeElement).toBe(page.querySelectorAll("input")[1]);
  expect(labels()).toEqual(["小标题 一、", "小标题 二、"]);
  act(() => tool("删去第 1 部分").click());
  expect(labels()).toEqual(["小标题 一、"]);
  act(() => button("撤销").click());
  expect(labels()).toEqual(["小标题 一、", "小标题 二、"]);
  act(() => tool("在第 1 行后面加一行").click());
  await frame();
  expect(document.activeElement?.getAttribute("aria-label")).toBe("第 2 行 序号");
  expect(texts()).toEqual(["1", "青石镇", "2", ""]);
  act(() => tool("去掉第 1 行").click());
  expect(texts()).toEqual(["1", ""]);
  act(() => button("撤销").click());
  expect(texts()).toEqual(["1", "青石镇", "2", ""]);
});

test("what a new draft replaces comes back by one press, and what was typed since is saved before", async () => {
  const next = async ({ revision }: { revision: number }) => ({
    data: { ok: true, value: { revision: revision + 1 } },
  });
  redrafted.mockImplementation(next);
  restored.mockImplementation(next);
  shown(edited(1, "甲"));
  type(0, "甲改");
  await act(async () => button("按现在的记录重新起草").click());
  expect(saved).toHaveBeenCalledTimes(1);
  expect(redrafted).toHaveBeenCalledWith(expect.objectContaining({ revision: 2 }));
  shown(edited(3, "按记录"));
  expect(texts()).toEqual(["按记录"]);
  expect(page.textContent).toContain("第 2 稿在改动记录里");
  type(0, "按记录改");
  await act(async () => button("撤销").click());
  expect(saved).toHaveBeenLastCalledWith(
    expect.objectContaining({ revision: 3, blocks: [paragraph("b0", "按记录改")] }),
  );
  expect(restored).toHaveBeenCalledWith(expect.objectContaining({ revision: 4, restored: 2 }));
  shown(edited(5, "甲改"));
  expect(texts()).toEqual(["甲改"]);
  expect(stored()).toBe("");
});

test("an earlier text is restored where it is read, and then opened to be edited", async () => {
  restored.mockImplementation(async () => ({ data: { ok: true, value: { revision: 4 } } }));
  const of = { countyCode: "990101000000", paperId: "p", revision: 3 };
  draw(<RestoreRevision {...{ of, restored: 1 }} latest="/reviews" />);
  await act(async () => button("恢复这一稿").click());
  expect(restored).toHaveBeenLastCalledWith({ ...of, restored: 1 });
  expect(pushed).toHaveBeenCalledWith("/reviews?from=1&as=4");
});

test("where a restored text is edited, it is said so, and the focus is there", () => {
  draw(<RestoredNotice from={1} as={4} />);
  expect(document.activeElement?.textContent).toBe("已恢复第 1 稿，成为第 4 稿");
});

test("a connection that is back saves at once, and each failure doubles the pause", async () => {
  vi.useFakeTimers();
  shown(edited(1, "甲"));
  type(0, "甲改");
  saved.mockRejectedValue(new TypeError("Failed to fetch"));
  await wait(2000);
  await wait(3999);
  expect(saved).toHaveBeenCalledTimes(1);
  await wait(1);
  expect(saved).toHaveBeenCalledTimes(2);
  saved.mockResolvedValue({ data: { ok: true, value: { revision: 2 } } });
  await act(async () => window.dispatchEvent(new Event("online")));
  expect(saved).toHaveBeenCalledTimes(3);
  expect(page.textContent).toContain("已保存");
});

test("one message says that another saved meanwhile, and none after that text was taken", async () => {
  shown(edited(1, "甲"));
  type(0, "我的");
  const message = "您打开以后别人又改过这份文件。";
  saved.mockResolvedValue({ data: { ok: false, refusals: [{ code: "contentChanged", message }] } });
  await act(async () => button("保存").click());
  shown(edited(2, "别人的"));
  expect(page.textContent).toContain("已经有第 2 稿");
  expect(page.textContent).not.toContain(message);
  await act(async () => button("改用第 2 稿").click());
  expect(page.textContent).not.toContain(message);
  expect(texts()).toEqual(["别人的"]);
});

test("a long address is broken, and a wide table scrolls in a frame that has a name", () => {
  const cell = (text: string) => ({ text, colspan: 1, rowspan: 1, header: false });
  const rows = [
    [cell("单位"), cell("公布网址")],
    [cell("青石镇"), cell("https://www.example.gov.cn/a.html")],
  ];
  draw(<PaperText blocks={[{ type: "proseTable", id: "t", chapterId: "paper", rows }]} />);
  const frame = page.querySelector<HTMLElement>('[aria-label="表：单位、公布网址"]');
  expect(frame?.tabIndex).toBe(0);
  expect(frame?.querySelectorAll("td")[1]?.className).toContain("overflow-wrap:anywhere");
});
