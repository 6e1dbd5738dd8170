// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { DecisionsProvider } from "@/components/shell/decisions";
import { setValue, testPage } from "@/components/ui/testing-page";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import { emptyContent } from "@/lib/core/report";
import type { LoadedNote } from "@/lib/reports/loaders";
import { NoteToAnswer } from "./note-to-answer";

const form = formFor(2025);
const content = { ...emptyContent, chapters: { preface: proseOf("根据条例。", "依据《要点》编制。") } };
const server = vi.hoisted(() => ({ answer: vi.fn(), refresh: vi.fn() }));
vi.mock("@/lib/reviews/actions", () => ({ answerNoteAction: server.answer }));
vi.mock("next/navigation", () => ({
  useRouter: () => ({ refresh: server.refresh }),
  usePathname: () => "",
}));
vi.mock("../draft/draft-context", () => ({
  useDraft: () => ({ form, events: [{}], mayWrite: true }),
  useExamined: () => ({ content }),
}));
vi.mock("../places/place-link", () => ({
  PlaceLink: ({ place, children }: { place: { path: string; passage?: object }; children: string }) => (
    <a href={place.path} data-words={JSON.stringify(place.passage)}>
      {children}
    </a>
  ),
}));

const { page, draw, button } = testPage();
const note: LoadedNote = {
  ...{ id: "n1", state: "open", text: "请改为本年的文件。", author: "王秉公" },
  ...{ at: new Date(0), versionNumber: 1, replies: [] },
  anchor: { kind: "block", chapterId: "preface", blockId: "preface-p2", quote: "依据《要点》编制。" },
};
const reply = (text: string) => ({ id: "r1", text, author: "沈知远", at: new Date(1), mayEdit: true });
const drawNote = (drawn: LoadedNote) =>
  draw(
    <DecisionsProvider>
      <NoteToAnswer note={drawn} withLink />
    </DecisionsProvider>,
  );
const box = () => page.querySelector("textarea");

test("the words stay in the box until the page has the answer, which can then be changed", async () => {
  server.answer.mockResolvedValue({ data: { ok: true, value: { replyId: "r1" } } });
  drawNote(note);
  act(() => setValue(box() ?? expect.fail("no box"), "已改为本年。"));
  await act(async () => button("答复").click());
  expect(server.refresh).toHaveBeenCalled();
  expect(box()?.value).toBe("已改为本年。");
  expect(box()?.disabled).toBe(true);
  expect(button("正在保存…")).toBeDefined();

  const answered: LoadedNote = { ...note, state: "answered", replies: [reply("已改为本年。")] };
  drawNote(answered);
  expect(box()).toBeNull();
  expect(page.textContent).toContain("沈知远答复：已改为本年。");

  act(() => button("修改").click());
  expect(box()?.value).toBe("已改为本年。");
  act(() => setValue(box() ?? expect.fail("no box"), "已改为 2025 年的要点。"));
  await act(async () => button("答复").click());
  expect(server.answer).toHaveBeenLastCalledWith({
    ...{ noteId: "n1", seen: "1", replyId: "r1", text: "已改为 2025 年的要点。" },
  });
  drawNote({ ...answered, replies: [reply("已改为 2025 年的要点。")] });
  expect(box()).toBeNull();
});

test("the link names the place and leads to the very words", () => {
  drawNote(note);
  const link = page.querySelector("a");
  expect(link?.textContent).toBe("去“引言”");
  expect(page.textContent).toContain("基本信息");
  expect(link?.getAttribute("href")).toBe("chapter.preface");
  expect(JSON.parse(link?.dataset.words ?? "null")).toMatchObject({ block: 1, from: 0, to: 9 });
});

test("a note on a table names the table and leads to its first cell", () => {
  const anchor = {
    kind: "block" as const,
    chapterId: "litigation",
    blockId: "table-litigation",
    quote: "表",
  };
  drawNote({ ...note, anchor });
  const table = form.tables.find(({ id }) => id === "litigation");
  expect(page.querySelector("a")?.textContent).toBe(`去“${table?.title}”`);
  expect(page.querySelector("a")?.getAttribute("href")).toMatch(/^figure\./);
});
