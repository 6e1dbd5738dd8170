// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { toSentMatrix } from "@/lib/counties/roll-up/sent/matrix";
import { toSentQuestions } from "@/lib/counties/roll-up/sent/questions";
import type { RollUpLine, RollUpView } from "@/lib/counties/roll-up/view";
import { RollUpBoard } from "./roll-up-board";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn(), refresh: vi.fn() }) }));
vi.mock("@/lib/counties/roll-up/actions", () => ({
  enterRollUpAction: vi.fn(),
  removeRollUpEntryAction: vi.fn(),
}));

const { page, draw } = testPage();

const line = (label: string): RollUpLine => ({
  label,
  level: 0,
  figures: {
    ...{ cellId: `${label}:made`, path: `${label}，本年制发件数`, measure: "件" },
    ...{ policy: { kind: "sum" }, value: "5", sum: "5", entered: null, lastYear: "4" },
    ...{ subtotals: ["5"], parts: ["5"] },
  },
});

const view: RollUpView = {
  ...{ title: "主动公开", tableId: "disclosure", columns: [], columnId: null },
  groups: [{ label: "乡镇", units: [{ name: "青石镇", basis: "published", reportId: "report" }] }],
  lines: [line("规章"), line("行政规范性文件")],
};

test("the parts of a sum receive the focus, and give it back when they are closed", () => {
  Element.prototype.scrollIntoView = vi.fn();
  draw(
    <RollUpBoard
      {...{ at: { county: "990101000000", year: 2025, of: "submitted" }, whole: "全县", missing: 0 }}
      view={toSentMatrix(view)}
      questions={toSentQuestions({ shown: [], more: 0, open: 0 })}
      cell={null}
    />,
  );
  const sum = (label: string) =>
    page.querySelector<HTMLElement>(`button[aria-label^="${label}，"]`) ?? expect.fail(label);
  for (const label of ["规章", "行政规范性文件"]) {
    act(() => sum(label).focus());
    act(() => sum(label).click());
    expect(document.activeElement?.textContent).toBe(`${label}，本年制发件数`);
  }
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });
  expect(document.activeElement).toBe(sum("行政规范性文件"));
  expect(page.textContent).not.toContain("口径");
});

test("an address with a cell opens with its parts", () => {
  Element.prototype.scrollIntoView = vi.fn();
  draw(
    <RollUpBoard
      {...{ at: { county: "990101000000", year: 2025, of: "submitted" }, whole: "全县", missing: 0 }}
      view={toSentMatrix(view)}
      questions={toSentQuestions({ shown: [], more: 0, open: 0 })}
      cell="规章:made"
    />,
  );
  expect(page.querySelector("[aria-label=构成]")?.textContent).toContain("规章，本年制发件数");
  expect(page.querySelector("td [aria-pressed=true]")?.getAttribute("aria-label")).toContain("规章");
});
