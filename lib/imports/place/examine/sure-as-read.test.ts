import { describe, expect, it, test } from "vitest";
import { examinePasted } from "./examine-report";

const title = "青山县柳河镇2024年政府信息公开工作年度报告";
const examined = (...lines: string[]) => examinePasted({ html: "", text: lines.join("\n") });
const messagesOf = (lines: string[], code: RegExp) =>
  examined(...lines).findings.flatMap(({ code: found, severity, message }) =>
    code.test(found) && severity !== "hint" ? [message] : [],
  );

describe("a stated period is not missing", () => {
  test.each([
    "本报告数据的统计期限自202411日起至20241231日止。",
    "使用数据统计期限为20241月1日至12月31日。",
    "所列数据的统计时限为2024年全年。",
  ])("%s", (sentence) => {
    expect(messagesOf([title, sentence, "一、总体情况", "按月更新各栏目。"], /^R21-13$/)).toEqual([]);
  });

  it("a date in another sentence is not a period", () => {
    const lines = [title, "一、总体情况", "2024年1月5日，召开了部署会。"];
    expect(messagesOf(lines, /^R21-13$/)).toHaveLength(1);
  });
});

it("a table with each cell on its own line, separated by lines with only a bar, is read", () => {
  const cells = ["第二十条第（一）项", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];
  const lines = [...cells, "规章", "0", "0", "0", "行政规范性文件", "3", "0", "11"].flatMap((cell) => [
    cell,
    "|",
  ]);
  const { input } = examined(title, "一、总体情况", "好。", "二、主动公开政府信息情况", ...lines);
  expect(input.content.figures["normativeDocuments:inForce"]?.value).toBe("11");
});

describe("a table of which nothing was read", () => {
  const reported = (...lines: string[]) =>
    messagesOf([title, "一、总体情况", "好。", "二、主动公开政府信息情况", ...lines], /^R21-9$/).filter(
      (message) => message.includes("主动公开政府信息情况"),
    );

  it("is not called blank where its rows are in the text with figures", () => {
    expect(reported("表格：规章 0 0 0 行政规范性文件 3 0 11 行政许可 4 行政处罚 2 行政强制 0")).toEqual([]);
  });

  it("is blank where its rows are in the text without figures", () => {
    expect(reported("规章", "行政许可", "行政处罚", "行政强制")).toHaveLength(1);
  });
});

describe("figures that are in the document and were not read", () => {
  const rows = ["第二十条第（一）项", "信息内容\t本年制发件数\t本年废止件数\t现行有效件数"];
  const found = (...lines: string[]) =>
    examined(title, "一、总体情况", "好。", "二、主动公开政府信息情况", ...lines).findings.filter(
      ({ code }) => code === "R21-9",
    );
  const of = (words: string, ...lines: string[]) =>
    found(...lines).filter(({ message }) => message.includes(words));

  it("make it uncertain whether the cells of their row are blank", () => {
    const lines = [...rows, "规章\t0\t0\t0", "行政规范性文件\t3\t0\t11", "以下按事项另行统计行政许可 4"];
    expect(of("行政许可", ...lines)).toMatchObject([
      { severity: "hint", message: "行政许可：没有读出；请对照原文核对", repairs: [] },
    ]);
    expect(of("行政处罚", ...lines)).toMatchObject([{ severity: "error" }]);
  });

  it("of a wide table may have lost all their labels", () => {
    const line = ["四、政府信息公开行政复议、行政诉讼情况", "1 0 0 1 2 0 1 0 0 1 1 0 0 0 1"];
    const cells = ["四、政府信息公开行政复议、行政诉讼情况", ..."100120100110001"];
    for (const lines of [line, cells])
      expect(of("行政诉讼情况", ...lines)).toMatchObject([
        { severity: "hint", message: expect.stringContaining("整张表没有读出（12 格）；请对照原文核对") },
      ]);
  });

  it("are one row, where the text ends behind it", () => {
    const lines = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "规章", "0", "3", "4"];
    expect(of("主动公开政府信息情况”整张表没有填", ...lines)).toEqual([]);
  });

  it("make it uncertain which cell of a row is blank, where the row has fewer figures than columns", () => {
    const lines = [...rows, "规章\t0\t0\t0", "行政规范性文件\t3"];
    expect(of("行政规范性文件", ...lines)).toMatchObject([
      {
        severity: "hint",
        message: "行政规范性文件：本年废止件数、现行有效件数没有读出；请对照原文核对",
        repairs: [],
      },
    ]);
  });

  it("are not those of a cell that its own row prints blank", () => {
    const lines = [...rows, "规章\t0\t0\t0", "行政规范性文件\t3\t\t11", "去年另有行政规范性文件 2"];
    expect(of("行政规范性文件", ...lines)).toMatchObject([{ severity: "error" }]);
  });
});

it("another body than the unit is asked: whose report it is was itself read", () => {
  const other = "现公布青山县白鹭镇2024年度政府信息公开工作年度报告。";
  const { findings } = examined(title, other, "一、总体情况", "按月更新各栏目。");
  expect(findings.filter(({ code }) => code === "R00-101")).toMatchObject([{ severity: "hint" }]);
});

describe("the number of a heading on the line above its text", () => {
  it("belongs to the heading", () => {
    const { findings, input } = examined(
      title,
      "一、",
      "总体情况",
      "全年公开信息42条。",
      "二、",
      "主动公开政府信息情况",
    );
    expect(findings.filter(({ code }) => code === "I-headings")).toEqual([]);
    expect(JSON.stringify(input.content.chapters.overview)).toContain("全年公开信息42条");
  });

  it("is also joined on a page", () => {
    const html = `<p>${title}</p><p>一、</p><p>总体情况</p><p>全年公开信息42条。</p>`;
    const { input } = examinePasted({ html, text: "" });
    expect(JSON.stringify(input.content.chapters.overview)).toContain("全年公开信息42条");
  });
});

it("text on publication in the first chapter of the national format stays there, and counts as written", () => {
  const lines = [
    "青山县人民政府2020年政府信息公开工作年度报告",
    "一、总体情况",
    "（一）主动公开政府信息情况。全年公开信息42条。",
    "（二）依申请公开情况。收到申请3件。",
  ];
  expect(messagesOf(lines, /^R00-1$/).filter((message) => message.includes("总体情况"))).toEqual([]);
});

test.each([["关于2024年政府信息公开工作的年度报告"], ["2024年政府信息公开工作情况报告"]])(
  "the title “%s” of a text without an organ is no certain fault",
  (line) => {
    expect(messagesOf([line, "一、总体情况", "按月更新各栏目。"], /^R00-2$/)).toEqual([]);
  },
);

it("a browser's name for the page is not taken for the title below it", () => {
  const lines = [`${title}-年度报告-青山县人民政府`, title, "一、总体情况", "按月更新各栏目。"];
  expect(examined(...lines).title).toBe(title);
});

it("a sub-item under a heading of another name gives a question on its name, and is not missing", () => {
  const lines = [
    title,
    "一、总体情况",
    "（一）拓展内容",
    "全年主动公开政府信息42条。",
    "（二）其他工作",
    "培训2次。",
  ];
  expect(messagesOf(lines, /^R21-26$/).filter((message) => message.includes("“主动公开”"))).toEqual([]);
  expect(messagesOf(lines, /^R21-26$/).filter((message) => message.includes("“依申请公开”"))).toHaveLength(1);
});

it("a line of figures without its label may be any row that seems blank", () => {
  const lines = [
    "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
    "\t0\t0\t0",
    "行政规范性文件\t3\t0\t11",
    "行政许可\t4",
  ];
  const reported = messagesOf(
    [title, "一、总体情况", "好。", "二、主动公开政府信息情况", ...lines],
    /^R21-9$/,
  );
  expect(reported.filter((message) => message.startsWith("规章"))).toEqual([]);
});

it("rows and figures that run together are a table that was not read", () => {
  const lines = ["规章000", "行政规范性文件3011", "第二十条第（五）项"];
  const reported = messagesOf(
    [title, "一、总体情况", "好。", "二、主动公开政府信息情况", ...lines],
    /^R21-9$/,
  );
  expect(reported.filter((message) => message.includes("主动公开"))).toEqual([]);
});

it("one chapter with items below it is a chapter, whatever its name", () => {
  const lines = [
    "青山县水务局2012年政府信息公开工作年度报告",
    "一、2012年政府信息公开的工作情况",
    "（一）明确分工。按月更新各栏目。",
    "（二）建立制度。发布前由专人审核。",
  ];
  expect(messagesOf(lines, /^I-headings$/)).toEqual([]);
});

it.each([
  ["一、2024年我们这样做", "hint"],
  ["2024年我们这样做", "error"],
])("unknown chapters are asked for only where a line is numbered: %s", (line, severity) => {
  const found = examined(title, line, "按月更新各栏目。").findings.filter(
    ({ code }) => code === "I-headings",
  );
  expect(found.map((finding) => finding.severity)).toEqual([severity]);
});

it("a file name is the title without its extension", () => {
  expect(examined(`${title}.docx`, "一、总体情况", "按月更新各栏目。").title).toBe(title);
});

describe("the list of parts in the opening", () => {
  const own = "青山县水务局2016年政府信息公开工作年度报告";
  const reported = (opening: string, ...lines: string[]) =>
    messagesOf([own, opening, ...lines], /^R00-47$/).join();

  it("the author of the report is not one of the parts", () => {
    const opening = "本报告由青山县水务局编制，由概述、主动公开情况、存在的问题三个部分组成。";
    expect(
      reported(opening, "一、概述", "好。", "二、主动公开情况", "公开42条。", "三、存在的问题", "更新慢。"),
    ).toBe("");
  });

  it("a listed part may be an item of a chapter", () => {
    const opening = "本报告包括概述、主动公开情况、信息管理情况、存在的问题。";
    const chapters = ["一、概述", "（一）政府信息管理。专人审核。", "二、主动公开情况", "公开42条。"];
    expect(reported(opening, ...chapters, "三、存在的问题", "更新慢。")).toBe("");
  });

  it("an item that was read as a chapter need not be listed", () => {
    const opening = "本报告包括概述、主动公开情况、存在的问题三个部分。";
    const chapters = [
      "一、概述",
      "好。",
      "二、主动公开情况",
      "（一）公开内容。42条。",
      "（二）解读政策情况",
      "解读5次。",
    ];
    expect(reported(opening, ...chapters, "三、存在的问题", "更新慢。")).toBe("");
  });

  it("a part that is nowhere in the report is still reported", () => {
    const opening = "本报告包括概述、主动公开情况、收费及减免情况、存在的问题。";
    expect(
      reported(opening, "一、概述", "好。", "二、主动公开情况", "公开42条。", "三、存在的问题", "更新慢。"),
    ).toContain("列出了报告里没有的“收费及减免情况”");
  });
});

it("the short name of an autonomous county is the county's own", () => {
  const own = "青山土家族自治县柳河乡人民政府2024年政府信息公开工作年度报告";
  const reported = (area: string) =>
    examined(own, "一、总体情况", `按照《条例》和${area}人民政府的规定，按月更新各栏目。`).findings.filter(
      ({ code }) => code === "R00-102",
    );
  expect(reported("青山县")).toEqual([]);
  expect(reported("云台县")).toHaveLength(1);
});
