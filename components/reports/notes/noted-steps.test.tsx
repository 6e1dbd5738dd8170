// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { formFor } from "@/lib/core/editions/registry";
import { ReturnReasons } from "./return-reasons";

const anchor = (chapterId: string) => ({ kind: "chapter", chapterId, blockId: "b", quote: "" });
vi.mock("../draft/draft-context", () => ({
  useDraft: () => ({
    form: formFor(2025),
    events: [
      {
        ...{ id: "e", move: "return", from: "reviewing", to: "returned", actor: "周审核" },
        ...{ at: new Date("2026-01-20T08:00:00Z"), payload: { reasons: [] } },
      },
    ],
    notes: [
      { state: "open", anchor: anchor("problems") },
      { state: "answered", anchor: anchor("problems") },
      { state: "resolved", anchor: anchor("others") },
    ],
  }),
}));
vi.mock("../places/step-link", () => ({
  StepLink: ({ children }: { children: React.ReactNode }) => <a href="#step">{children}</a>,
}));

const { page, draw } = testPage();

test("a return without a reason of its own names the steps in which its notes stand", () => {
  draw(<ReturnReasons />);
  expect([...page.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
    "五、存在的主要问题及改进情况（2 条）",
  ]);
});
