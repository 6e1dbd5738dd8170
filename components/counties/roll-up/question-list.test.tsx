// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { ShownQuestion } from "@/lib/counties/roll-up/view";
import { QuestionList } from "./question-list";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));
vi.mock("@/lib/counties/roll-up/actions", () => ({
  enterRollUpAction: vi.fn(),
  removeRollUpEntryAction: vi.fn(),
}));

const { page: host, draw } = testPage();
const at = { county: "370300000000", year: 2025, of: "submitted" } as const;
const question: ShownQuestion = {
  ...{ key: "entry@rules:made", kind: "entry", message: "规章·本年制发件数：请填写", reason: null },
  ...{ cellIds: ["rules:made"], units: [], place: { table: "disclosure", column: "made" } },
};

test("a question about a cell of another table leads to that cell, one about a cell of this table to its parts", () => {
  const questions = { shown: [question], more: 0, open: 1 };
  const list = (shown: ReadonlySet<string>) => (
    <QuestionList {...{ at, questions, shown }} missing={0} onShow={() => undefined} />
  );
  draw(list(new Set()));
  const link = host.querySelector("a");
  expect(link?.textContent).toBe("到这一格");
  expect(link?.getAttribute("href")).toBe(
    "/roll-up?county=370300000000&year=2025&of=submitted&table=disclosure&column=made&cell=rules%3Amade",
  );
  draw(list(new Set(["rules:made"])));
  expect(host.querySelector("a")).toBeNull();
  expect(host.textContent).toContain("看构成");
});
