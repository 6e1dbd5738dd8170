import { describe, expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { cellsOf, isComputed } from "@/lib/core/tables/table";
import { changesOf, clearChanges, undoChanges, zeroChanges } from "./fill";

const form = formFor(2018);
const table = form.tables[0] ?? expect.fail("the edition of 2014 has a table");
const received = "applications.received:count";
const inPerson = "applications.received.inPerson:count";
const fax = "applications.received.fax:count";

describe("粘贴后的改动", () => {
  test("a total that equals the sum of its parts is not stored", () => {
    const changes = changesOf(form, {}, [
      { cellId: received, text: "5" },
      { cellId: inPerson, text: "3" },
      { cellId: fax, text: "2" },
    ]);
    expect(changes.map(({ cellId }) => cellId).sort()).toEqual([inPerson, fax].sort());
  });

  test("a total that differs is kept as stated", () => {
    const changes = changesOf(form, {}, [
      { cellId: received, text: "5" },
      { cellId: inPerson, text: "4" },
    ]);
    expect(changes).toContainEqual({ cellId: received, figure: { value: "5" } });
  });

  test("a stated total is dropped when a later paste makes it agree", () => {
    const before = { [received]: { value: "5" }, [inPerson]: { value: "4" } };
    const changes = changesOf(form, before, [
      { cellId: received, text: "5" },
      { cellId: inPerson, text: "5" },
    ]);
    expect(changes).toContainEqual({ cellId: received, figure: { value: null } });
  });

  test("an outer total is compared with the stated inner totals", () => {
    const changes = changesOf(form, {}, [
      { cellId: "applications.answered:count", text: "9" },
      { cellId: "applications.answered.refused:count", text: "9" },
    ]);
    expect(changes).toEqual([{ cellId: "applications.answered.refused:count", figure: { value: "9" } }]);
  });

  test("text that does not parse is kept as typed, in typed and in computed cells", () => {
    const changes = changesOf(form, {}, [
      { cellId: received, text: "见附件" },
      { cellId: inPerson, text: "若干" },
    ]);
    expect(changes).toContainEqual({ cellId: received, figure: { value: null, typed: "见附件" } });
    expect(changes).toContainEqual({ cellId: inPerson, figure: { value: null, typed: "若干" } });
  });

  test("a cell that keeps its figure is not a change", () => {
    expect(changesOf(form, { [fax]: { value: "1" } }, [{ cellId: fax, text: "1" }])).toEqual([]);
  });
});

test("zero fills every blank typed cell and nothing else", () => {
  const figures = { [inPerson]: { value: "4" }, [fax]: { value: null, typed: "若干" } };
  const changes = zeroChanges(table, figures);
  const typed = cellsOf(table).filter((cell) => !isComputed(cell));
  expect(changes).toHaveLength(typed.length - 2);
  expect(changes.every(({ figure }) => figure.value === "0")).toBe(true);
});

test("clearing does not change computed and blank cells", () => {
  const figures = { [received]: { value: "5" }, [inPerson]: { value: "4" } };
  expect(clearChanges(form, figures, [received, inPerson, fax])).toEqual([
    { cellId: inPerson, figure: { value: null } },
  ]);
});

test("undo does not change a cell that was typed into afterwards", () => {
  const before = { [inPerson]: { value: "1" } };
  const changes = [
    { cellId: inPerson, figure: { value: "7" } },
    { cellId: fax, figure: { value: "8" } },
  ];
  const now = { [inPerson]: { value: "7" }, [fax]: { value: "9" } };
  expect(undoChanges(changes, before, now)).toEqual([{ cellId: inPerson, figure: { value: "1" } }]);
});
