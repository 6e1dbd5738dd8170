// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockText, proseOf, proseSchema } from "@/lib/core/prose/prose";
import { fileOfDataUrl } from "../pictures/paste-pictures";
import { type PasteContext, readPasted, readPastedText } from "./paste";

const page = (html: string) => new DOMParser().parseFromString(html, "text/html");
const read = (html: string, context?: PasteContext) => readPasted(page(html), context);
const summaryOf = (html: string, context?: PasteContext) =>
  read(html, context).blocks.map((block) => {
    if (block.type === "heading") return `h${block.attrs.level} ${blockText(block)}`;
    return block.type === "paragraph" ? `p ${blockText(block)}` : block.type;
  });

/** Word's clipboard: conditional comments, styles, list markers, line feeds within the text. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8">
<style><!-- p.MsoNormal {mso-style-name:正文} --></style></head><body lang=ZH-CN>
<!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit"/></xml><![endif]-->
<!--StartFragment-->
<h1><span style='mso-list:Ignore'>一、</span><span>总体情况</span></h1>
<p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US style='font-family:仿宋'>2025</span><span>年，我镇共主动
公开信息</span><b><span lang=EN-US>182</span></b><span>条。[bookmark: _GoBack]<o:p></o:p></span></p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>（二）<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>依申请公开</p>
<p class=MsoListParagraph><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span>&nbsp; </span></span></span>当面申请</p>
<p>　　（三）加强组织领导。成立领导小组。<a class="MsoCommentReference">[甲1]</a><del>删去</del></p>
<div style='mso-element:comment-list'><p>批注文字</p></div>
<script>alert(1)</script><p style="display:none">暗字</p>
<!--EndFragment--></body></html>`;

it("reports what does not belong to the text", () => {
  const html = "<p>公开<s>46</s>64条<sup>[1]</sup>。<span style='display:none'>暗字</span></p>";
  expect(summaryOf(html)).toEqual(["p 公开64条。"]);
  expect(read(html).setAside).toEqual(["46", "[1]", "暗字"]);
});

it("takes text and structure from Word, and nothing else", () => {
  expect(summaryOf(word, { chapterHeading: "总体情况" })).toEqual([
    "p 2025年，我镇共主动公开信息182条。",
    "h2 依申请公开",
    "p 当面申请",
    "h2 加强组织领导",
    "p 成立领导小组。",
  ]);
});

describe("structure", () => {
  it.each<[string, string, string[]]>([
    ["headings of a web page", "<h1>工作</h1><h3>网站</h3><h6>人员</h6>", ["h2 工作", "h3 网站", "h4 人员"]],
    ["lines broken within a paragraph", "<p>（一）公开<br>正文。</p>", ["h2 公开", "p 正文。"]],
    ["text without any element", "只有文字", ["p 只有文字"]],
    ["nested divisions", "<div>甲<div>乙</div>丙</div>", ["p 甲", "p 乙", "p 丙"]],
    ["lists", "<ul><li>甲。</li></ul><ol start=3><li>乙，丙；</li></ol>", ["p 甲。", "p 3.乙，丙；"]],
    ["preformatted text", "<pre>甲。\n乙。</pre>", ["p 甲。", "p 乙。"]],
    ["blanks between Latin words", "<p>Word\n 2019</p>", ["p Word 2019"]],
    [
      "a table that only arranges the page",
      "<table><tr><td><p>甲。</p><p>乙。</p></td></tr></table>",
      ["p 甲。", "p 乙。"],
    ],
  ])("%s", (_, html, blocks) => expect(summaryOf(html)).toEqual(blocks));

  it.each([
    ["typed", "<p>１．收到申请五件，均已答复。</p><p>２．没有收费。</p>"],
    ["ended by a line", "<p>１．收到申请五件，均已答复。<br>２．没有收费。</p>"],
    [
      "of Word's list",
      "<p><span style='mso-list:Ignore'>１．</span>收到申请五件，均已答复。</p><p><span style='mso-list:Ignore'>２．</span>没有收费。</p>",
    ],
    ["typed in a list", "<ol><li>１．收到申请五件，均已答复。</li><li>２．没有收费。</li></ol>"],
  ])("items with numbers %s stay items, with their numbers", (_, html) =>
    expect(summaryOf(html)).toEqual(["p １．收到申请五件，均已答复。", "p ２．没有收费。"]),
  );

  it("numbered lines with text between them are headings", () => {
    expect(summaryOf("<p>1.加强领导</p><p>甲。</p><p>2.抓好培训</p><p>乙。</p>")).toEqual([
      ...["h3 加强领导", "p 甲。", "h3 抓好培训", "p 乙。"],
    ]);
  });

  it("a first line that joins existing text stays as typed", () => {
    expect(summaryOf("<p>（一）甲</p><p>（二）乙</p>", { joinsText: true })).toEqual(["p （一）甲", "h2 乙"]);
  });

  it("within a cell there are only lines", () => {
    expect(summaryOf("<h2>甲</h2><table><tr><td>1<td>2</table><p>（一）乙</p>", { plain: true })).toEqual([
      ...["p 甲", "p 1", "p 2", "p （一）乙"],
    ]);
  });
});

describe("tables", () => {
  const shape = (html: string) => {
    const [table] = read(html).blocks;
    if (table?.type !== "table") throw new Error("no table");
    return table.content.map(({ content = [] }) =>
      content.map(
        ({ type, attrs, content: lines }) =>
          `${type === "tableHeader" ? "#" : ""}${lines.map(blockText).join("/")}:${attrs?.colspan}x${attrs?.rowspan}`,
      ),
    );
  };

  it("keep merged cells and heads", () => {
    expect(
      shape(
        "<table><tr><th colspan=2>名称</th><th rowspan=2>数</th></tr><tr><td>网站</td><td>微信</td></tr></table>",
      ),
    ).toEqual([
      ["#名称:2x1", "#数:1x2"],
      ["网站:1x1", "微信:1x1"],
    ]);
  });

  it("are filled up in short rows, and cut where spans exceed the table", () => {
    expect(shape("<table><tr><td>甲<td>乙</tr><tr><td rowspan=9>丙</tr></table>")).toEqual([
      ["甲:1x1", "乙:1x1"],
      ["丙:1x1", ":1x1"],
    ]);
  });

  it("keep lines and typed numbers in cells, with their caption above and their pictures below", () => {
    const html =
      "<table><caption>表一</caption><tr><td><p>1.甲</p><p>乙</p><img src='data:image/png;base64,AA=='></td><td>丙</td></tr></table>";
    expect(summaryOf(html)).toEqual(["p 表一", "table", "pastedPicture"]);
    expect(shape(html.replace(/<caption>.*<\/caption>/, ""))).toEqual([["1.甲/乙:1x1", "丙:1x1"]]);
  });
});

describe("pictures", () => {
  it("are included with their bytes, or counted as lost", () => {
    const id = "a".repeat(64);
    const { blocks, lostPictures } = read(
      `<p>前<img alt="图片" src="data:image/png;base64,QUJD">后</p><img src="file:///C:/a.png"><img src="https://a.cn/b.jpg">
       <img width=1 height=1 src="https://a.cn/count.gif"><img src="/pictures/${id}" alt="站">`,
    );
    // A picture within a sentence does not split it.
    expect(blocks).toEqual([
      ...proseOf("前后").content,
      { type: "pastedPicture", source: "data:image/png;base64,QUJD", alt: "" },
      { type: "picture", attrs: { pictureId: id, alt: "站" } },
    ]);
    expect(lostPictures).toBe(2);
  });

  it("are read from data URLs", async () => {
    const file = fileOfDataUrl("data:image/png;base64,QUJD");
    expect([file?.type, file?.size]).toEqual(["image/png", 3]);
    expect(fileOfDataUrl("data:image/png;base64,*")).toBeNull();
    expect(fileOfDataUrl("data:image/png;base64,")).toBeNull();
  });
});

describe("nothing typed is lost", () => {
  const words = fc
    .array(fc.constantFrom("公开", "（一）", "1.", "。", "，", "182条", "一、", " ", "　", "<", "&"), {
      maxLength: 8,
    })
    .map((parts) => parts.join(""));
  const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const { html: node } = fc.letrec<{ html: { html: string; text: string } }>((tie) => ({
    html: fc.oneof(
      { maxDepth: 4 },
      words.map((text) => ({ html: escaped(text), text })),
      fc
        .tuple(
          fc.constantFrom("p", "div", "span", "b", "h2", "h5", "li", "blockquote", "font", "section", "o:p"),
          fc.array(tie("html"), { maxLength: 4 }),
        )
        .map(([tag, children]) => ({
          html: `<${tag}>${children.map(({ html }) => html).join("")}</${tag}>`,
          text: children.map(({ text }) => text).join(""),
        })),
    ),
  }));
  // Numbers may be removed with the heading they make, and its stop: everything else is compared, in order.
  const bare = (text: string) => text.replace(/[\s\u3000]/g, "").replace(/（一）|1\.|一、|。/g, "");
  const stops = (text: string) => text.split("。").length - 1;
  const headings = (blocks: readonly { type: string }[]) =>
    blocks.filter(({ type }) => type === "heading").length;

  it("from a page", () => {
    fc.assert(
      fc.property(node, ({ html, text }) => {
        const { blocks } = read(`<div>${html}</div>`);
        const prose = proseSchema.parse({ type: "doc", content: blocks });
        const shown = prose.content.map(blockText).join("");
        expect(bare(shown)).toBe(bare(text));
        expect(stops(text) - stops(shown)).toBeLessThanOrEqual(headings(blocks));
      }),
    );
  });

  it("from plain text", () => {
    fc.assert(
      fc.property(fc.array(words), (lines) => {
        const blocks = readPastedText(lines.join("\r\n"));
        const shown = blocks.map(blockText).join("");
        expect(bare(shown)).toBe(bare(lines.join("")));
        expect(stops(lines.join("")) - stops(shown)).toBeLessThanOrEqual(headings(blocks));
      }),
    );
  });
});
