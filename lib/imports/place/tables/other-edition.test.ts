import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compose } from "@/lib/core/document/compose";
import { filledContent } from "@/lib/core/document/testing-report";
import { editions } from "@/lib/core/editions/list";
import { formFor, lastYearOfEdition } from "@/lib/core/editions/registry";
import { figureValue } from "@/lib/core/tables/figures";
import { type SourceBlock, sourceCell, textBlock } from "../../read/source-block";
import { unaccounted } from "../../read/testing/account";
import { placeDocument } from "../place-document";
import { meansTheSame } from "./other-edition";

const unit = { code: "", name: "青石镇", organ: "青石镇人民政府" };
const formOf = (edition: (typeof editions)[number]) =>
  formFor(lastYearOfEdition(edition) ?? edition.firstYear + 4);

/** The tables of a form as rows of text, with a different figure in every typed cell. */
function printedTables(form: ReturnType<typeof formOf>) {
  const content = filledContent(form);
  const tables = compose({ form, content, unit }).flatMap((block) =>
    block.type === "indicatorTable"
      ? [
          block.parts.flatMap(({ head, body }) =>
            [...head, ...body.map((row) => row.cells)].map((cells) => cells.map(({ text }) => text)),
          ),
        ]
      : [],
  );
  return { content, tables };
}

/** A report of a year with these tables, as read from a file. */
function report(year: number, tables: readonly (readonly (readonly string[])[])[]): SourceBlock[] {
  return [
    textBlock(`青石镇人民政府${year}年政府信息公开工作年度报告`),
    textBlock("一、总体情况"),
    textBlock("全年按要求公开。"),
    ...tables.map(
      (rows): SourceBlock => ({ kind: "table", caption: "", rows: rows.map((row) => row.map(sourceCell)) }),
    ),
  ];
}

const pairs = editions.flatMap((written) =>
  editions.filter((asked) => asked !== written).map((asked) => ({ written, asked })),
);

describe("a table of another edition", () => {
  test.each(pairs.map(({ written, asked }) => [written.id, asked.id, written, asked] as const))(
    "of %s in a report of %s is read by its own form: no figure under another name, none lost",
    (_, __, written, asked) => {
      const from = formOf(written);
      const to = formOf(asked);
      const { content, tables } = printedTables(from);
      const source = report(to.year, tables);
      const placed = placeDocument(source);
      expect(placed.form.edition.id).toBe(asked.id);
      for (const id of Object.keys(placed.content.figures)) {
        expect(meansTheSame(id, written, to)).toBe(true);
        expect(figureValue(to, placed.content.figures, id)).toBe(figureValue(from, content.figures, id));
      }
      for (const { id } of from.cells.values())
        if (meansTheSame(id, written, to))
          expect(figureValue(to, placed.content.figures, id)).toBe(figureValue(from, content.figures, id));
      expect(unaccounted(source, placed)).toEqual({});
      const messages = placed.findings
        .filter(({ code }) => code === "I-edition")
        .map(({ message }) => message);
      expect(messages).not.toEqual([]);
      for (const message of messages) expect(message).toContain(`${written.name}的表`);
    },
  );

  it("of 2019 in a report of 2022 keeps decisions and applications, and leaves out documents and items", () => {
    const rows = [
      ["第二十条第（一）项", "", "", ""],
      ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
      ["规章", "0", "0", "0"],
      ["规范性文件", "4", "3", "21"],
      ["第二十条第（五）项", "", "", ""],
      ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
      ["行政许可", "12", "-1", "36"],
    ];
    const placed = placeDocument(report(2022, [rows]));
    expect(placed.content.figures).toEqual({ "licences:decisions": { value: "36" } });
    expect(placed.unplaced.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["规范性文件\t4\t3\t21", "12", "-1"]),
    );
  });

  it("is reported once, in however many pieces the document has it", () => {
    const pieces = [
      [
        ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
        ["规范性文件", "4", "3", "21"],
      ],
      [
        ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
        ["行政许可", "12", "-1", "36"],
      ],
      [
        ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
        ["行政处罚", "2", "0", "5"],
        ["行政强制", "1", "0", "0"],
      ],
    ];
    const found = placeDocument(report(2022, pieces)).findings.filter(({ code }) => code === "I-edition");
    expect(found).toMatchObject([{ message: expect.stringContaining("意思相同的 3 格") }]);
  });

  it("of 2019 that counts applications is recognised by a row that is a header over three in 2021", () => {
    const form = formFor(2020);
    const at = form.tables.findIndex(({ layout }) => layout === "matrix");
    const placed = placeDocument(report(2023, [printedTables(form).tables[at] as string[][]]));
    const own = formFor(2023).tables.find(({ layout }) => layout === "matrix");
    expect(placed.otherEdition).toEqual(new Set([own?.id]));
    expect(placed.findings.filter(({ code }) => code === "I-edition")).toHaveLength(1);
  });

  it("without a head is recognised by the number of its figures", () => {
    const placed = placeDocument(
      report(2023, [
        [
          ["行政许可", "12", "0", "36"],
          ["行政处罚", "3", "0", "5"],
        ],
      ]),
    );
    expect(placed.content.figures).toEqual({
      "licences:decisions": { value: "36" },
      "penalties:decisions": { value: "5" },
    });
  });
});

describe("a row that the form does not have, or a note between two rows", () => {
  test.each(editions.map((edition) => [edition.id, edition] as const))(
    "loses no cell of %s",
    (_, edition) => {
      const form = formOf(edition);
      const { tables } = printedTables(form);
      const plain = placeDocument(report(form.year, tables)).content.figures;
      expect(Object.keys(plain).length).toBeGreaterThan(5);
      const more = fc.constantFrom<string[]>(
        ["注：以上数据由党政办公室统计。"],
        ["本镇自己加的广播次数", "次", "5"],
        ["村务公开栏更新", "7"],
      );
      fc.assert(
        fc.property(fc.nat(), fc.nat(), more, (which, where, row) => {
          const at = which % tables.length;
          const table = tables[at] as string[][];
          const cut = 1 + (where % table.length);
          const changed = tables.with(at, [...table.slice(0, cut), row, ...table.slice(cut)]);
          const source = report(form.year, changed);
          const placed = placeDocument(source);
          expect(placed.content.figures).toEqual(plain);
          expect(unaccounted(source, placed)).toEqual({});
        }),
        { numRuns: 25 },
      );
    },
  );
});

test.each([
  ["976.81万元", "9768100"],
  ["1.2亿元", "120000000"],
  ["35元", "35"],
  ["1,250.5", "1250.5"],
])("an amount of %s becomes %s in a cell of 元", (typed, value) => {
  const rows = [
    ["信息内容", "采购项目数量", "采购总金额"],
    ["政府集中采购", "2", typed],
  ];
  const placed = placeDocument(report(2020, [rows]));
  expect(placed.content.figures["procurement:amount"]).toEqual({ value });
});
