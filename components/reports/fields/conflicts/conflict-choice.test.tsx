// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import { emptyContent } from "@/lib/core/report";
import type { Conflict } from "@/lib/reports/types";
import { ConflictChoice } from "./conflict-choice";

const content = {
  ...emptyContent,
  chapters: { problems: proseOf("开头一段。", "台账由专人管。", "末尾是甲写的。") },
};

vi.mock("./use-resolve-conflict", () => ({ useResolveConflict: () => ({ settle: vi.fn() }) }));
vi.mock("../../draft/draft-context", () => ({
  useDraft: () => ({ form: formFor(2025), store: { versionOf: () => 2 }, mayWrite: true }),
}));
vi.mock("../../draft/use-draft-part", () => ({ useDraftPart: () => content, draftContentOf: vi.fn() }));

const { page, draw } = testPage();

function drawn(...lines: string[]): void {
  const conflict: Conflict = {
    ...{ changeId: "1", path: "chapter.problems", author: "韩松年", at: new Date(0) },
    value: proseOf(...lines),
    base: proseOf("开头一段。", "台账要管。", "末尾一段。"),
  };
  draw(<ConflictChoice conflict={conflict} />);
}
const buttons = () => [...page.querySelectorAll("button")].map(({ textContent }) => textContent);

test("only the paragraphs that both changed are shown, and the choice is said to be about them", () => {
  drawn("开头是乙写的。", "台账每月核对。", "末尾一段。");
  expect(page.textContent).toContain("只列出两份都改了的 1 处，选定的只是这一处");
  expect(page.textContent).toContain("台账由专人管。");
  expect(page.textContent).toContain("台账每月核对。");
  for (const other of ["开头", "末尾"]) expect(page.textContent).not.toContain(other);
  expect(buttons()).toEqual(["保留现在的版本", "改用这个版本"]);
});

test("texts that go together by now are joined without a choice", () => {
  drawn("开头是乙写的。", "台账要管。", "末尾一段。");
  expect(buttons()).toEqual(["合在一起"]);
});
