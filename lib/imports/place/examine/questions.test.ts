import { expect, it, test } from "vitest";
import { examinePasted } from "./examine-report";

const examined = (...lines: string[]) => examinePasted({ html: "", text: lines.join("\n") });
const messagesOf = (lines: string[], code: RegExp) =>
  examined(...lines).findings.flatMap((finding) =>
    code.test(finding.code) ? [`${finding.severity} ${finding.message}`] : [],
  );

it("title, organ and year that a text does not state are asked for, and are not faults", () => {
  const lines = ["一、总体情况", "我局按月更新各栏目。"];
  expect(messagesOf(lines, /^I-(title|unit|year)$/)).toEqual([
    "hint 没有认出报告年度：是哪一年的？请选择年度。",
    "hint 没有认出是哪个单位的报告：是哪个单位的？请选择单位类别。",
    "hint 没有看到标题；原文有标题的，请一并放进来。",
  ]);
  expect(messagesOf(lines, /^R21-13$/)).toEqual(["error 没有写统计期限"]);
});

it("the message on a missing period names the known year", () => {
  const lines = ["青山县水务局2024年政府信息公开工作年度报告", "一、总体情况", "我局按月更新各栏目。"];
  expect(messagesOf(lines, /^R21-13$/)).toEqual(["error 没有写统计期限，应为2024年1月1日至12月31日"]);
});

test.each([
  ["青山县水务局2024年政府信息公开工作年度报告", "青山县水务局"],
  ["2024年青山县柳河镇人民政府信息公开工作年度报告", "青山县柳河镇人民政府"],
  ["2024青山县柳河镇2024年度政府信息公开工作年度报告", "青山县柳河镇"],
  ["青山县水务局关于2024年度政府信息公开工作情况的报告", "青山县水务局"],
])("the organ of the title “%s”", (title, organ) => {
  expect(examined(title, "一、总体情况", "按月更新各栏目。").organ).toBe(organ);
});

it("different years in title and period are one finding, and consequences of the chosen year give no other", () => {
  const lines = [
    "青山县水务局2023年政府信息公开工作年度报告",
    "统计期限自2024年1月1日起至2024年12月31日止。",
    "一、总体情况",
    "2024年，我局按月更新各栏目。",
  ];
  expect(messagesOf(lines, /^(I-year|R21-1[34]|R00-30)$/).filter((line) => !line.startsWith("hint"))).toEqual(
    ["error 统计期限写的是2024年，标题的是2023年，请核对报告年度。"],
  );
});

test.each([
  [
    ["2024年12月3日 星期二", "青山县水务局2024年度", "政府信息公开工作报告"],
    "青山县水务局2024年度政府信息公开工作报告",
  ],
  [["青山县水务局", "2024年政府信息公开工作年度报告"], "青山县水务局2024年政府信息公开工作年度报告"],
])("the date at the head of a page is not part of the title: %s", (head, title) => {
  expect(examined(...head, "一、总体情况", "按月更新各栏目。").title).toBe(title);
});

it("items with bracketed numbers below an unnumbered 总体情况 belong to it", () => {
  const lines = [
    "青山县柳河镇2024年政府信息公开工作年度报告",
    "总体情况",
    "（一）主动公开",
    "按月更新各栏目。",
    "（二）依申请公开",
    "收到申请2件，都已答复。",
    "（三）政府信息管理",
    "发布前由专人审核。",
    "（四）平台建设",
    "在大厅设查阅点。",
    "（五）监督保障",
    "接受群众监督。",
  ];
  expect(messagesOf(lines, /^R21-26$/)).toEqual([]);
});

it("a heading at the end of an incomplete text is not a signature", () => {
  const lines = ["现公布青山县水务局2024年政府信息公开工作年度报告。", "一、总体情况", "好。", "（三）政府"];
  expect(examined(...lines).organ).toBe("青山县水务局");
});

it("the first sentence of a text is not a title", () => {
  const lines = ["现将我局2024年政府信息公开工作情况报告如下：", "一、总体情况", "我局按月更新各栏目。"];
  expect(messagesOf(lines, /^(I-title|R00-2)$/)).toEqual(["hint 没有看到标题；原文有标题的，请一并放进来。"]);
});

it("the name of a page's column is not a title", () => {
  expect(messagesOf(["政府信息公开年报", "一、总体情况", "2024年，我镇按月更新各栏目。"], /^R00-2$/)).toEqual(
    [],
  );
});

test.each([
  [
    "another town in the words alone is asked",
    "青山县青石镇人民政府",
    "本报告由柳河镇人民政府编制。",
    ["hint"],
  ],
  [
    "another town in the signature is reported",
    "青山县柳河镇人民政府",
    "本报告由青石镇人民政府编制。",
    ["warning"],
  ],
])("%s", (_, signature, line, severities) => {
  const lines = [
    "青山县青石镇2025年政府信息公开工作年度报告",
    line,
    "一、总体情况",
    "按月核对目录。",
    "二、主动公开政府信息情况",
    signature,
    "2026年1月15日",
  ];
  expect(messagesOf(lines, /^I-unit$/).map((message) => message.split(" ")[0])).toEqual(severities);
});

it("a period of which a page lost the beginning is asked, and is not missing", () => {
  const lines = ["青山县水务局2024年政府信息公开工作年度报告", "报告所列数据的统计起止时间为12月31日。"];
  expect(messagesOf([...lines, "一、总体情况", "按月更新各栏目。"], /^R21-13$/)).toEqual([
    "hint 没有读出统计期限，应为2024年1月1日至12月31日",
  ]);
});

it("a date whose 年 a page may have lost is asked", () => {
  const lines = [
    "青山县水务局2024年政府信息公开工作年度报告",
    "数据的统计期限为20241月1日至2024年12月31日。",
  ];
  expect(messagesOf([...lines, "一、总体情况", "按月更新各栏目。"], /^R00-31$/)).toEqual([
    "hint “20241月”缺“年”字",
  ]);
});
