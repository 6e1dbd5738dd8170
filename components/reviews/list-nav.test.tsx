// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { ListNav } from "./list-nav";
import { rememberList } from "./queue/neighbours/remembered-list";

const router = vi.hoisted(() => ({ push: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));

const { page, draw } = testPage();

beforeEach(() => {
  router.push.mockReset();
  sessionStorage.clear();
  rememberList({
    address: "/reviews?year=2025&kind=department&timing=filedLate&sort=-daysLeft",
    reports: ["a", "b", "c"].map((id) => ({ id, name: `${id}局` })),
  });
});

const press = (key: string, more: KeyboardEventInit = {}, at: EventTarget = document.body) => {
  const event = new KeyboardEvent("keydown", {
    ...{ key, altKey: true, bubbles: true, cancelable: true },
    ...more,
  });
  act(() => void at.dispatchEvent(event));
  return event;
};

test("Alt with the arrows leads to the report before and after, in the order of the list", () => {
  draw(<ListNav reportId="b" />);
  expect(press("ArrowDown").defaultPrevented).toBe(true);
  expect(router.push).toHaveBeenLastCalledWith("/reviews/c");
  press("ArrowUp");
  expect(router.push).toHaveBeenLastCalledWith("/reviews/a");
  expect(router.push).toHaveBeenCalledTimes(2);
});

test("arrows alone, in a field, and past the ends are left to the browser", () => {
  draw(
    <>
      <ListNav reportId="c" />
      <textarea />
    </>,
  );
  expect(press("ArrowDown").defaultPrevented).toBe(false);
  press("ArrowUp", { altKey: false });
  press("ArrowUp", {}, page.querySelector("textarea") ?? page);
  expect(router.push).not.toHaveBeenCalled();
  press("ArrowUp");
  expect(router.push).toHaveBeenCalledWith("/reviews/b");
});

test("the way back leads to the list as it was filtered and sorted", () => {
  draw(<ListNav reportId="b" />);
  expect(page.querySelector("a")?.getAttribute("href")).toBe(
    "/reviews?year=2025&kind=department&timing=filedLate&sort=-daysLeft",
  );
  expect(page.textContent).toContain("第 2 份，共 3 份");
});
