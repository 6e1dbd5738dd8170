import { describe, expect, it } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { placeDocument } from "../../place/place-document";
import { vocabularyOf } from "../../place/tables/vocabulary";
import { sourceText } from "../source-block";
import { characterCounts, unaccounted } from "../testing/account";
import { readText } from "./read-text";

/** Text as copied from a PDF: lines of 28 characters, page numbers, cells on separate lines. */
const printed = `青石镇人民政府
2025年政府信息公开工作年度报告
本报告由青石镇人民政府编制，统计期限自2025年1月1日起至
2025年12月31日止。对本报告有疑问的，请与青石镇党政办公
室联系（电话：0530-5550101
）
。
一、总体情况
（一）主动公开
全镇按月核对公开目录，发现缺漏的当月补齐，全年公开政府信
息46条。村务公开栏由驻村干部检查，每季度在网站上公布检查

—1—

结果，群众提出的意见由承办人在五个工作日以内逐条答复完毕。
（二）依申请公开
没有收到申请。
二、主动公开政府信息情况
第二十条第（一）项
信息内容

本年制发件数

本年废止件数

现行有效件数

规章

0

0

0

行政规范性文件

2

1

8

三、收到和处理政府信息公开申请情况
没有收到政府信息公开申请，申请的渠道全年保持畅通，登记的
簿册按月检查。

1.申请人无正当理由逾期不
补正、行政机关不再处理其
政府信息公开申请

1

2

3

4

5

6

21

3.其他

0

0

0

0

0

0

0

（七）总计

0

0

0

0

0

0

0

—2—

五、存在的主要问题及改进情况
公开的内容还不够细，改进的办法是每个季度听取一次群众的意
见，把办理结果写进下一季度的公开目录。
六、其他需要报告的事项
没有其他需要报告的事项。

青石镇人民政府
2026年1月20日`;

const blocks = readText(printed);

it("printed lines become paragraphs, also across pages, and page numbers are set aside", () => {
  const texts = blocks.filter(({ kind }) => kind === "text").map(sourceText);
  expect(texts).toContain(
    "全镇按月核对公开目录，发现缺漏的当月补齐，全年公开政府信息46条。村务公开栏由驻村干部检查，每季度在网站上公布检查结果，群众提出的意见由承办人在五个工作日以内逐条答复完毕。",
  );
  expect(texts.filter((text) => /^[一二三五六]、/.test(text))).toHaveLength(5);
  expect(texts.some((text) => text.endsWith("（电话：0530-5550101）。"))).toBe(true);
  expect(blocks.filter(({ kind }) => kind === "aside").map(sourceText)).toEqual(["—1—", "—2—"]);
});

it("tables are read where their rows can be recognised, and a title over two lines is joined", () => {
  const placed = placeDocument(blocks);
  expect(placed.title).toBe("青石镇人民政府2025年政府信息公开工作年度报告");
  const figures = Object.values(placed.content.figures).map(({ value }) => value);
  expect(figures).toEqual(expect.arrayContaining(["2", "1", "8", "3", "4", "5", "6"]));
  expect(Object.keys(placed.content.chapters)).toEqual(
    expect.arrayContaining(["preface", "overview", "applications", "problems", "others"]),
  );
  expect(unaccounted(blocks, placed)).toEqual({});
});

it("words of a head that print broke off belong to the table, whatever is next to them", () => {
  const broken = printed.replace(
    "信息内容\n\n本年制发件数",
    "信息\n\n内容\n\n本年制\n\n发件数\n\n本年制发件数",
  );
  const read = readText(broken);
  const placed = placeDocument(read);
  expect(placed.unplaced).toEqual([]);
  expect(placed.content.figures).toEqual(placeDocument(blocks).content.figures);
  expect(unaccounted(read, placed)).toEqual({});
});

it.each([
  ["总计其他", true],
  ["第三项加第四项之和）", true],
  ["村级指标", false],
  ["其他3", false],
  ["计", true],
  ["镇", false],
])("“%s” consists of pieces of table 3's words: %s", (text, made) => {
  const table = formFor(2025).tables.find(({ layout }) => layout === "matrix");
  expect(table && vocabularyOf(table).isScrap(text)).toBe(made);
});

it("no character is lost", () => {
  expect(Object.fromEntries(characterCounts(blocks.map(sourceText)))).toEqual(
    Object.fromEntries(characterCounts([printed])),
  );
});

it("paragraphs as typed are unchanged", () => {
  const typed = Array.from({ length: 20 }, (_, at) => `第${at}段，${"公开情况良好，".repeat((at * 5) % 17)}`);
  expect(readText(typed.join("\n")).map(sourceText)).toEqual(typed);
  const short = Array.from({ length: 20 }, (_, at) => `第${at}项工作已经全部完成。`);
  expect(readText(short.join("\n")).map(sourceText)).toEqual(short);
});

describe("print with tables on separate lines", () => {
  const prose = [
    "　　青石镇人民政府2025年政府信息公开工作年度报告",
    "　　一、总体情况",
    "　　本镇把公开目录分给各办公室，每月初由承办人逐条核对，缺",
    "漏的当月补上，过期的当月撤下，核对的结果记在簿册上，由分管",
    "的副镇长逐季查看。簿册放在便民大厅，来办事的群众也可以翻阅",
    "并提出意见，承办人收到意见以后五个工作日以内答复，答复的内",
    "容同样记在簿册上。全年登记的意见都已经答复，没有一件超过期限",
    "，也没有一件需要转给别的单位。",
  ];
  const paragraph = prose.slice(2).join("").trim();
  const said = (...lines: string[]) => readText([...prose, ...lines].join("\n"));
  const rowsOf = (read: ReturnType<typeof readText>) =>
    read.flatMap((block) =>
      block.kind === "table" ? [block.rows.map((row) => row.map(({ text }) => text))] : [],
    );
  const wide =
    "办理的渠道（各渠道相加等于总计，跨渠道的只计一次，不重复计算） 当面 信函 传真 电子邮件 政府网站 总计";

  it.each([
    ["tabs", "\t"],
    ["blanks", " "],
  ])("has the width of its prose, however long the rows are (%s)", (_, gap) => {
    const rows = [
      wide.split(" "),
      ["本年新收", "3", "1", "0", "0", "2", "6"],
      ["上年结转", "0", "0", "0", "0", "1", "1"],
    ];
    const read = said("　　二、申请情况", ...rows.map((row) => row.join(gap)), "　　三、存在问题");
    expect(rowsOf(read)).toEqual([rows]);
    expect(read.map(sourceText)).toContain(paragraph);
  });

  it("has labels that continue over lines, also across a page number, with their figures after the last", () => {
    const read = said(
      "　　三、收到和处理政府信息公开申请情况",
      "三、本年度办",
      "理结果",
      "（一）予以公开 5 2 0 0 1 0 8",
      "—2—",
      "（二）部分公开（区分处理的，",
      "只计这一情形，不计其他情形） 2 0 0 0 0 0 2",
      "（三）不予公",
      "开",
      "1.属于国家秘密 0 0 0 0 0 0 0",
      "　　五、存在的主要问题及改进情况",
    );
    const figures = (row: string) => row.split(" ");
    expect(rowsOf(read)).toEqual([
      [
        ["（一）予以公开", ...figures("5 2 0 0 1 0 8")],
        ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ...figures("2 0 0 0 0 0 2")],
        ["（三）不予公开", "1.属于国家秘密", ...figures("0 0 0 0 0 0 0")],
      ],
    ]);
    expect(read.at(-1)).toMatchObject({ kind: "text", text: "五、存在的主要问题及改进情况" });
  });

  it("continues as prose above a number on its own line", () => {
    const read = said("　　（一）主动公开", "　　全年公开四十六条。", "3", "　　（二）依申请公开");
    expect(read.map(sourceText)).toEqual(
      expect.arrayContaining([paragraph, "（一）主动公开", "全年公开四十六条。", "（二）依申请公开"]),
    );
  });
});

describe("rows with cells separated by one space", () => {
  const form = formFor(2025);
  const figuresOf = (...lines: string[]) =>
    placeDocument(readText(["青石镇2025年政府信息公开工作年度报告", ...lines].join("\n")), { year: 2025 })
      .content.figures;

  it("are read with one figure each, under heads with one space", () => {
    const figures = figuresOf(
      "二、主动公开政府信息情况",
      "第二十条第（一）项",
      "信息内容 本年制发件数 本年废止件数 现行有效件数",
      "规章 0 0 0",
      "行政规范性文件 2 1 8",
      "第二十条第（五）项",
      "信息内容 本年处理决定数量",
      "行政许可 31",
    );
    expect(figures["normativeDocuments:inForce"]?.value).toBe("8");
    expect(
      Object.entries(figures).filter(([id]) => form.cells.get(id)?.row.label === "行政许可"),
    ).toMatchObject([[expect.any(String), { value: "31" }]]);
  });

  it("are read after labels of cells that span several rows, and where the figures are alone", () => {
    const figures = figuresOf(
      "三、收到和处理政府信息公开申请情况",
      "一、本年新收政府信息公开申请数量 3 1 0 0 0 0 4",
      "三、本年度办理结果 （三）不予公开 4.保护第三方合法权益 2 0 0 0 0 0 2",
      "三、本年度办理结果 （四）无法提供 1.本机关不掌握相关政府信息 1 1 0 0 0 0 2",
      "四、政府信息公开行政复议、行政诉讼情况",
      "行政复议 行政诉讼",
      "结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉",
      "1 0 0 2 3 0 0 0 0 0 0 0 4 0 4",
    );
    const values = (label: string) =>
      Object.entries(figures).flatMap(([id, { value }]) =>
        form.cells.get(id)?.row.label === label ? [value] : [],
      );
    expect(values("4.保护第三方合法权益")).toEqual(["2", "0", "0", "0", "0", "0"]);
    expect(values("1.本机关不掌握相关政府信息")).toEqual(["1", "1", "0", "0", "0", "0"]);
    expect(
      Object.values(figures)
        .map(({ value }) => value)
        .slice(-12),
    ).toEqual([..."100200000040".slice(0, 12)]);
  });
});

it("a number that a line ends within goes on in the next, however full the line is", () => {
  const lines = [
    "　　本镇的数据由党政办公室汇总，统计期限为2025年1月1日至202",
    "5年12月31日。对本报告有疑问的，请来信或者来电，邮编27120",
    "0，电话0530-5550101，工作日都有人接听，也可以到大厅询问。",
  ];
  const filler = "　　全镇按月核对公开目录，发现缺漏的当月补齐，并由承办人逐条登记台账备查，每季度";
  const text = [...lines, ...Array.from({ length: 8 }, () => [filler, "公布一次检查的结果。"]).flat()].join(
    "\n",
  );
  const [first] = readText(text).map((block) => sourceText(block).trim());
  expect(first).toContain("2025年12月31日");
  expect(first).toContain("邮编271200，");
});
