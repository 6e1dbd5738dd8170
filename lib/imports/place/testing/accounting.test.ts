import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentSchema } from "@/lib/core/report";
import { png } from "@/lib/reports/pictures/testing/samples";
import { PictureCollection } from "../../read/pictures/picture-collection";
import { readWebPage } from "../../read/read-document";
import { type SourceBlock, sourceText } from "../../read/source-block";
import { characterCounts, missingFromProse, unaccounted } from "../../read/testing/account";
import { readText } from "../../read/text/read-text";
import { placeDocument } from "../place-document";
import type { PlacedDocument } from "../placed-document";
import { summaryOf } from "../summary";

/** Lines as they occur in reports and on the pages around them, complete and broken. */
const lines = [
  "青石镇2018年政府信息公开工作年度报告",
  "青石镇 2018 年度政府信息公开 工作报告",
  "青石镇人民政府",
  "２０１８年政府信息公開工作報告",
  "本报告由青石镇人民政府编制，统计期限自2018年1月1日起至2018年12月31日止（地址：青石镇中心街1号，电话：0530-5550101）。",
  "一、概述",
  "一、概 述",
  "一 总体情况",
  "二、主动公开政府信息情况",
  "三、依申请公开情况：全年没有收到申请。",
  "四、收费及减免情况。没有收费。",
  "五、是有的栏目更新不及时,信息较少。",
  "六、存在的主要问题及改进情况",
  "（二）收费及减免情况",
  "(三) 重点领域公开情况。公开财政信息12条。",
  "1、公开栏更新不及时。",
  "（1）下一步按月检查。",
  "一、概述 全年公开信息20条，比上年多3条。二、主动公开政府信息情况 通过网站公开15条，通过微信公开5条。三、存在的问题和改进措施 更新不及时，下一步改进。",
  "全年主动公开政府信息 20 条, 其中网站 15 条(含转载), 微信 5 条; 没有收费.",
  "章古臺(tái)鎮(zhèn)累計(jì)主動(dòng)公開政府信息，開展報(bào)告工作，國(guó)家條例實(shí)施。",
  "打印",
  "【关闭窗口】",
  "日期: 2019-03-14 浏览量:191 文字大小:",
  "当前位置：首页 > 政务公开 > 年报",
  "公开信息一则\t2018-02-06 08:47:09\t青石镇\t未申请\t\t已发布",
  "2018年07月02日",
  "发送完毕 -",
  "青石镇召开工作会议",
  "248 0 0",
  "免费观看在线视频国产精品",
  "[bookmark: _GoBack]二是突出重点。",
  "\tⅰ\u0007带控制符\u0001的一行\u200b",
  "附件：政府信息公开情况统计表",
  "附件",
  "青石镇人民政府 2019年2月15日",
  "二〇一九年二月十五日",
  "统计指标\t单位\t统计数",
  "一、主动公开情况\t\t",
  "（一）主动公开政府信息数\t条\t20",
  "1.政府公报公开政府信息数\t条\t/",
  "2.政府网站公开政府信息数\t条\t15",
  "5.其他方式公开政府信息数\t条\t",
  "本县增加的一行\t条\t3",
  "规章 | 0 | 2 | 0 | |",
  "| 行政规范性文件 | 14 | 14 | 14 |",
  "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
  "|||",
  "|",
  "行政许可 |",
  "|---|---|",
  "第二十条第（一）项",
  "首页 | 政务公开 | 年报",
  "规章  0  2　0",
  "信息内容  本年制发件数  本年废止件数  现行有效件数",
  "统计指标",
  "（一）收到申请数",
  "件",
  "0",
  "1.当面申请数",
  "\t统计指标",
  "\t单位",
  "\t（一）维持具体行政行为数",
  "\t件",
  "\t7",
  "",
  " ",
];

const line = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...lines) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
  // A truncated line, or two joined ones.
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...lines), fc.nat(30)).map(([text, at]) => text.slice(at)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...lines)).map((two) => two.join("")),
  },
);

const document = fc.array(line, { maxLength: 30 });

/** Every included picture occurs once, as a block in the place of its source block. */
function expectPicturesStand(source: readonly SourceBlock[], { placements, unplaced }: PlacedDocument): void {
  const came = source.flatMap((sourceBlock, at) =>
    sourceBlock.kind === "picture" && sourceBlock.picture ? [at] : [],
  );
  const stand = [...placements, ...unplaced].flatMap(({ from, blocks = [] }) =>
    blocks.flatMap((block) => (block.type === "picture" ? [from] : [])),
  );
  expect(stand.sort((one, other) => one - other)).toEqual(came);
}

function expectNothingLost(source: readonly SourceBlock[]): void {
  const placed = placeDocument(source);
  expectPicturesStand(source, placed);
  expect(unaccounted(source, placed)).toEqual({});
  expect(missingFromProse(placed)).toEqual([]);
  expect(contentSchema.safeParse(placed.content).success).toBe(true);
  expect(() => JSON.stringify(summaryOf(placed))).not.toThrow();
}

/** Without the characters that reading drops, which are those that end lines. */
const visible = (texts: readonly string[]) =>
  Object.fromEntries([...characterCounts(texts.map((text) => text.replace(/\u0085/g, "")))].sort());

describe("every character of any document is placed, unplaced or recorded", {
  timeout: 60_000,
}, () => {
  it("text", () => {
    fc.assert(
      fc.property(document, (texts) => {
        const source = readText(texts.join("\n"));
        const read = source.map(sourceText);
        expect(visible(read)).toEqual(visible(texts));
        expectNothingLost(source);
      }),
      { numRuns: 700 },
    );
  });

  it("a chapter heading that names the annex", () => {
    const lines = ["二、主动公开政府信息情况", "（一）收到申请数附件：政府信息公开情况统计表"];
    expectNothingLost(readText(["青石镇2018年政府信息公开工作年度报告", ...lines].join("\n")));
  });

  it("pages with broken, nested and hostile markup", () => {
    const picture = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
    const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\0/g, "");
    const tag = fc.constantFrom(
      "p",
      "div",
      "h1",
      "h2",
      "h3",
      "li",
      "td",
      "span",
      "strong",
      "table",
      "tr",
      "th",
      "nav",
      "section",
      "caption",
    );
    const markup = fc.oneof(
      fc.tuple(tag, line).map(([name, text]) => `<${name}>${escaped(text)}</${name}>`),
      fc.tuple(tag, line).map(([name, text]) => `<${name}>${escaped(text)}`),
      tag.map((name) => `</${name}>`),
      fc
        .tuple(line, line, line)
        .map(
          (cells) => `<table><tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr></table>`,
        ),
      fc.constantFrom(
        "<script>alert(1)</script>",
        "<p onclick=evil() style='display:none'>藏</p>",
        "<br>",
        "<img src=x onerror=e alt=图>",
        `<img alt="第一张.png" src="${picture}">`,
        `半句<img alt="公开專欄" src='${picture}'>`,
        "<!-- zhu -->",
        "<title>青石镇年报</title>",
      ),
    );
    fc.assert(
      fc.property(fc.array(markup, { maxLength: 25 }), (parts) => {
        const source = readWebPage(`<body>${parts.join("")}</body>`, new PictureCollection());
        expect(JSON.stringify(source)).not.toMatch(/alert\(1\)|evil\(\)|onerror/);
        expectNothingLost(source);
      }),
      { numRuns: 700 },
    );
  });
});
