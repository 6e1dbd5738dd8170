import { describe, expect, test } from "vitest";
import { ziboLocal2017 } from "@/lib/core/editions/2014/local-zibo";
import { editionById } from "@/lib/core/editions/registry";
import type { LocalTable } from "@/lib/core/tables/local-table";
import { localize } from "@/lib/core/tables/local-table";
import type { Table } from "@/lib/core/tables/table";
import { addRow, changeNational, changeRow, countIn, parentsBelow, removeRow } from "./edit-rows";
import { localTableOf, type OwnRow, ownRowsOf } from "./rows";
import { tableFaults } from "./table-faults";

const table = editionById("2014").tables[0] as Table;
const rowsOf = (local?: LocalTable) => ownRowsOf(table, local);
const localOf = (rows: readonly OwnRow[], printed = true) => localTableOf(table, rows, printed);
const drawn = (rows: readonly OwnRow[]) => localize(table, localOf(rows) ?? {}).sections[0]?.rows ?? [];
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const other = { id: "own.a", label: "5.其他形式", kind: "input", unit: "件", parts: [] } as const;

function added(rows: readonly OwnRow[], afterId: string | null, parentId: string | null, id = "own.a") {
  return addRow(rows, afterId, parentId, { ...other, parts: [], id });
}

describe("a county's rows and its table as stored", () => {
  test("the national table without changes is not stored", () => {
    expect(localOf(rowsOf())).toBeUndefined();
    expect(localOf(rowsOf(), false)).toEqual({ printed: false });
  });

  test.each<[string, LocalTable]>([
    ["of Zibo", ziboLocal2017],
    ["that keeps a few rows", { keep: ["applications", "applications.received.online", "complaints"] }],
    ["that prints other labels", { relabel: { fees: "七、收费（元）" } }],
    ["with two rows added at one place, one after the other", insertedTwice()],
  ])("the table %s is unchanged after a round trip", (_, local) => {
    expect(localize(table, localOf(rowsOf(local)) ?? {})).toEqual(localize(table, local));
  });

  function insertedTwice(): LocalTable {
    const row = (id: string) => ({ id, label: id, level: 0 as const, kind: "input" as const, unit: null });
    return {
      insert: [
        { after: "fees", rows: [row("x")] },
        { after: "fees", rows: [row("y")] },
        { after: null, rows: [row("z")] },
      ],
    };
  }
});

describe("adding a row", () => {
  test("as the last of a total, and as one of its parts", () => {
    const rows = added(rowsOf(), "applications.received.letter", "applications.received");
    const counted = countIn(rows, "applications.received", "own.a", true);
    expect(localOf(counted)).toEqual({
      insert: [
        {
          after: "applications.received.letter",
          rows: [
            {
              id: "own.a",
              label: "5.其他形式",
              kind: "input",
              unit: "件",
              level: 2,
              parent: "applications.received",
            },
          ],
        },
      ],
      reparts: { "applications.received": expect.arrayContaining(["own.a"]) },
    });
    expect(drawn(counted).find(({ id }) => id === "applications.received")?.parts).toHaveLength(5);
    expect(localOf(countIn(counted, "applications.received", "own.a", false))?.reparts).toBeUndefined();
  });

  test.each([
    ["first below the row to which it belongs", "applications", "applications", "applications"],
    [
      "after all that belongs to its neighbour",
      "applications.received",
      "applications",
      "applications.received.letter",
    ],
    [
      "after the whole block, at the outermost level",
      "applications",
      null,
      "applications.answered.otherChannel",
    ],
    ["at the top", null, null, undefined],
  ])("it is placed %s", (_, after, parent, above) => {
    const ids = idsOf(drawn(added(rowsOf(), after, parent)));
    expect(ids[ids.indexOf("own.a") - 1]).toBe(above);
  });

  test("a row of the fifth level can have no children", () => {
    let rows = rowsOf();
    let parent = "applications.answered.refused.privacy";
    rows = added(rows, parent, parent, "own.deep");
    parent = "own.deep";
    expect(idsOf(rows)).toContain("own.deep");
    expect(parentsBelow(rows, "own.deep").map((row) => row?.id ?? null)).toEqual([
      "applications.answered.refused.privacy",
      "applications.answered.refused",
      "applications.answered",
      "applications",
      null,
    ]);
    expect(parentsBelow(rows, null)).toEqual([null]);
  });
});

describe("removing a row", () => {
  test("its children move up, totals lose it, and it can be restored", () => {
    const without = removeRow(rowsOf(ziboLocal2017), "applications.received.fax", true);
    const total = drawn(without).find(({ id }) => id === "applications.received");
    expect(total?.parts).not.toContain("applications.received.fax");
    const back = removeRow(without, "applications.received.fax", false);
    expect(drawn(back)).toEqual(drawn(rowsOf(ziboLocal2017)));
  });

  test("own rows below a removed heading are kept, one level higher", () => {
    const rows = added(rowsOf(), "training.people", "training");
    expect(drawn(rows).find(({ id }) => id === "own.a")).toMatchObject({ level: 1, parent: "training" });
    const without = drawn(removeRow(rows, "training", true)).find(({ id }) => id === "own.a");
    expect(without).toMatchObject({ level: 0 });
    expect(without?.parent).toBeUndefined();
  });

  test("an own total without parts is reported by its label", () => {
    const parts = ["fees"];
    const rows = addRow(rowsOf(), "fees", null, { ...other, id: "own.sum", kind: "sum", parts });
    expect(tableFaults(table, localOf(rows) ?? {})).toEqual([]);
    expect(tableFaults(table, localOf(removeRow(rows, "fees", true)) ?? {})).toEqual([
      "“5.其他形式”是合计行，但没有写明由哪些行合计。",
    ]);
  });
});

describe("changing a row", () => {
  test("an own row that becomes a heading leaves every total and loses its unit", () => {
    const rows = countIn(added(rowsOf(), "review.other", "review"), "review", "own.a", true);
    const changed = changeRow(rows, "own.a", { label: "标题", kind: "header", unit: "件", parts: [] });
    expect(tableFaults(table, localOf(changed) ?? {})).toEqual([]);
    const heading = drawn(changed).find(({ id }) => id === "own.a");
    expect(heading).toEqual({ id: "own.a", label: "标题", kind: "header", level: 1, parent: "review" });
  });

  test("a national row becomes a total of others, and a typed figure again", () => {
    const label = "六、举报投诉数量";
    const total = changeNational(rowsOf(), "complaints", { label, parts: ["review", "litigation"] });
    expect(localOf(total)).toEqual({ reparts: { complaints: ["review", "litigation"] } });
    expect(localOf(changeNational(total, "complaints", { label, parts: [] }))).toBeUndefined();
  });

  test("faults name rows by their labels", () => {
    const label = "四、行政复议数量";
    const rows = changeNational(rowsOf(), "review", { label, parts: ["review.upheld", "litigation"] });
    const circle = changeNational(rows, "litigation", { label: "诉讼", parts: ["review"] });
    const faults = tableFaults(table, localOf(circle) ?? {});
    expect(faults).toEqual(["“四、行政复议数量”的合计绕回了自己。", "“诉讼”的合计绕回了自己。"]);
    expect(tableFaults(table, { remove: ["fees"], reparts: { review: ["fees"] } })).toEqual([
      "“四、行政复议数量”的合计项里的行“七、依申请公开信息收取的费用”不存在。",
    ]);
  });
});
