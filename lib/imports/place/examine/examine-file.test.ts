import { describe, expect, it } from "vitest";
import { flawless, inputWith, organ } from "@/lib/core/checks/cases/testing-input";
import { runChecks } from "@/lib/core/checks/run-checks";
import { compose } from "@/lib/core/document/compose";
import { chaptersOf, openFigures, prefaceOf } from "@/lib/core/document/open-data";
import { formFor } from "@/lib/core/editions/registry";
import type { ReportContent } from "@/lib/core/report";
import { reportFile } from "@/lib/core/report-file";
import { examineFile } from "./examine-file";

const encoder = new TextEncoder();
const examine = (json: unknown, name = "报告.json") =>
  examineFile(encoder.encode(typeof json === "string" ? json : JSON.stringify(json)), name);

describe("a report exported from the system", () => {
  it("has the same findings as in the system, compared with the year before", async () => {
    const input = inputWith({
      year: 2025,
      figures: { "carriedIn:charity": "1", "outcome.granted:charity": "1" },
      lastYear: { "carriedOut:charity": "3" },
    });
    const file = reportFile(
      { year: 2025, countyForm: {}, content: input.content },
      input.unit,
      input.lastYear && { year: 2024, countyForm: {}, content: input.lastYear.content },
    );
    const found = await examine(file);
    expect(found.map(({ code }) => code)).toContain("R21-4");
    expect(found.map(({ message }) => message)).toEqual(runChecks(input).map(({ message }) => message));
  });
});

describe("the open data of a report", () => {
  it.each([2018, 2019, 2025])("of %i gives every figure back in its own cell", async (year) => {
    const form = formFor(year);
    const [cell] = [...form.cells.values()].filter(({ row }) => row.kind === "sum" || row.id === "received");
    const wrong = cell?.id ?? "";
    const whole = flawless(form);
    const content = { ...whole, figures: { ...whole.figures, [wrong]: { value: "7" } } };
    const found = await examine(openDataOf(year, content));
    expect(
      found.find(({ severity, code }) => severity === "error" && /^R(14|21)/.test(code))?.places[0]?.path,
    ).toBe(`figure.${wrong}`);
  });
});

describe("a report older than the first national edition", () => {
  it("is checked by the Regulation of 2008, whatever its headings", async () => {
    const text = [
      "青山县柳河镇人民政府2011年政府信息公开工作年度报告",
      "本报告由柳河镇党政办公室编制，统计期限为2011年1月1日至2011年12月31日。",
      "一、总体情况",
      "2011年，我镇及时更新公开栏，全年主动公开政府信息86条。",
      "二、收到和处理政府信息公开申请情况",
      "2011年没有收到申请，没有收取费用，没有引起复议和诉讼。",
      "三、存在的主要问题及改进情况",
      "部分村更新偏慢，2012年将按月核对。",
    ].join("\n");
    const found = await examine(text, "报告.txt");
    expect(found.map(({ code }) => code).filter((code) => /^R21|^R14|^R00-(?:1|30|40)$/.test(code))).toEqual(
      [],
    );
    expect(found.find(({ code }) => code === "I-edition")?.message).toContain("2008年《条例》");
  });

  it("of an unknown unit does not have to state what a government's report must", async () => {
    const text = [
      "一、总体情况",
      "2022年，我委及时公开信息86条。",
      "（五）监督保障",
      "定期检查各栏目。",
    ].join("\n");
    const found = await examine(text, "报告.txt");
    expect(found.map(({ code }) => code)).not.toContain("R00-40");
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["{", "这个文件不是有效的 JSON。"],
    ["[]", "这个 .json 文件不是本系统导出的报告，也不是一份报告的开放数据。"],
    [
      '{"kind":"yangguang-report","year":1999}',
      "这个 .json 文件不是本系统导出的报告，也不是一份报告的开放数据。",
    ],
  ])("%s is refused with one line", async (text, message) => {
    await expect(examine(text)).rejects.toThrow(message);
  });
});

describe("a document", () => {
  const examineText = (...lines: string[]) => examineFile(encoder.encode(lines.join("\n")), "年报.txt");

  it("has one finding for the same words, with all their places", async () => {
    const found = await examineText(
      "青石镇人民政府2024年政府信息公开工作年度报告",
      "一、总体情况",
      "（一）主动公开",
      "公开信息12条（其中网站8条。",
      "（二）依申请公开",
      "没有收到申请（含网上。",
    );
    const unpaired = found.filter(({ message }) => message.includes("没有配对"));
    expect(unpaired).toHaveLength(1);
    expect(unpaired[0]?.places).toHaveLength(2);
  });

  it("without an organ that says 我局 is a department's, and need not state what a town must", async () => {
    const said = (own: string) =>
      examineText(
        "一、总体情况",
        `2024年，${own}认真公开信息，${own}没有收到申请。`,
        "二、主动公开政府信息情况",
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
        "规章 | 1 | 0 | 1",
        "行政规范性文件 | 2 | 0 | 9",
      );
    expect((await said("我局")).map(({ code }) => code)).not.toContain("R21-18");
    expect((await said("我镇")).map(({ code }) => code)).toContain("R21-18");
  });

  it("with a table of another year gets no finding for its blank cells", async () => {
    const found = await examineText(
      "青石镇人民政府2024年政府信息公开工作年度报告",
      "一、总体情况",
      "好。",
      "二、主动公开政府信息情况",
      "信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量",
      "规章 | 0 | 0 | 0",
      "规范性文件 | 2 | 2 | 9",
    );
    expect(found.filter(({ code }) => code === "I-edition")).toHaveLength(1);
    expect(found.filter(({ message }) => message.includes("主动公开政府信息情况”整张表"))).toEqual([]);
  });
});

function openDataOf(year: number, content: ReportContent) {
  const form = formFor(year);
  const unit = { code: "990101109000", name: "柳河镇", organ };
  const blocks = compose({ form, content, unit });
  return {
    unit,
    year,
    title: content.front.title,
    preface: prefaceOf(blocks),
    chapters: chaptersOf(blocks).map(({ heading, text }) => ({ heading, text })),
    figures: openFigures(form, content),
  };
}
