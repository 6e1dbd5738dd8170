import { describe, expect, it } from "vitest";
import { type SourceBlock, sourceCell, sourceText, textBlock } from "../source-block";
import { CleaningRecord } from "./cleaned";
import { withoutDraftPrint } from "./draft-print";

const table = (...rows: string[][]): SourceBlock => ({
  kind: "table",
  caption: "",
  rows: rows.map((row) => row.map(sourceCell)),
});

function cleanedPrint(source: readonly SourceBlock[]) {
  const record = new CleaningRecord();
  return {
    texts: withoutDraftPrint(source, record).map(sourceText),
    aside: record.list().map((each) => each.text),
  };
}

const figures = table(
  ["信息内容", "本年制发件数"],
  ["规章", "0\n（1）"],
  ["规范性文件", "12（10）"],
  ["许可", "（3）"],
);
const note = textBlock("说明：括号内是2024年报告的数据。");
const annex = [
  textBlock("附页（不公开）"),
  textBlock("填报体检情况"),
  textBlock("2026年1月20日 09:12体检：错误1项，提醒0项，提示0项。"),
];
const findings = table(["类别", "位置", "体检结果", "处理意见"], ["错误", "规章", "应为 0", ""]);

describe("a corrected draft", () => {
  it("keeps this year's figures, with or without the note", () => {
    const kept = "信息内容\t本年制发件数\n规章\t0\n规范性文件\t12\n许可\t";
    expect(cleanedPrint([figures, note])).toEqual({
      texts: [kept, ""],
      aside: ["（1） （10） （3）", "说明：括号内是2024年报告的数据。"],
    });
    expect(cleanedPrint([figures]).texts).toEqual([kept]);
  });

  it("keeps a single figure of a table whose note is about last year", () => {
    expect(cleanedPrint([table(["许可", "7（6）"]), note]).texts).toEqual(["许可\t7", ""]);
    expect(cleanedPrint([table(["许可", "7（6）"])])).toEqual({ texts: ["许可\t7（6）"], aside: [] });
  });

  it.each([
    "说明：括号内是2024年报告的数据，含已并入的白水乡、松岭乡，是各单位上年数之和。",
    "说明：“2017年”一栏含已并入的白水乡，是各单位上年数之和。",
  ])("loses the note on figures of merged units: %s", (line) => {
    expect(cleanedPrint([figures, textBlock(line)])).toMatchObject({
      texts: [expect.not.stringContaining("（"), ""],
      aside: [expect.anything(), line],
    });
  });

  it("loses the page of findings, but no text that somebody added after it", () => {
    const { texts, aside } = cleanedPrint([...annex, findings, textBlock("请再核对第三章。")]);
    expect(texts).toEqual(["", "", "", "", "请再核对第三章。"]);
    expect(aside).toHaveLength(4);
  });

  it("loses findings that are too long for a table", () => {
    const lines = ["类别", "位置", "体检结果", "处理意见", "错误", "规章"].map(textBlock);
    expect(cleanedPrint([...annex, ...lines]).texts.join("")).toBe("");
  });

  it("loses the note on last year's figures under a table, but no other note", () => {
    const words = textBlock("说明1：许可 7，与上年相差 5。已核对。");
    const remark = textBlock("说明：本表含派出机构。");
    expect(cleanedPrint([figures, note, words, remark, words]).texts.slice(1)).toEqual([
      "",
      "",
      "说明：本表含派出机构。",
      sourceText(words),
    ]);
  });

  it("loses the column for last year in a list", () => {
    const wide = (text: string, colspan: number) => ({ ...sourceCell(text), colspan });
    const list: SourceBlock = {
      kind: "table",
      caption: "",
      rows: [
        ["统计指标", "单位", "统计数", "2017年"].map(sourceCell),
        [wide("本县指标", 4)],
        ["收到申请数", "件", "3", "2"].map(sourceCell),
        ["办结数", "件", "", ""].map(sourceCell),
      ],
    };
    const { texts, aside } = cleanedPrint([list]);
    expect(texts).toEqual(["统计指标\t单位\t统计数\n本县指标\n收到申请数\t件\t3\n办结数\t件\t"]);
    expect(aside).toEqual(["2017年 2"]);
  });
});

describe("other documents are unchanged", () => {
  it.each<[string, SourceBlock[]]>([
    ["figures under a year", [table(["统计指标", "单位", "2017年"], ["收到申请数", "件", "3"])]],
    [
      "a few figures in brackets",
      [table(["年度", "件数"], ["一季度", "3（1）"], ["二季度", "4"], ["三季度", "5"])],
    ],
    ["an annex of its own", [textBlock("附页（不公开）"), textBlock("联系人名单")]],
    ["a remark under a table", [table(["项目", "数"], ["许可", "3"]), textBlock("说明：比上年增加2件。")]],
    ["words of the same kind in a chapter", [textBlock("说明：括号内的数据比上年有所增加。")]],
  ])("%s", (_, source) => {
    expect(cleanedPrint(source)).toEqual({ texts: source.map(sourceText), aside: [] });
  });

  it("a cell of four hundred thousand spaces is done", () => {
    const long = table(["数", `1${" ".repeat(400_000)}x`], ["数", `${" ".repeat(400_000)}（`]);
    const begun = performance.now();
    cleanedPrint([long, note]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
