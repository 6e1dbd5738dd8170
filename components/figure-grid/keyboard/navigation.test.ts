import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { gridPartsOf } from "../grid-parts";
import { cellName } from "../rows/cell-name";
import { commandOfKey } from "./keys";
import { blockBetween, cellReachedBy } from "./navigation";

const forms = [2018, 2019, 2025].map((year) => formFor(year));
const linesOf = (year: number, tableId: string) =>
  formFor(year)
    .tables.filter((table) => table.id === tableId)
    .flatMap(gridPartsOf)
    .flatMap((part) => part.lines);
const list = linesOf(2018, "statistics");
const matrix = linesOf(2025, "applications");
const grouped = linesOf(2025, "disclosure");

describe("在格子之间移动", () => {
  test("down skips headings, and stops at the end", () => {
    expect(cellReachedBy(list, "disclosure.normativeIssued:count", "down")).toBe(
      "disclosure.channels.gazette:count",
    );
    expect(cellReachedBy(list, "training.people:count", "down")).toBeNull();
    expect(cellReachedBy(list, "disclosure.total:count", "up")).toBeNull();
  });

  test("left and right stay in the row", () => {
    expect(cellReachedBy(matrix, "received:naturalPerson", "right")).toBe("received:commercial");
    expect(cellReachedBy(matrix, "received:naturalPerson", "left")).toBeNull();
    expect(cellReachedBy(matrix, "received:total", "right")).toBeNull();
  });

  test("a section with fewer columns is entered at its last column", () => {
    expect(cellReachedBy(grouped, "normativeDocuments:inForce", "down")).toBe("licences:decisions");
  });

  test("home, end and the corners of the grid", () => {
    expect(cellReachedBy(matrix, "carriedIn:research", "lineStart")).toBe("carriedIn:naturalPerson");
    expect(cellReachedBy(matrix, "carriedIn:research", "lineEnd")).toBe("carriedIn:total");
    expect(cellReachedBy(matrix, "carriedIn:research", "gridStart")).toBe("received:naturalPerson");
    expect(cellReachedBy(matrix, "carriedIn:research", "gridEnd")).toBe("carriedOut:total");
  });

  test("every cell of every table is reached from the first by right and down only", () => {
    for (const table of forms.flatMap((form) => form.tables)) {
      const lines = gridPartsOf(table).flatMap((part) => part.lines);
      const cells = lines.flatMap((line) => line.cells.map((cell) => cell.id));
      const reached = new Set(cells.slice(0, 1));
      for (const id of reached)
        for (const move of ["right", "down"] as const) {
          const next = cellReachedBy(lines, id, move);
          if (next) reached.add(next);
        }
      expect(reached.size).toBe(cells.length);
    }
  });

  test("a block includes both corners, in either order", () => {
    const ids = fc.constantFrom(...matrix.flatMap((line) => line.cells.map((cell) => cell.id)));
    fc.assert(
      fc.property(ids, ids, (anchor, head) => {
        const block = blockBetween(matrix, { anchor, head });
        expect(block.flat()).toContain(anchor);
        expect(block.flat()).toContain(head);
        expect(block).toEqual(blockBetween(matrix, { anchor: head, head: anchor }));
      }),
    );
  });
});

describe("按键", () => {
  const key = (name: string, held: Partial<Record<"shiftKey" | "ctrlKey" | "altKey", boolean>> = {}) => ({
    key: name,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...held,
  });

  test("arrows move between cells while moving and typing; left and right move the caret while editing", () => {
    expect(commandOfKey(key("ArrowLeft"), "move")).toEqual({ kind: "move", move: "left" });
    expect(commandOfKey(key("ArrowLeft"), "type")).toEqual({ kind: "move", move: "left" });
    expect(commandOfKey(key("ArrowLeft"), "edit")).toBeNull();
    expect(commandOfKey(key("ArrowDown"), "edit")).toEqual({ kind: "move", move: "down" });
  });

  test("Enter goes down, with Shift up; Tab is left to the browser", () => {
    expect(commandOfKey(key("Enter"), "edit")).toEqual({ kind: "move", move: "down" });
    expect(commandOfKey(key("Enter", { shiftKey: true }), "type")).toEqual({ kind: "move", move: "up" });
    expect(commandOfKey(key("Tab"), "move")).toBeNull();
  });

  test("Delete clears a cell that is not being typed into", () => {
    expect(commandOfKey(key("Delete"), "move")).toEqual({ kind: "clear" });
    expect(commandOfKey(key("Delete"), "type")).toBeNull();
  });

  test("Shift and arrows select only while moving; browser shortcuts are left alone", () => {
    expect(commandOfKey(key("ArrowDown", { shiftKey: true }), "move")).toEqual({
      kind: "extend",
      move: "down",
    });
    expect(commandOfKey(key("ArrowRight", { shiftKey: true }), "edit")).toBeNull();
    expect(commandOfKey(key("c", { ctrlKey: true }), "move")).toBeNull();
    expect(commandOfKey(key("ArrowLeft", { altKey: true }), "move")).toBeNull();
  });
});

describe("格子的名称", () => {
  test("contains row path, column and unit", () => {
    const name = (year: number, id: string) => {
      const cell = formFor(year).cells.get(id);
      return cell && cellName(cell);
    };
    expect(name(2018, "applications.received.inPerson:count")).toBe(
      "三、依申请公开情况，（一）收到申请数，1.当面申请数，单位：件",
    );
    expect(name(2025, "received:commercial")).toBe(
      "一、本年新收政府信息公开申请数量，法人或其他组织 商业企业",
    );
    expect(name(2025, "received:total")).toBe("一、本年新收政府信息公开申请数量，总计，自动合计");
    expect(name(2025, "litigation:direct.upheld")).toBe("件数，行政诉讼 未经复议直接起诉 结果维持");
  });

  test("is different for every cell of a table", () => {
    for (const form of forms)
      for (const table of form.tables) {
        const names = [...form.cells.values()].filter((cell) => cell.table === table).map(cellName);
        expect(new Set(names).size).toBe(names.length);
      }
  });
});
