// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { ReplacementProvider, useReplacements } from "./replacement-context";

const now = vi.hoisted(() => ({ step: "front", missing: 6 }));
vi.mock("../draft/draft-context", () => ({
  useDraft: () => ({
    draft: { id: "r1" },
    store: { read: () => ({ content: now }), subscribe: () => () => {} },
  }),
}));
vi.mock("../places/step-link", () => ({
  useStepId: () => now.step,
  StepLink: ({ children }: { children: string }) => <a href="#x">{children}</a>,
}));
vi.mock("../draft/use-unready", () => ({
  useUnready: () => ({
    missing: now.missing,
    errors: 0,
    unexplained: 0,
    unconfirmed: 0,
    notes: 0,
    versions: 0,
  }),
}));
vi.mock("@/lib/reports/history/actions", () => ({ undoReplacementAction: vi.fn() }));

const { page, draw, button } = testPage();
const next = { step: "sign-off", words: "去提请审签", ifReady: true };

function Zeros() {
  const { notify } = useReplacements();
  return (
    <button type="button" onClick={() => notify({ batchId: "b1", message: "已把 166 个空格填为 0", next })}>
      填入草稿
    </button>
  );
}
const drawPage = () =>
  draw(
    <ReplacementProvider>
      <Zeros />
    </ReplacementProvider>,
  );

beforeEach(() => {
  Object.assign(now, { step: "front", missing: 6 });
});

test("提请审签 is offered only once nothing is missing", () => {
  drawPage();
  act(() => button("填入草稿").click());
  expect(page.textContent).toContain("已把 166 个空格填为 0");
  expect(page.textContent).not.toContain("去提请审签");
  now.missing = 0;
  drawPage();
  expect(page.textContent).toContain("去提请审签");
});

test("the notice is gone in the next step", () => {
  drawPage();
  act(() => button("填入草稿").click());
  now.step = "chapter-overview";
  drawPage();
  expect(page.textContent).not.toContain("已把 166 个空格填为 0");
});
