// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { formFor } from "@/lib/core/editions/registry";
import { rollUp } from "@/lib/core/roll-up/roll-up";
import { treeBoard } from "@/lib/counties/roll-up/sent/boards";
import type { RowParts } from "@/lib/counties/roll-up/tree/row-parts";
import type { CountyRollUp } from "@/lib/counties/roll-up/types";
import { TreeBoard } from "./roll-up-tree";

const refresh = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));
vi.mock("@/lib/counties/roll-up/actions", () => ({
  enterRollUpAction: vi.fn(),
  removeRollUpEntryAction: vi.fn(),
}));

const { page, draw, button } = testPage();
const form = formFor(2025);
const figures = { "received:naturalPerson": { value: "3" }, "normativeDocuments:made": { value: "2" } };
const questions: CountyRollUp["questions"] = [
  {
    ...{ key: "control@normativeDocuments:made", kind: "control", units: [], reason: null },
    ...{ cellIds: ["normativeDocuments:made"], message: "登记 5，各单位合计 2" },
  },
];
const rolled: CountyRollUp = {
  ...{ county: { code: "990101000000", name: "云溪县", kind: "county" }, year: 2025, edition: "2021" },
  ...{ basis: "approved", included: [], missing: [], listed: [], lastYear: {}, questions },
  cells: [...rollUp(form, [{ form, figures }]).values()],
};
const board = treeBoard(rolled, form);

const unit = { code: "990101101000", name: "青石镇", basis: "approved", version: 2, reportId: "r1" } as const;
const parts = (sum: string): RowParts => ({
  groups: [{ label: "乡镇", units: [unit] }],
  cells: { "received:naturalPerson": { sum, subtotals: [sum], parts: [sum] } },
});
const fetched = vi.fn();
beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal("fetch", fetched);
  fetched.mockReset();
  fetched.mockImplementation(async () => Response.json(parts("3")));
  draw(<TreeBoard {...board} included={1} />);
});

const node = (id: string) => document.getElementById(`node-${id}`) as HTMLDetailsElement | null;
const open = (id: string) =>
  act(async () => {
    const details = node(id) ?? expect.fail(`no node ${id}`);
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
  });
const lineOf = (id: string) => node(id)?.querySelector("summary")?.textContent;

test("tables and groups are open at first, rows with figures closed, each with its total", () => {
  expect(node("table-applications")?.open).toBe(true);
  expect(node("received")?.open).toBe(false);
  expect(lineOf("received")).toBe("一、本年新收政府信息公开申请数量3");
  expect(node("received:naturalPerson")).toBeNull();
  expect(lineOf("litigation/行政复议")).toBe("行政复议");
  expect(fetched).not.toHaveBeenCalled();
});

test("a figure that is opened loads the parts of its row once, with the version and the way to the report", async () => {
  await open("received");
  expect(fetched).not.toHaveBeenCalled();
  await open("received:naturalPerson");
  await open("received:total");
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(fetched).toHaveBeenCalledWith(
    "/roll-up/parts?county=990101000000&year=2025&of=approved&row=received",
  );
  const shown = node("received:naturalPerson");
  expect(shown?.textContent).toContain("计入 1 个单位的报告，这一格都填了数");
  expect(shown?.textContent).toContain("青石镇 第 2 次报送，已通过3");
  expect(shown?.querySelector("a")?.getAttribute("href")).toBe(
    "/reviews/r1?view=full&cell=received%3AnaturalPerson#table-applications",
  );
});

test("parts that do not arrive can be asked for again, and those of another moment say so", async () => {
  fetched.mockImplementationOnce(async () => new Response(null, { status: 500 }));
  await open("received");
  await open("received:naturalPerson");
  expect(page.textContent).toContain("没有读到各单位的数。");
  fetched.mockImplementationOnce(async () => Response.json(parts("4")));
  await act(async () => button("再读一次").click());
  expect(page.textContent).toContain("各单位的数刚变了");
  act(() => button("刷新合计").click());
  expect(refresh).toHaveBeenCalledTimes(1);
});

test("a question is counted on the way to its figure, leads there with the focus, and stands there", async () => {
  expect(lineOf("table-disclosure")).toContain("1 项待说明");
  await act(async () => {
    button("看构成").click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  expect(node("normativeDocuments")?.open).toBe(true);
  expect(document.activeElement).toBe(node("normativeDocuments:made")?.querySelector("summary"));
  expect(node("normativeDocuments:made")?.textContent).toContain("登记 5，各单位合计 2。待说明");
  expect(node("normativeDocuments:made")?.textContent).toContain("登记数");
});

test("all columns are opened and closed at once, without their parts", () => {
  act(() => button("展开到每一列").click());
  expect(lineOf("received:naturalPerson")).toBe("自然人3");
  act(() => button("只看各行").click());
  expect(node("received:naturalPerson")).toBeNull();
  expect(fetched).not.toHaveBeenCalled();
});
