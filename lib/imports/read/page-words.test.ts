import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { clean } from "./clean/clean";
import { readDocument, readWebPage } from "./read-document";
import { type SourceBlock, sourceText } from "./source-block";
import { readText } from "./text/read-text";

const words = (blocks: readonly SourceBlock[]) =>
  blocks.filter(({ kind }) => kind !== "aside").map(sourceText);
const asides = (blocks: readonly SourceBlock[]) =>
  blocks.flatMap((block) =>
    block.kind === "aside" && block.what !== "code" ? [[block.what, block.text]] : [],
  );

describe("the head of a page that was copied as text", () => {
  it.each([
    "用微信扫描二维码分享给好友和朋友圈",
    "| 索引号 | 0142/2024-19 | 分类 | 信息公开年报 |",
    "日期：2024-01-29 21:39    来源：青石镇      字体：[     ]   关闭窗口",
    "字体大小：[ ] 全文共计字，预计阅读时间 分钟",
  ])("is set aside: %s", (line) => {
    const { blocks, cleaned } = clean(readText(`${line}\n本报告由青石镇编制，全年公开信息12条。`));
    expect(blocks.map(sourceText)).toEqual(["本报告由青石镇编制，全年公开信息12条。"]);
    expect(cleaned.map(({ step }) => step)).toContain("chrome");
  });
});

describe("text of a page that is crossed out, raised or above other text is set aside", () => {
  it.each([
    ["<s>46</s>64", "struck", "46"],
    ["<strike>46</strike>64", "struck", "46"],
    ["<del>46</del><ins>64</ins>", "deleted", "46"],
    ['<span style="text-decoration: line-through">46</span>64', "struck", "46"],
    ['<i class="big gone">46</i>64', "struck", "46"],
    ['<span style="display:none">46</span>64', "hidden", "46"],
    ['<i class="big away">46</i>64', "hidden", "46"],
    ['<span style="mso-hide:all">46</span>64', "hidden", "46"],
    ["64<sup>[2]</sup>", "noteMark", "[2]"],
    ['64<sup><a href="#n">注1</a></sup>', "noteMark", "注1"],
    ["<ruby>64<rt>liù</rt></ruby>", "pronunciation", "liù"],
  ])("%s", (inner, what, text) => {
    const sheet =
      "<style>.a{color:red} p .gone, .b{ text-decoration:line-through; } .away{display:none}</style>";
    const line = readWebPage(`${sheet}<p>公开${inner}条。</p>`);
    expect(words(line)).toEqual(["公开64条。"]);
    expect(asides(line)).toEqual([[what, text]]);
    const table = readWebPage(
      `${sheet}<table><tr><td>规章</td><td>4</td></tr><tr><td>许可</td><td>${inner}</td></tr></table>`,
    );
    expect(words(table)).toEqual(["规章\t4\n许可\t64"]);
    expect(asides(table)).toEqual([[what, text]]);
    expect(table.at(-1)).toMatchObject({ place: "表格“许可”一行" });
  });

  it("what is raised and no mark stays", () => {
    expect(words(readWebPage("<p>占地46km<sup>2</sup>，第4<sup>届</sup>，约3×10<sup>4</sup>人</p>"))).toEqual(
      ["占地46km²，第4届，约3×10^4人"],
    );
  });
});

it.each([
  "- 索 引 号：0001/2022-51 主题分类：",
  "• 废止日期： 时  效 性：有效有效",
  "- 备案登记号：",
  "打印 打印",
  "纠错 纠错",
  "投稿：柳河镇人民政府  来源：时间：2015年03月30日",
])("what a page's head says of the document is set aside, whatever spaces it out: %s", (line) => {
  const { blocks } = clean(
    readText(["柳河镇2021年政府信息公开工作年度报告", line, "本报告由柳河镇编制。"].join("\n")),
  );
  expect(words(blocks)).toEqual(["柳河镇2021年政府信息公开工作年度报告", "本报告由柳河镇编制。"]);
});

describe("lines end where the source breaks them", () => {
  const lines = ["一、总体情况", "公开46条。", "没有申请。"];
  it.each([
    ["<pre>", `<pre>${lines.join("\n")}\n</pre>`],
    ["<pre> with words in bold", `<pre>${lines.join("\n").replace("公开", "<b>公开</b>")}</pre>`],
    ["pre-wrap", `<div style="white-space: pre-wrap">${lines.join("\n")}</div>`],
    ["pre-line, from outside", `<div style="white-space:pre-line"><span>${lines.join("\n")}</span></div>`],
    [
      "pre-line, by a class",
      `<style>.k{white-space:pre-line}</style><div class="k">${lines.join("\n")}</div>`,
    ],
    ["Word's own breaks", `<p>${lines.join("\v")}</p>`],
  ])("%s", (_, page) => expect(words(readWebPage(page))).toEqual(lines));

  it("and nowhere else", () => {
    expect(words(readWebPage('<pre style="white-space: normal">x</pre><p>公开\n46条。</p>'))).toEqual([
      "x",
      "公开 46条。",
    ]);
  });

  it("tables of a <pre> are tables", () => {
    expect(readWebPage("<pre>见下表\n规章\t4\n许可\t6\n</pre>")).toMatchObject([
      { kind: "text" },
      {
        kind: "table",
        rows: [
          [{ text: "规章" }, { text: "4" }],
          [{ text: "许可" }, { text: "6" }],
        ],
      },
    ]);
  });

  it("text: line and page breaks of Word", () => {
    expect(words(readText("一、总体情况\n公开46条。\v没有申请。\f另起一页。"))).toEqual([
      ...lines,
      "另起一页。",
    ]);
  });
});

describe("Markdown", () => {
  const text = [
    "## 总体情况",
    "**全年公开46条**，其中：",
    "- **机构职能**4条；",
    "> 由办公室核对。",
    "1. __查阅点__少。",
    "| 信息内容 | 件数 |",
    "|:---|---:|",
    "| 规章 | 4 |",
    "---",
  ].join("\n");

  it("loses its marks, each reported, and keeps its words and headings", () => {
    const { blocks, cleaned } = clean(readText(text));
    expect(blocks.map(sourceText)).toEqual([
      "总体情况",
      "全年公开46条，其中：",
      "机构职能4条；",
      "由办公室核对。",
      "1. 查阅点少。",
      "信息内容\t件数\n规章\t4",
    ]);
    expect(blocks[0]).toMatchObject({ rank: 2 });
    const marks = cleaned.filter(({ step }) => step === "markup");
    expect(marks.map(({ text: mark, times }) => [mark, times])).toEqual([
      ["##", 1],
      ["**", 4],
      ["-", 1],
      [">", 1],
      ["__", 2],
      ["---", 1],
      ["||| |:---|---:| |||", 1],
    ]);
  });

  it("is not recognised by a single dash or asterisk", () => {
    const plain = "全年公开46条*，其中：\n- 机构职能4条；\n3*4=12";
    expect(clean(readText(plain)).blocks.map(sourceText)).toEqual(plain.split("\n"));
  });
});

describe("a web archive", () => {
  const archive = (charset: string, encoding: string, body: string) =>
    strToU8(
      `From: <Saved by x>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="${charset}"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--b--\r\n`,
    );

  it.each<[string, Uint8Array]>([
    ["quoted-printable", archive("utf-8", "quoted-printable", "<p>=E5=85=AC=E5=\r\n=BC=8046</p>")],
    ["base64", archive("utf-8", "base64", Buffer.from("<p>公开46</p>").toString("base64"))],
    ["in GB2312", archive("gb2312", "quoted-printable", "<p>=B9=AB=BF=AA46</p>")],
  ])("is read, whatever its extension: %s", async (_, bytes) => {
    expect(words(await readDocument(bytes, "年报.doc"))).toEqual(["公开46"]);
  });

  it("without a page is refused with one line", async () => {
    const empty = strToU8(
      "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b--\r\n",
    );
    await expect(readDocument(empty, "a.mht")).rejects.toThrow(/^这是网页存档.*\.docx.*。$/);
  });
});
