import { expect, it } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { placeDocument } from "../../place/place-document";
import { vocabularyOf } from "../../place/tables/vocabulary";
import { sourceText } from "../source-block";
import { characterCounts, unaccounted } from "../testing/account";
import { readText } from "./read-text";

/** As a PDF is copied: lines of 28 characters, pages with their numbers, cells on lines of their own. */
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

it("printed lines become paragraphs, over pages too, and page marks are set aside", () => {
  const texts = blocks.filter(({ kind }) => kind === "text").map(sourceText);
  expect(texts).toContain(
    "全镇按月核对公开目录，发现缺漏的当月补齐，全年公开政府信息46条。村务公开栏由驻村干部检查，每季度在网站上公布检查结果，群众提出的意见由承办人在五个工作日以内逐条答复完毕。",
  );
  expect(texts.filter((text) => /^[一二三五六]、/.test(text))).toHaveLength(5);
  expect(texts.some((text) => text.endsWith("（电话：0530-5550101）。"))).toBe(true);
  expect(blocks.filter(({ kind }) => kind === "aside").map(sourceText)).toEqual(["—1—", "—2—"]);
});

it("tables are read where their rows can be recognised, and the title over two lines is one", () => {
  const placed = placeDocument(blocks);
  expect(placed.title).toBe("青石镇人民政府2025年政府信息公开工作年度报告");
  const figures = Object.values(placed.content.figures).map(({ value }) => value);
  expect(figures).toEqual(expect.arrayContaining(["2", "1", "8", "3", "4", "5", "6"]));
  expect(Object.keys(placed.content.chapters)).toEqual(
    expect.arrayContaining(["preface", "overview", "applications", "problems", "others"]),
  );
  expect(unaccounted(blocks, placed)).toEqual({});
});

it("words of a head that print broke off are the table's own, whatever they stand beside", () => {
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
])("“%s” made of pieces of table 3's words: %s", (text, made) => {
  const table = formFor(2025).tables.find(({ layout }) => layout === "matrix");
  expect(table && vocabularyOf(table).isScrap(text)).toBe(made);
});

it("no character is lost", () => {
  expect(Object.fromEntries(characterCounts(blocks.map(sourceText)))).toEqual(
    Object.fromEntries(characterCounts([printed])),
  );
});

it("paragraphs as somebody types them stay as they are", () => {
  const typed = Array.from({ length: 20 }, (_, at) => `第${at}段，${"公开情况良好，".repeat((at * 5) % 17)}`);
  expect(readText(typed.join("\n")).map(sourceText)).toEqual(typed);
  const short = Array.from({ length: 20 }, (_, at) => `第${at}项工作已经全部完成。`);
  expect(readText(short.join("\n")).map(sourceText)).toEqual(short);
});
