// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { Block } from "@/lib/core/document/block";
import { compareVersions, countChanges } from "@/lib/core/document/comparison/compare";
import type { Comparison, ReviewNote } from "@/lib/reviews/types";
import { NotesContext, type NoteTarget } from "../notes/notes-context";
import { ChangeList } from "./change-list";
import { viewOf } from "./view-choice";

vi.mock("next/link", () => ({
  default: ({ children, ...given }: React.ComponentProps<"a">) => <a {...given}>{children}</a>,
}));

const { page, draw, button } = testPage();

const paragraph = (id: string, text: string): Block => ({
  ...{ type: "paragraph", id, chapterId: "problems", text },
});
const before = [
  paragraph("p1", "有的村没有按时更新公开栏，下一年加强检查。"),
  paragraph("p2", "培训只办了一期，参加的人不多，以后要多办几期。"),
];
const after = [paragraph("q1", "石桥村没有按时更新公开栏，下一年三月底以前补上。")];
const differences = compareVersions(before, after);
const comparison: Comparison = {
  ...{ since: "returned", versionNumber: 1, differences, changes: countChanges(differences) },
};

function note(id: string, blockId: string, more: Partial<ReviewNote> = {}): ReviewNote {
  return {
    ...{ id, state: "answered", text: `批注${id}`, author: "县级审核员", at: new Date(0), versionNumber: 1 },
    ...{
      anchor: { kind: "block", chapterId: "problems", blockId, quote: "" },
      blockId: null,
      seen: "v.n",
      mayEdit: false,
    },
    replies: [{ id: `r${id}`, text: `答复${id}`, author: "填报员", at: new Date(0) }],
    ...more,
  };
}

const notes = [
  note("甲", "p1", { blockId: "q1" }),
  note("乙", "p2"),
  note("丙", "p9", { blockId: "q9" }),
  note("丁", "h1", {
    anchor: { kind: "chapter", chapterId: "problems", blockId: "h1", quote: "" },
    blockId: "h1",
  }),
];

function drawList(compose: (target: NoteTarget) => void) {
  const value = { reportId: "r", versionId: "v", seen: "v.n", mayNote: true, cellLabels: {}, compose };
  draw(
    <NotesContext value={value}>
      <ChangeList
        comparison={comparison}
        chapters={[{ id: "problems", heading: "五、存在的主要问题及改进情况" }]}
        cellLabels={{}}
        notes={notes}
      />
    </NotesContext>,
  );
}

test("each change stands with the notes on its place and their answers, also where the place is gone", () => {
  drawList(() => {});
  const changes = [...page.querySelectorAll("li")].map(({ textContent }) => textContent);
  expect(changes).toHaveLength(2);
  expect(changes[0]).toMatch(/改写.*批注：批注甲单位答复：答复甲/);
  expect(changes[1]).toMatch(/删去.*批注：批注乙单位答复：答复乙/);
  expect(page.querySelector("section section")?.textContent).toMatch(
    /^五、存在的主要问题及改进情况批注：批注丁/,
  );
  expect(page.textContent).not.toContain("批注丙");
});

test("a change can be noted, unless it removed its place", () => {
  const compose = vi.fn();
  drawList(compose);
  const offers = [...page.querySelectorAll("button")].filter(({ ariaLabel }) =>
    ariaLabel?.startsWith("批注："),
  );
  expect(offers).toHaveLength(1);
  act(() => offers[0]?.click());
  expect(compose).toHaveBeenCalledWith(
    expect.objectContaining({
      anchor: { kind: "block", blockId: "q1" },
      quote: after[0] && "text" in after[0] && after[0].text,
    }),
  );
  expect(button("看这条批注，办理")).toBeDefined();
});

test.each([
  ["a resubmission opens at its changes", undefined, "reviewing", comparison, "changes"],
  ["what is public opens whole", undefined, "published", comparison, "full"],
  ["a first submission opens whole", undefined, "submitted", null, "full"],
  ["a correction opens whole", undefined, "submitted", { ...comparison, since: "published" }, "full"],
  ["without changes there is nothing to list", undefined, "submitted", { ...comparison, changes: 0 }, "full"],
  ["the whole can be asked for", "full", "reviewing", comparison, "full"],
  ["the marks can be asked for", "marked", "published", comparison, "marked"],
  ["what is no view counts as not asked", "else", "reviewing", comparison, "changes"],
] as const)("%s", (_name, asked, state, compared, view) => {
  expect(viewOf(asked, { comparison: compared, state })).toBe(view);
});
