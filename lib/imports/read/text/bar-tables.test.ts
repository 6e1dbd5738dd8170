import { describe, expect, it, test } from "vitest";
import { sourceText } from "../source-block";
import { readText } from "./read-text";

const rowsOf = (text: string) =>
  readText(text).flatMap((block) =>
    block.kind === "table" ? [block.rows.map((row) => row.map((cell) => cell.text))] : [],
  );

/** One table in the forms it has after being copied as text. */
const rows = [
  ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
  ["规章", "0", "0", "0"],
  ["行政规范性文件", "3", "0", "11"],
];

test.each([
  ["bars between", (cells: string[]) => cells.join(" | ")],
  ["bars on both sides", (cells: string[]) => `| ${cells.join(" | ")} |`],
  ["a bar at the end", (cells: string[]) => `${cells.join(" | ")} |`],
  ["empty cells at the end, of a wider head above", (cells: string[]) => `${cells.join(" | ")} | |||`],
  ["tabs", (cells: string[]) => cells.join("\t")],
  ["blanks", (cells: string[]) => cells.join("  ")],
  ["wide blanks", (cells: string[]) => cells.join("\u3000\u3000")],
])("rows with %s are a table", (_, write) => {
  const text = ["二、主动公开政府信息情况", ...rows.map(write), "三、收到和处理政府信息公开申请情况"].join(
    "\n",
  );
  expect(rowsOf(text)).toEqual([rows]);
  expect(
    readText(text)
      .filter(({ kind }) => kind === "text")
      .map(sourceText),
  ).toEqual(["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"]);
});

describe("a table with bars", () => {
  it("continues over lines on which the form prints its clause without a bar", () => {
    const text =
      "第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 4\n第二十条第（六）项\n行政处罚 | 2 |";
    expect(rowsOf(text)).toEqual([
      [
        ["第二十条第（五）项"],
        ["信息内容", "本年处理决定数量"],
        ["行政许可", "4"],
        ["第二十条第（六）项"],
        ["行政处罚", "2"],
      ],
    ]);
  });

  it("may have every cell on its own line, empty ones as a bar: a label after a figure begins a row", () => {
    const text =
      "信息内容 |\n上一年项目数量 |\n本年增/减 |\n处理决定数量 |\n规章 |\n|\n|\n|\n行政许可 |\n12 |\n-1 |\n40（件） |\n行政处罚 |\n7 |\n+2 |\n9 |";
    expect(rowsOf(text)[0]?.slice(-2)).toEqual([
      ["行政许可", "12", "-1", "40（件）"],
      ["行政处罚", "7", "+2", "9"],
    ]);
  });

  it("may have every cell on its own line, with an empty one between two figures", () => {
    const text =
      "第二十条第（五）项 |\n||||\n信息内容 |\n上一年项目数量 |\n本年增/减 |\n处理决定数量 |\n|\n行政许可 |\n5 |\n|\n31 |\n|\n行政处罚 |\n|\n|\n2 |\n|";
    expect(rowsOf(text)).toEqual([
      [
        ["第二十条第（五）项"],
        ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
        ["行政许可", "5", "", "31"],
        ["行政处罚", "", "", "2"],
      ],
    ]);
  });

  it("may have its labels on separate lines, with their figures below", () => {
    const text =
      "信息内容 |\n本年制发件数 |\n规章 |\n0 | 0 | 0 |\n行政许可 |\n31 | ||\n尚未审结 |\n总计 |\n0 | 0 | 1 |";
    expect(rowsOf(text)).toEqual([
      [
        ["信息内容"],
        ["本年制发件数"],
        ["规章", "0", "0", "0"],
        ["行政许可", "31"],
        ["尚未审结"],
        ["总计"],
        ["0", "0", "1"],
      ],
    ]);
  });

  it("may have every cell on its own line, a line of bars between two rows", () => {
    const text = "|\n信息内容 |\n本年处理决定数量 |\n|\n行政处罚 |\n2 |\n|||\n行政强制 |\n0 |";
    expect(rowsOf(text)).toEqual([
      [
        ["信息内容", "本年处理决定数量"],
        ["行政处罚", "2"],
        ["行政强制", "0"],
      ],
    ]);
  });

  it("may have every cell on its own line, some of them slashes", () => {
    const text = "规章 |\n/ |\n/ |\n/ |\n行政规范性文件 |\n0 |\n1 |\n5 |";
    expect(rowsOf(text)).toEqual([
      [
        ["规章", "/", "/", "/"],
        ["行政规范性文件", "0", "1", "5"],
      ],
    ]);
  });

  it("keeps a blank cell before a filled one", () => {
    expect(rowsOf("规章 | | 2 | 0\n行政规范性文件 | 1 | | 5")).toEqual([
      [
        ["规章", "", "2", "0"],
        ["行政规范性文件", "1", "", "5"],
      ],
    ]);
  });

  it("is not recognised in a menu or a sentence with bars", () => {
    expect(rowsOf("首页 | 政务公开 | 年报\n网站地图 | 联系我们")).toEqual([]);
    expect(rowsOf("全年公开信息20条 | 其中网站15条\n没有收费。")).toEqual([]);
  });
});

it("sentences that end in a number are not rows", () => {
  expect(rowsOf("主动公开政府信息 20\n三、收到和处理政府信息公开申请情况\n全年没有收到申请")).toEqual([]);
});

describe("rows with tabs", () => {
  const row = (label: string, figure: string) => [label, "件", figure].join("\t");

  it("continue over a line that heads the rows below it and has lost its tabs", () => {
    const text = [
      row("（一）网上公开数", "5"),
      row("（二）其他", "1"),
      "二、回应解读情况",
      row("（一）回应数", "4"),
    ];
    expect(rowsOf(text.join("\n"))).toEqual([
      [
        ["（一）网上公开数", "件", "5"],
        ["（二）其他", "件", "1"],
        ["二、回应解读情况"],
        ["（一）回应数", "件", "4"],
      ],
    ]);
  });

  it("end at a chapter that rows of another width or a sentence follow", () => {
    const other = ["申请总数", "1", "2", "3"].join("\t");
    expect(rowsOf([row("甲", "5"), row("乙", "1"), "三、申请情况", other, other].join("\n"))).toHaveLength(2);
    expect(
      rowsOf(
        [row("甲", "5"), row("乙", "1"), "以上各数已经核对。", row("丙", "4"), row("丁", "4")].join("\n"),
      ),
    ).toHaveLength(2);
  });
});
