import { Parser } from "htmlparser2";
import { describe, expect, it, test } from "vitest";
import { type HtmlBlock, type HtmlPicture, htmlBlockText } from "./html-block";
import { HtmlReader } from "./html-reader";
import { HtmlLimitError, type HtmlLimits, unlimited } from "./limits";
import type { HtmlOptions } from "./options";

type Picture = HtmlPicture & { src: string };

const options: HtmlOptions<Picture> = {
  picture: ({ src = "" }, alt) => (src === "" ? null : { kind: "picture", alt, src }),
  line: (text) => text.replace(/\s+/g, " ").trim(),
  preformatted: (text) =>
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => ({ kind: "text", text: line, rank: null, bold: false, item: false })),
  standIns: { "x-aside": (text) => ({ kind: "aside", what: "unread", text: "", name: text }) },
  copiedByHand: false,
  numbersItems: true,
  limits: unlimited,
};

function read(html: string, changes: Partial<HtmlOptions<Picture>> = {}) {
  const reader = new HtmlReader({ ...options, ...changes });
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  return reader.end();
}

/** A block in one line: “h2 …” a heading, “3. …” an item, “(deleted) …” an aside. */
function summaryOf(block: HtmlBlock<Picture>): string {
  switch (block.kind) {
    case "text": {
      const mark = block.rank ? `h${block.rank} ` : block.ordinal === undefined ? "" : `${block.ordinal}. `;
      return `${mark}${block.text}`;
    }
    case "aside":
      return `(${block.what}) ${block.text || (block.name ?? "")}`;
    case "picture":
      return `[${block.alt}] ${block.src}`;
    case "table":
      return `| ${htmlBlockText(block).replaceAll("\t", " | ").replaceAll("\n", " / ")}`;
  }
}

const blocks = (html: string, changes?: Partial<HtmlOptions<Picture>>) =>
  read(html, changes).blocks.map(summaryOf);

describe("lines", () => {
  it.each<[string, string, string[]]>([
    [
      "end with blocks and breaks, not with marks of looks",
      "<p>甲<b>乙</b><br>丙<i>丁</i></p>戊",
      ["甲乙", "丙丁", "戊"],
    ],
    [
      "go on through Word's own elements",
      "<p><st1:date>2018年</st1:date>的工作<o:p></o:p></p>",
      ["2018年的工作"],
    ],
    ["go on through elements that nobody knows", "<p>甲<zoom>乙</zoom>丙</p>", ["甲乙丙"]],
    [
      "are headings by their element",
      "<h1>甲</h1><h3><span>乙</span></h3><p>丙</p>",
      ["h1 甲", "h3 乙", "丙"],
    ],
    [
      "end with line feeds in preformatted text alone",
      "<pre>甲\n乙</pre><p>丙\n丁</p>",
      ["甲", "乙", "丙 丁"],
    ],
    [
      "end where a style keeps line feeds, and where Word breaks lines",
      "<div style='white-space: pre-wrap'>甲\n<b>乙</b></div><p>丙\v丁</p>",
      ["甲", "乙", "丙", "丁"],
    ],
    [
      "are numbered as their list draws them",
      "<ol start=3><li>甲<br>乙<li>丙</ol><ul><li>丁</ul>",
      ["3. 甲", "乙", "4. 丙", "丁"],
    ],
  ])("%s", (_, html, wanted) => expect(blocks(html)).toEqual(wanted));

  it("are bold where every word is", () => {
    const bold = read("<p><b>甲</b> <strong>乙</strong></p><p><b>丙</b>丁</p>").blocks;
    expect(bold.map((block) => block.kind === "text" && block.bold)).toEqual([true, false]);
  });
});

describe("what the page does not show", () => {
  it.each<[string, string, string[]]>([
    ["scripts and styles", "甲<script>x</script><style>y</style>", ["(code) ", "(code) ", "甲"]],
    [
      "hidden text",
      "<p hidden>甲</p><p style='display: none'>乙</p><span style='visibility:hidden'>丙</span>",
      ["(hidden) 甲", "(hidden) 乙", "(hidden) 丙"],
    ],
    ["text that Word hides", "<p>甲<span style='mso-hide:all'>乙</span></p>", ["(hidden) 乙", "甲"]],
    [
      "what was struck out, with or without a correction beside it",
      "<style>.x,p .gone{text-decoration:line-through}</style><p>甲<del>乙</del><ins>丙</ins><s>丁</s></p><p class='a msoDel'>戊</p><p class='gone'>己</p><i style='text-decoration: line-through'>庚</i>",
      ["(code) ", "(deleted) 乙", "(struck) 丁", "甲丙", "(deleted) 戊", "(struck) 己", "(struck) 庚"],
    ],
    [
      "comments and their marks",
      "<p>甲<a class=MsoCommentReference>[注1]</a></p><div style='mso-element:comment-list'><p>乙</p></div>",
      ["(marker) [注1]", "甲", "(comment) 乙"],
    ],
    [
      "the page's title and menus",
      "<title>甲</title><nav>乙<p>丙</p></nav><select><option>丁</select>",
      ["(pageTitle) 甲", "(navigation) 乙丙", "(navigation) 丁"],
    ],
    ["a hidden picture, by its words", "<img src=a alt=甲 style='display:none'>", ["(hidden) 甲"]],
    ["what is never closed", "<p>甲</p><p hidden>乙<script>x", ["甲", "(hidden) 乙"]],
  ])("%s", (_, html, wanted) => expect(blocks(html)).toEqual(wanted));

  it("menus stay where a person copied them", () => {
    expect(blocks("<nav>甲</nav><footer>乙</footer>", { copiedByHand: true })).toEqual(["甲", "乙"]);
  });
});

test("small words are part of the number, a mark of a note, or words", () => {
  const html =
    "<p>占地46km<sup>2</sup>，第4<sup>届</sup><sup>[1]</sup>，由<ruby>昚<rt>shèn</rt></ruby>庄</p>";
  expect(blocks(html)).toEqual(["(noteMark) [1]", "(pronunciation) shèn", "占地46km²，第4届，由昚庄"]);
});

test("an aside records behind which words it stood, in a table in which row", () => {
  const html = "<p>全年公开<s>46</s>64条。</p><table><tr><td>许可<td><s>5</s>6<tr><td>处罚<td>7</table>";
  const places = read(html).blocks.flatMap((block) => (block.kind === "aside" ? [block.place] : []));
  expect(places).toEqual(["“全年公开”之后", "表格“许可”一行"]);
});

test("what another reader put into the page stands in its place", () => {
  expect(blocks("<p>甲<x-aside>3</x-aside><x-own>乙</x-own></p>")).toEqual(["(unread) 3", "甲乙"]);
});

test("of what Word writes before an item a number stays, a bullet is set aside", () => {
  const item = (marker: string) => `<p><span style='mso-list:Ignore'>${marker}&nbsp; </span>甲</p>`;
  expect(blocks(item("（二）") + item("l") + item("一"))).toEqual(["（二）甲", "(marker) l", "甲", "一甲"]);
});

describe("tables", () => {
  it("keep their caption, heads and merged cells", () => {
    const [table] = read(
      "<table><caption>表一</caption><tr><th colspan=2>名称<th rowspan=0>数</tr><tr><td>甲<td>乙<p>丙</table>",
    ).blocks;
    expect(table).toEqual({
      kind: "table",
      caption: "表一",
      rows: [
        [
          { text: "名称", colspan: 2, rowspan: 1, header: true },
          { text: "数", colspan: 1, rowspan: 2, header: true },
        ],
        [
          { text: "甲", colspan: 1, rowspan: 1, header: false },
          { text: "乙\n丙", colspan: 1, rowspan: 1, header: false },
        ],
      ],
    });
  });

  it.each<[string, string, string[]]>([
    ["of one cell", "<table><tr><td><p>甲</p><p>乙</p></table>", ["甲", "乙"]],
    [
      "that hold a table",
      "<table><tr><td>甲<td><table><tr><td>乙<td>丙</table></table>",
      ["甲", "| 乙 | 丙"],
    ],
    ["that hold a page", `<table><tr><td>甲<td>${"乙".repeat(401)}</table>`, ["甲", "乙".repeat(401)]],
    [
      "that frame pictures",
      "<table><tr><td><img src=a><td><img src=b></tr><tr><td>甲<td>乙</table>",
      ["[] a", "[] b", "甲", "乙"],
    ],
  ])("%s only arrange the page", (_, html, wanted) => expect(blocks(html)).toEqual(wanted));

  it("with a long cell stay tables where a person copied them", () => {
    const html = `<table><tr><td>甲<td>${"乙".repeat(401)}</table>`;
    expect(blocks(html, { copiedByHand: true })).toHaveLength(1);
  });

  it("are followed by the pictures of their cells", () => {
    const html = "<table><tr><td>甲<img src=a alt=图></td><td>乙<td>丙</table>";
    expect(blocks(html)).toEqual(["| 甲 | 乙 | 丙", "[图] a"]);
  });
});

test("a picture within a sentence stands below it, one of the page's machinery nowhere", () => {
  expect(blocks("<p>前<img src=a alt=图片>后<img></p>")).toEqual(["前后", "[] a"]);
});

test("articles are recognised by their place among the blocks", () => {
  expect(read("<p>甲</p><article><p>乙</p><p>丙</p></article><p>丁</p>").articles).toEqual([[1, 3]]);
});

test.each<[keyof HtmlLimits, string]>([
  ["text", "甲乙丙丁"],
  ["blocks", "<p>甲<p>乙<p>丙<p>丁<p>戊"],
  ["cells", "<table><tr><td>1<td>2<td>3<td>4</table>"],
  ["nesting", "<i><i><i><i>甲"],
])("a page beyond the limit of its %s is refused", (limit, html) => {
  const limits = { ...unlimited, [limit]: 3 };
  expect(() => read(html, { limits })).toThrow(new HtmlLimitError(limit));
});
