import { describe, expect, it } from "vitest";
import { localize, localTableFaults } from "../tables/local-table";
import { cellsOf, isComputed, type Table } from "../tables/table";
import { ziboLocal2017 } from "./2014/local-zibo";
import { editions } from "./list";
import { editionById, editionOf, formFor, lastYearOfEdition } from "./registry";

/**
 * A table in a form that can be compared with the official one: one line a row, indented, with unit and
 * formula.
 */
function printed(table: Table): string[] {
  return table.sections.flatMap((section) => [
    `[${section.heading ?? table.title}] ${section.columns
      .map(
        (column) =>
          [...(column.above ?? []), `${column.label}(${column.id})`].join("/") + (column.sumOf ? "=Σ" : ""),
      )
      .join(" | ")}`,
    ...section.rows.map(
      (row) =>
        `${"  ".repeat(row.level)}${row.label}${row.note ?? ""} <${row.id}> ${row.kind} ${row.unit ?? "-"}${row.parts ? ` = ${row.parts.join(" + ")}` : ""}`,
    ),
  ]);
}

describe.each(editions.map((edition) => [edition.id, edition] as const))("edition %s", (_, edition) => {
  it("has the rows, columns and units of the official form", () => {
    expect(
      edition.tables.map((table) => [table.id, table.layout, table.chapterId ?? null, ...printed(table)]),
    ).toMatchSnapshot();
  });

  it("has these outlines and this guidance", () => {
    const { id, name, legalBasis, outlines, redefined } = edition;
    const years = { from: edition.firstYear, to: lastYearOfEdition(edition) };
    expect({
      id,
      name,
      years,
      legalBasis,
      outlines,
      tables: undefined,
      ...(redefined && { redefined }),
    }).toMatchSnapshot();
  });

  it("uses every row id and every cell id once", () => {
    const rows = edition.tables.flatMap((table) =>
      table.sections.flatMap((section) => section.rows.map((row) => row.id)),
    );
    const cells = edition.tables.flatMap(cellsOf).map((cell) => cell.id);
    expect(new Set(rows).size).toBe(rows.length);
    expect(new Set(cells).size).toBe(cells.length);
  });

  it("names only parents above and parts that hold figures", () => {
    for (const { rows, columns } of edition.tables.flatMap((table) => table.sections)) {
      for (const [index, row] of rows.entries()) {
        if (row.parent !== undefined) {
          const parent = rows.slice(0, index).find((other) => other.id === row.parent);
          expect(parent?.level, row.id).toBe(row.level - 1);
        } else expect(row.level, row.id).toBe(0);
        for (const part of row.parts ?? [])
          expect(rows.find((other) => other.id === part)?.kind, part).not.toBe("header");
        for (const part of row.parts ?? [])
          expect(
            rows.map((other) => other.id),
            row.id,
          ).toContain(part);
      }
      for (const part of columns.flatMap((column) => column.sumOf ?? []))
        expect(columns.find((column) => column.id === part)?.sumOf).toBeUndefined();
      expect(new Set(columns.map((column) => column.id)).size).toBe(columns.length);
    }
  });

  it("guides a bureau as well as a town: no text says 我镇, nor names what only towns have", () => {
    for (const { id, chapters } of edition.outlines)
      for (const { heading, guidance } of chapters)
        expect(`${guidance.what} ${guidance.example}`, `${id} ${heading}`).not.toMatch(
          /[我本全](?:镇|乡|局|街道)|镇|村|站所|党政办/,
        );
  });

  it("has totals that never lead back to themselves", () => {
    for (const table of edition.tables) expect(localTableFaults(table, {})).toEqual([]);
  });

  it("prints each table in a chapter of the outline, or as an annex", () => {
    for (const outline of edition.outlines)
      for (const { chapterId } of edition.tables)
        if (chapterId !== undefined)
          expect(outline.chapters.map((chapter) => chapter.id)).toContain(chapterId);
  });
});

const cellCount = (id: string) => editionById(id).tables.map((table) => cellsOf(table).length);

describe("the size of the official forms", () => {
  it("2014: 65 printed rows, 58 figures, 7 of them computed", () => {
    const [table] = editionById("2014").tables;
    expect(table?.sections[0]?.rows).toHaveLength(65);
    expect(cellCount("2014")).toEqual([58]);
    expect(
      cellsOf(table as Table)
        .filter(isComputed)
        .map((cell) => cell.row.id),
    ).toEqual([
      "applications.received",
      "applications.completed",
      "applications.answered",
      "applications.answered.refused",
      "review",
      "litigation",
      "resources.staff",
    ]);
  });
  it("2019: 22, 161 and 15 figures", () => expect(cellCount("2019")).toEqual([22, 161, 15]));
  it("2021: 10, 175 and 15 figures", () => expect(cellCount("2021")).toEqual([10, 175, 15]));
});

describe("which edition a year is written in", () => {
  it.each([
    [2013, null],
    [2014, "2014"],
    [2018, "2014"],
    [2019, "2019"],
    [2020, "2019"],
    [2021, "2021"],
    [2025, "2021"],
  ])("%i → %s", (year, id) => expect(editionOf(year)?.id ?? null).toBe(id));

  it("refuses a form for a year before 2014", () => expect(() => formFor(2013)).toThrow(RangeError));

  it("offers a county outline in 2014 editions and keeps the national one afterwards", () => {
    const outline = { id: "own", name: "本县", chapters: formFor(2018).outline.chapters.slice(0, 2) };
    expect(formFor(2018, { outline }).outline.id).toBe("own");
    expect(formFor(2021, { outline }).outline.id).toBe("national-2021");
  });

  it("has the five sub-items of 总体情况 from 2021 on only", () => {
    expect(formFor(2020).outline.chapters[0]?.subItems).toBeUndefined();
    expect(formFor(2021).outline.chapters[0]?.subItems?.map((item) => item.heading)).toEqual([
      "主动公开",
      "依申请公开",
      "政府信息管理",
      "政府信息公开平台建设",
      "监督保障",
    ]);
  });
});

describe("the table of 临淄区 for 2017", () => {
  const table = formFor(2017, { localTable: ziboLocal2017 }).tables[0] as Table;

  it("prints 82 rows, 7 of them without a figure", () => {
    expect(table.sections[0]?.rows).toHaveLength(82);
    expect(table.sections[0]?.rows.filter((row) => row.kind === "header")).toHaveLength(7);
    expect(cellsOf(table)).toHaveLength(75);
  });

  it("has the order, numbering and units of the printed form", () =>
    expect(printed(table)).toMatchSnapshot());

  it("gives the gazette a figure of its own, without unit and outside any total", () => {
    const gazette = table.sections[0]?.rows.find((row) => row.id === "gazette");
    expect(gazette).toMatchObject({ kind: "input", unit: null });
  });
});

describe("a county's changes to the table", () => {
  const national = editionById("2014").tables[0] as Table;
  const row = { id: "extra", label: "附加", level: 0 as const, kind: "input" as const, unit: "条" as const };

  it("keeps single rows: a total without its parts is typed, and a row without its parent moves out", () => {
    const kept = localize(national, {
      keep: ["applications.received", "disclosure.channels.wechat"],
      printed: false,
    });
    expect(kept.printed).toBe(false);
    expect(kept.sections[0]?.rows).toEqual([
      {
        id: "disclosure.channels.wechat",
        label: "4.政务微信公开政府信息数",
        kind: "input",
        unit: "条",
        level: 0,
      },
      { id: "applications.received", label: "（一）收到申请数", kind: "input", unit: "件", level: 0 },
    ]);
  });

  it("leaves the national table untouched", () => {
    const before = JSON.stringify(national);
    localize(national, ziboLocal2017);
    expect(JSON.stringify(national)).toBe(before);
  });

  it.each([
    ["an unknown row to remove", { remove: ["nothing"] }, "删去里的行“nothing”不存在。"],
    ["an unknown row to keep", { keep: ["nothing"] }, "保留里的行“nothing”不存在。"],
    ["a removed row to rename", { remove: ["fees"], relabel: { fees: "费用" } }, "改名里的行“fees”不存在。"],
    [
      "a row that exists already",
      { insert: [{ after: null, rows: [{ ...row, id: "fees" }] }] },
      "行“fees”出现了不止一次。",
    ],
    [
      "a place that does not exist",
      { insert: [{ after: "nothing", rows: [row] }] },
      "插入位置的行“nothing”不存在。",
    ],
    [
      "a total of nothing",
      { insert: [{ after: null, rows: [{ ...row, kind: "sum" as const }] }] },
      "“附加”是合计行，但没有写明由哪些行合计。",
    ],
    [
      "an unknown parent",
      { insert: [{ after: null, rows: [{ ...row, parent: "nothing" }] }] },
      "“附加”的上级行“nothing”不存在。",
    ],
    [
      "an unknown part",
      { insert: [{ after: null, rows: [{ ...row, kind: "sum" as const, parts: ["nothing"] }] }] },
      "“附加”的合计项“nothing”不存在。",
    ],
    [
      "a header among the parts",
      { reparts: { review: ["training"] } },
      "行“training”是没有数字的标题行，不能参加合计。",
    ],
    [
      "totals that lead back to themselves",
      { reparts: { review: ["litigation"], litigation: ["review"] } },
      "“四、行政复议数量”的合计绕回了自己。",
    ],
  ])("refuses %s", (_, local, fault) => {
    expect(localTableFaults(national, local)).toContain(fault);
    expect(() => localize(national, local)).toThrow(RangeError);
  });
});
