// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { QueueRow } from "@/lib/reviews/types";
import { ReleaseBar } from "./release-bar";

const { approveAll, release } = vi.hoisted(() => ({ approveAll: vi.fn(), release: vi.fn() }));
vi.mock("@/lib/publications/actions", () => ({ approveAllAction: approveAll, releaseAction: release }));

const { page, draw } = testPage();

beforeEach(() => {
  approveAll.mockReset();
  approveAll.mockResolvedValue({ data: { ok: true, value: [] } });
  draw(<ReleaseBar rows={rows} />);
});

function row(code: string, unit: string, more: Partial<QueueRow>): QueueRow {
  return {
    ...{ unitCode: code, unit, kind: "township", year: 2025 },
    ...{ state: "reviewing", reportId: `r-${code}`, seen: `v-${code}` },
    ...more,
  };
}

const rows = [
  row("1", "青石镇", { state: "approved" }),
  row("2", "白水镇", {}),
  row("3", "松岭镇", { notes: { open: 0, answered: 2 } }),
  row("4", "石桥镇", { ownWork: "您填写过这份报告。" }),
  row("5", "河口镇", {}),
];

const dialog = () => document.querySelector('[role="dialog"]') as HTMLElement;
const boxes = () => [...dialog().querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
const chosen = () => boxes().map(({ checked }) => checked);

function press(name: string | RegExp, within: ParentNode = dialog()) {
  const found = [...within.querySelectorAll("button")].find(({ textContent }) => textContent.match(name));
  if (!found) throw new Error(`no button ${name}`);
  return act(async () => found.click());
}

test("all are chosen by one click, but for the own work and what has notes to resolve", async () => {
  await press(/^通过或公布一批（5 份可选）$/, page);
  expect(chosen()).toEqual([true, false, false, false, false]);
  await press("全部选上");
  expect(chosen()).toEqual([true, true, false, false, true]);
  expect(dialog().textContent).toContain("已选 3 份；另有 1 份批注没有办结，要选请逐份点");
  await act(async () => boxes()[2]?.click());
  expect(dialog().textContent).toContain("已选 4 份");
  await press("全部选上");
  expect(chosen()).toEqual([true, true, true, false, true]);
  await press("全部不选");
  expect(chosen()).toEqual([false, false, false, false, false]);
});

test("only what is under review and chosen is approved, as the version that is listed", async () => {
  await press(/^通过或公布一批/, page);
  await press("全部选上");
  await press(/^只通过 2 份$/);
  expect(approveAll).toHaveBeenCalledWith({
    reports: [
      { reportId: "r-2", seen: "v-2" },
      { reportId: "r-5", seen: "v-5" },
    ],
  });
});

test("while one is carried out, neither the other nor its end can be pressed", async () => {
  let answer: (given: unknown) => void = () => undefined;
  approveAll.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  await press(/^通过或公布一批/, page);
  await press("全部选上");
  await press(/^只通过 2 份$/);
  await press(/^公布 3 份$/);
  await press(/^取消$/);
  expect(release).not.toHaveBeenCalled();
  expect(dialog().textContent).toContain("正在通过…");
  await act(async () => answer({ data: { ok: true, value: [] } }));
});
