// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { setValue, testPage } from "@/components/ui/testing-page";
import { toRowTable } from "@/lib/platform/http/row-table";
import type { QueueCourse } from "@/lib/reviews/readers/types";
import type { QueueRow, SentQueue } from "@/lib/reviews/types";
import { testAsking } from "../../testing-asking";
import { Queue } from "../queue";

vi.mock("@/lib/publications/actions", () => ({ approveAllAction: vi.fn(), releaseAction: vi.fn() }));
vi.mock("@/lib/publications/joint-release/actions", () => ({}));
vi.mock("@/lib/counties/season/actions", () => ({}));
vi.mock("@/lib/units/one-person/actions", () => ({}));
// jsdom does not know the element <search>.
vi.mock("../filters/queue-filters", () => ({ QueueFilters: () => null }));
const router = vi.hoisted(() => ({ refresh: vi.fn(), push: vi.fn() }));
vi.mock("next/navigation", () => ({
  useRouter: () => router,
  useSearchParams: () => new URLSearchParams(window.location.search),
}));

const { page, draw } = testPage();
const server = testAsking((): QueueCourse => ({ course: "a", last: null, readers: {} }));
const { asked, pass } = server;

beforeEach(() => {
  router.refresh.mockReset();
  window.history.replaceState(null, "", "/reviews?kind=township");
});

function row(at: number, more: Partial<QueueRow> = {}): QueueRow {
  const unit = ["青石镇", "白水镇", "松岭镇"][at] ?? "";
  return {
    ...{ unitCode: String(at), unit, kind: "township", year: 2025, dueOn: "2026-01-31" },
    ...{ state: "submitted", reportId: `r${at}`, filedOn: "2026-01-12" },
    ...more,
  };
}

function queueOf(...rows: QueueRow[]): SentQueue {
  return {
    ...{ year: 2025, years: [{ year: 2025, waiting: 3, corrections: 0 }], elsewhere: [], season: null },
    ...{
      filing: null,
      counties: [{ code: "990101000000", name: "甲县" }],
      chosen: "990101000000",
      choices: [],
    },
    rows: toRowTable(rows),
  };
}
const show = (...rows: QueueRow[]) => draw(<Queue queue={queueOf(...rows)} releases={[]} />);
const reviewing = { state: "reviewing", seen: "v" } as const;
const buttonOf = (words: string) =>
  [...document.querySelectorAll<HTMLButtonElement>("button")].find(
    ({ textContent, ariaLabel }) => textContent.includes(words) || ariaLabel?.includes(words),
  ) ?? expect.fail(`no button ${words}`);
const rowOf = (unit: string) =>
  [...page.querySelectorAll("tbody tr")].find(({ textContent }) => textContent.includes(unit))?.textContent;
const group = () => [...page.querySelectorAll("tbody")].map(({ textContent }) => textContent.slice(0, 6));

test("a colleague's move is loaded within seconds and said, one's own only loaded", async () => {
  show(row(0), row(1));
  await pass(0);
  expect(asked).toHaveBeenCalledWith("/reviews/course?county=990101000000");
  server.found = { ...server.found, course: "b", readers: { r1: ["李审"] } };
  await pass(3_000);
  expect(router.refresh).toHaveBeenCalledTimes(1);
  expect(page.textContent).not.toContain("列表刚刚更新");
  expect(rowOf("白水镇")).toContain("李审正在看");
  expect(rowOf("青石镇")).not.toContain("正在看");
  const last = { id: "2", by: "李审", move: "退回修改", unit: "白水镇", year: 2025 };
  server.found = { course: "c", last, readers: {} };
  await pass(3_000);
  expect(router.refresh).toHaveBeenCalledTimes(2);
  show(row(0), row(1, { state: "returned" }));
  expect(page.querySelector("p[role=status]")?.textContent).toBe(
    "共 2 份。列表刚刚更新：李审：退回修改（白水镇 2025 年度）",
  );
  expect(group()).toEqual(["待我处理1单", "在单位手里1"]);
  await pass(3_000);
  expect(router.refresh).toHaveBeenCalledTimes(2);
});

test("the focus stays on the report that a colleague moves into another group, the filter in the address", async () => {
  show(row(0), row(1), row(2));
  const link = () =>
    [...page.querySelectorAll("a")].find(({ textContent }) => textContent.includes("白水镇"));
  const before = link();
  act(() => before?.focus());
  show(row(0), row(1, { state: "returned" }), row(2));
  expect(before?.isConnected).toBe(false);
  expect(document.activeElement).toBe(link());
  expect(window.location.search).toBe("?kind=township");
  await act(async () => (document.activeElement as HTMLElement).blur());
  show(row(0), row(1), row(2));
  expect(document.activeElement).toBe(document.body);
});

test("an open dialog on a unit stays with what is typed, and gives the focus back to the unit's button", async () => {
  show(row(0), row(1));
  await act(async () => buttonOf("白水镇 2025 年度的联系").click());
  const contact = document.querySelector<HTMLInputElement>("[role=dialog] input[maxlength='30']");
  act(() => setValue(contact ?? expect.fail("no field"), "王联络"));
  show(row(0), row(1, { state: "returned" }));
  expect(contact?.isConnected).toBe(true);
  expect(contact?.value).toBe("王联络");
  await act(async () => buttonOf("关闭").click());
  await pass(0);
  expect(document.activeElement).toBe(buttonOf("白水镇 2025 年度的联系"));
});

test("a selection of reports to publish stays while a colleague moves one of them", async () => {
  show(row(0, reviewing), row(1, reviewing), row(2, reviewing));
  await act(async () => buttonOf("通过或公布一批").click());
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>("[role=dialog] input[type=checkbox]")];
  await act(async () => boxes()[0]?.click());
  await act(async () => boxes()[2]?.click());
  show(row(0, reviewing), row(1, { state: "returned" }), row(2, reviewing));
  expect(boxes().map(({ checked }) => checked)).toEqual([true, false, true]);
});
