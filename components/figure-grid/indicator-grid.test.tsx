// @vitest-environment jsdom

import { act } from "react";
import { expect, test, vi } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { cellName } from "./rows/cell-name";
import {
  calls,
  cell,
  click,
  clipboard,
  describedBy,
  fax,
  focus,
  furtherKeys,
  host,
  inPerson,
  paste,
  press,
  received,
  show,
  type,
} from "./testing-grid";

// Each rendered cell computes its name once, which counts the renderings.
vi.mock("./rows/cell-name", async (original) => {
  const { cellName } = await original<typeof import("./rows/cell-name")>();
  return { cellName: vi.fn(cellName) };
});

test("typing reports every keystroke, and the total follows", () => {
  show({});
  type(inPerson, "2");
  type(fax, "3");
  expect(calls).toEqual([
    [{ cellId: inPerson, figure: { value: "2" } }],
    [{ cellId: fax, figure: { value: "3" } }],
  ]);
  expect(cell(received).value).toBe("5");
  expect(cell(received).readOnly).toBe(true);
});

test("further digits of a number are distinguished from the first, until the cell is left", () => {
  show({});
  focus(inPerson);
  type(inPerson, "2");
  type(inPerson, "21");
  press(inPerson, "Enter");
  type(inPerson, "3");
  expect(furtherKeys).toEqual([[{ cellId: inPerson, figure: { value: "21" } }]]);
});

test("a figure stays as typed while typing, and is normalised after leaving", () => {
  show({});
  focus(inPerson);
  type(inPerson, "０１２");
  expect(cell(inPerson).value).toBe("０１２");
  expect(calls.at(-1)).toEqual([{ cellId: inPerson, figure: { value: "12" } }]);
  focus(fax);
  expect(cell(inPerson).value).toBe("12");
});

test("Escape restores the figure from before the edit", () => {
  show({ figures: { [inPerson]: { value: "7" } } });
  focus(inPerson);
  type(inPerson, "8");
  type(inPerson, "89");
  press(inPerson, "Escape");
  expect(calls.at(-1)).toEqual([{ cellId: inPerson, figure: { value: "7" } }]);
  expect(cell(inPerson).value).toBe("7");
});

test("Enter goes to the next figure; arrows reach computed cells, which Tab skips", () => {
  show({});
  focus(inPerson);
  press(inPerson, "Enter");
  expect(document.activeElement).toBe(cell(fax));
  press(fax, "ArrowUp");
  press(inPerson, "ArrowUp");
  expect(document.activeElement).toBe(cell(received));
  expect(cell(received).tabIndex).toBe(-1);
});

test("a pasted block with labels is previewed, and placed by its labels", () => {
  show({ figures: { [inPerson]: { value: "1" } } });
  focus(received);
  paste(received, "2.传真申请数\t件\t4\n二维码扫描数\t件\t9\n1.当面申请数\t件\t12件");
  expect(calls).toEqual([]);
  expect(host.textContent).toContain("认出 2 行、2 格；1 行不认识");
  expect(host.textContent).toContain("“二维码扫描数”");
  expect(document.activeElement?.textContent).toBe("填入 2 格");
  click("填入 2 格");
  expect(calls).toEqual([
    [
      { cellId: fax, figure: { value: "4" } },
      { cellId: inPerson, figure: { value: "12" } },
    ],
  ]);
  expect(document.activeElement).toBe(cell(received));
  press(received, "z", { ctrlKey: true });
  expect(calls.at(-1)).toHaveLength(2);
  expect(cell(inPerson).value).toBe("1");
});

test("pasting, zeroing and clearing are each one action for the host", () => {
  const kinds: string[] = [];
  show({
    onBulkEdit: (kind, change) => {
      const before = calls.length;
      change();
      kinds.push(`${kind} ${calls.length - before}`);
    },
  });
  focus(inPerson);
  paste(inPerson, "1\n2");
  click("填入 2 格");
  type(fax, "3");
  click("其余各项均为 0");
  expect(kinds).toEqual(["pasted 1", "zeroed 1"]);
});

test("a pasted block without any known label fills nothing", () => {
  show({});
  focus(inPerson);
  paste(inPerson, "二维码扫描数\t9\n口头询问数\t3");
  expect(host.textContent).toContain("认出 0 行、0 格；2 行不认识");
  click("知道了");
  expect(calls).toEqual([]);
});

test("what the page has not rendered yet is neither filled with zero nor restored over", () => {
  show({ figures: {}, present: () => ({ [inPerson]: { value: "7" } }) });
  click("本表全部为零");
  expect(calls[0]?.map(({ cellId }) => cellId)).toContain(fax);
  expect(calls[0]?.map(({ cellId }) => cellId)).not.toContain(inPerson);
  focus(inPerson);
  type(inPerson, "8");
  press(inPerson, "Escape");
  expect(calls.at(-1)).toEqual([{ cellId: inPerson, figure: { value: "7" } }]);
});

test("a cell shows its own history: by Shift+F2, and by the button in it while it has the focus", () => {
  const shown: string[] = [];
  show({ figures: { [inPerson]: { value: "7" } }, onHistory: (id) => shown.push(id) });
  const buttons = () => [...host.querySelectorAll<HTMLElement>("button[aria-label=历史]")];
  expect(buttons()).toEqual([]);
  focus(inPerson);
  press(inPerson, "F2", { shiftKey: true });
  expect(buttons().map(({ title }) => title)).toEqual([expect.stringContaining("当面申请数")]);
  act(() => buttons()[0]?.click());
  focus(received);
  press(received, "F2", { shiftKey: true });
  expect(shown).toEqual([inPerson, inPerson, received]);
  expect(cell(inPerson).ariaKeyShortcuts ?? cell(inPerson).getAttribute("aria-keyshortcuts")).toBe(
    "Shift+F2",
  );
});

test("Delete clears, and Escape after it restores", () => {
  show({ figures: { [inPerson]: { value: "7" } } });
  focus(inPerson);
  press(inPerson, "Delete");
  expect(cell(inPerson).value).toBe("");
  press(inPerson, "Escape");
  expect(cell(inPerson).value).toBe("7");
});

test("a pasted column is one edit, with one notice and one undo", () => {
  show({ figures: { [fax]: { value: "9" } } });
  focus(inPerson);
  paste(inPerson, "2\r\n0\r\n2\r\n");
  expect(calls).toEqual([]);
  click("填入 3 格");
  expect(calls).toHaveLength(1);
  expect(document.activeElement).toBe(cell(inPerson));
  expect(cell(received).value).toBe("4");
  expect(host.textContent).toContain("已填入 3 格，其中 1 格替换了原有数字");
  click("撤销");
  expect(cell(inPerson).value).toBe("");
  expect(cell(fax).value).toBe("9");
});

test("figures without labels show the row of each, and what it would replace, before they are filled in", () => {
  show({ figures: { [fax]: { value: "9" } } });
  focus(inPerson);
  paste(inPerson, "2\n3");
  expect(host.textContent).toContain("没有行名的 2 个数");
  const rows = [...host.querySelectorAll("ol li")].map(({ textContent }) => textContent);
  expect(rows).toEqual([
    expect.stringMatching(/当面申请数2$/),
    expect.stringMatching(/传真申请数3（现为 9）$/),
  ]);
  click("不填入");
  expect(calls).toEqual([]);
  expect(cell(fax).value).toBe("9");
});

test("figures that pass over a heading of which the block does not know are asked about", () => {
  show({});
  const many = Array.from({ length: 3 }, (_, at) => String(at)).join("\n");
  focus(inPerson);
  paste(inPerson, many);
  expect(host.querySelector("[role=alert]")).toBeNull();
  click("不填入");
  focus("disclosure.normativeIssued:count");
  paste("disclosure.normativeIssued:count", "3\n0");
  expect(host.querySelector("[role=alert]")?.textContent).toContain("中间隔着 1 个不填数的标题行");
});

test("figures of which some have no place fill nothing, and each is named", () => {
  show({});
  focus("training.people:count");
  paste("training.people:count", "5\t6\n7\t8");
  expect(host.textContent).toContain("放不下，没有填入");
  expect(host.textContent).toContain("有 3 格没有地方放");
  for (const text of ["“6”", "“7”", "“8”"]) expect(host.textContent).toContain(text);
  click("知道了");
  expect(calls).toEqual([]);
  expect(document.activeElement).toBe(cell("training.people:count"));
});

test("a pasted total that differs is kept, shown with the difference, and dropped by one click", () => {
  show({});
  focus(received);
  paste(received, "5\n2\n0\n2\n0");
  click("填入 5 格");
  expect(cell(received).value).toBe("5");
  expect(describedBy(received)).toContain("（一）收到申请数 5，与各项之和 4 相差 1");
  click("采用合计 4");
  expect(cell(received).value).toBe("4");
  expect(cell(received).getAttribute("aria-invalid")).toBeNull();
});

test("setting the remaining cells to zero keeps what was filled in, in one edit", () => {
  show({ figures: { [inPerson]: { value: "7" } } });
  click("其余各项均为 0");
  expect(calls).toHaveLength(1);
  expect(cell(inPerson).value).toBe("7");
  expect(cell(fax).value).toBe("0");
  expect(host.textContent).toContain("各格均已填写");
});

test("an empty table becomes all zero by one edit, is reported so, and undone by one", () => {
  show({});
  click("本表全部为零");
  expect(calls).toHaveLength(1);
  expect(cell(fax).value).toBe("0");
  expect(host.textContent).toContain("本表全部为零：已把");
  expect(host.textContent).toContain("各格均已填写，本表全部为零");
  click("撤销");
  expect(calls).toHaveLength(2);
  expect(cell(fax).value).toBe("");
  expect(host.textContent).not.toContain("各格均已填写");
});

test("a selected block is copied as a block and cleared in one edit", () => {
  show({ figures: { [inPerson]: { value: "7" }, [fax]: { value: "8" } } });
  focus(inPerson);
  press(inPerson, "ArrowDown", { shiftKey: true });
  const data = clipboard(inPerson, "copy", "");
  expect(data.get("text/plain")).toBe("7\n8");
  press(inPerson, "Delete");
  expect(calls).toEqual([
    [
      { cellId: inPerson, figure: { value: null } },
      { cellId: fax, figure: { value: null } },
    ],
  ]);
});

test("typing renders only its own row and the total again", () => {
  show({ figures: { [fax]: { value: "1" } } });
  vi.mocked(cellName).mockClear();
  type(inPerson, "2");
  const drawn = new Set(vi.mocked(cellName).mock.calls.map(([{ id }]) => id));
  expect(drawn).toEqual(new Set([inPerson, received]));
});

test("every figure names its row and all heads above it, also under several levels", () => {
  const national = formFor(2025);
  const [, applications = expect.fail("no such table")] = national.tables;
  show({ form: national, table: applications });
  const idsOf = (element: Element) => element.getAttribute("headers")?.split(" ") ?? [];
  const cells = [...host.querySelectorAll("td:has(input)")];
  expect(cells.length).toBeGreaterThan(100);
  for (const cell of cells) {
    const heads = idsOf(cell).map(
      (id) => host.querySelector<HTMLTableCellElement>(`th[id="${id}"]`) ?? expect.fail(`no head ${id}`),
    );
    expect(heads.filter(({ scope }) => scope === "row")).toHaveLength(1);
    const columns = heads.filter((head) => head.getAttribute("scope") !== "row");
    expect(columns.length).toBeGreaterThan(0);
    // A head below another one is always referenced together with it.
    for (const head of columns) expect(idsOf(cell)).toEqual(expect.arrayContaining(idsOf(head)));
  }
});

test("what sticks has no border: a collapsed one stays behind, and rows show through its place", () => {
  show({});
  const sticky = [
    ...host.querySelectorAll("thead tr, thead th, tr:has(> [data-group-name]), [data-group-name]"),
  ];
  expect(sticky.length).toBeGreaterThan(20);
  const bordered = sticky.filter(({ classList }) =>
    [...classList].some((name) => /^(border|border-[btlr])$/.test(name)),
  );
  expect(bordered.map(({ textContent }) => textContent)).toEqual([]);
});
