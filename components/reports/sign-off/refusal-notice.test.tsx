// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { RefusalNotice } from "./refusal-notice";

const unready = { missing: 1, errors: 2, unexplained: 0, unconfirmed: 0, notes: 0, versions: 0 };
vi.mock("../draft/use-unready", () => ({ useUnready: () => unready }));
vi.mock("../places/step-link", () => ({
  StepLink: ({ children }: { children: string }) => <a href="#x">{children}</a>,
}));

const { page, draw } = testPage();

test("a refusal by the examination still counts what the page counted before, also what is missing", () => {
  draw(<RefusalNotice refusals={[{ code: "noErrors", message: "还有未改正的错误。" }]} />);
  expect(page.textContent).toContain("先要：补上 1 处没有填的，改正 2 处错误。");
});
