// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { DecisionsProvider } from "@/components/shell/decisions";
import { setValue, testPage } from "@/components/ui/testing-page";
import { AnswerCard } from "./answer-card";

vi.mock("next/navigation", () => ({
  usePathname: () => "",
  useRouter: () => ({ refresh: () => undefined }),
}));
vi.mock("@/lib/counties/supplement/actions", () => ({ answerSupplementAction: vi.fn() }));

const { page, draw } = testPage();

function card(value: number | null) {
  const rows = [{ id: "visits", label: "接待查询", unit: "人次", kinds: [], value }];
  const unit = { code: "990101112000", name: "青石镇" };
  return (
    <DecisionsProvider>
      <AnswerCard supplement={{ unit, year: 2025, rows, mayWrite: true }} />
    </DecisionsProvider>
  );
}
const input = () => page.querySelector("input") ?? expect.fail("nothing to write in");

test("a number stands there after its save, with which the page is drawn anew", () => {
  draw(card(null));
  act(() => setValue(input(), "37"));
  draw(card(37));
  expect(input().value).toBe("37");
});

test("a number that was typed and not saved is there again after a look at another step; a number saved elsewhere replaces it", () => {
  draw(card(null));
  act(() => setValue(input(), "37"));
  draw(<DecisionsProvider>{null}</DecisionsProvider>);
  draw(card(null));
  expect(input().value).toBe("37");
  draw(<DecisionsProvider>{null}</DecisionsProvider>);
  draw(card(52));
  expect(input().value).toBe("52");
});

test("full-width digits are digits", () => {
  draw(card(null));
  act(() => setValue(input(), "３７"));
  expect(page.textContent).not.toContain("请填不小于 0 的整数");
  act(() => setValue(input(), "3.7"));
  expect(page.textContent).toContain("请填不小于 0 的整数");
});
