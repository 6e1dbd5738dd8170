import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { PROSE_BLOCKS_MAX } from "@/lib/core/prose/prose";
import { placeDocument } from "../place/place-document";
import { docxOf, wordParagraph, wordTable } from "./docx/testing-docx";
import { readDocument, readPastedSource } from "./read-document";
import { type SourceBlock, sourceText } from "./source-block";

const utf8 = (text: string) => new TextEncoder().encode(text);
const texts = (blocks: readonly SourceBlock[]) => blocks.map(sourceText);
const utf16 = (text: string, little: boolean) =>
  new Uint8Array(
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

/** GBK bytes by character, computed by decoding every pair of bytes. */
const gbkBytes = new Map<string, number[]>();
for (let lead = 0xb0; lead <= 0xf7; lead += 1)
  for (let trail = 0xa1; trail <= 0xfe; trail += 1)
    gbkBytes.set(new TextDecoder("gbk").decode(new Uint8Array([lead, trail])), [lead, trail]);
const gbk = (text: string) =>
  new Uint8Array([...text].flatMap((char) => gbkBytes.get(char) ?? [char.charCodeAt(0)]));

describe("text in the encodings that offices use", () => {
  const sentence = fc
    .array(fc.constantFrom(..."青石镇政府信息公开年度报告主动公开条例2018\n"), {
      minLength: 12,
      maxLength: 80,
    })
    .map((chars) => `报告${chars.join("")}`);
  const lines = (text: string) => text.split("\n").filter((line) => line !== "");

  it.each<[string, (text: string) => Uint8Array]>([
    ["UTF-8", utf8],
    ["UTF-8 with a mark", (text) => new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(text)])],
    ["GBK", gbk],
    ["UTF-16 LE with a mark", (text) => new Uint8Array([0xff, 0xfe, ...utf16(text, true)])],
    ["UTF-16 BE with a mark", (text) => new Uint8Array([0xfe, 0xff, ...utf16(text, false)])],
    ["UTF-16 LE without a mark", (text) => utf16(`${text}\n1 2 3\n`, true)],
  ])("%s", async (name, encode) => {
    await fc.assert(
      fc.asyncProperty(sentence, async (text) => {
        const wanted = lines(name.endsWith("without a mark") ? `${text}\n1 2 3` : text);
        expect(texts(await readDocument(encode(text), "年报.txt"))).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });

  it("a page in the charset that it declares", async () => {
    const page = gbk(
      '<html><head><meta charset="gb2312"></head><body><p>主动公开政府信息情况</p></body></html>',
    );
    expect(texts(await readDocument(page, "年报.htm"))).toEqual(["主动公开政府信息情况"]);
  });
});

describe("Word documents", () => {
  it("yield paragraphs, headings, bold lines and tables", async () => {
    const bytes = docxOf(
      wordParagraph("青石镇2018年政府信息公开工作年度报告") +
        wordParagraph("概述", { bold: true }) +
        wordTable([
          ["统计指标", "单位", "统计数"],
          ["（一）收到申请数", "件", "3"],
        ]),
    );
    expect(await readDocument(bytes, "年报.docx")).toMatchObject([
      { kind: "text", text: "青石镇2018年政府信息公开工作年度报告", bold: false },
      { kind: "text", text: "概述", bold: true },
      {
        kind: "table",
        rows: [
          [{ text: "统计指标" }, {}, {}],
          [{}, { text: "件" }, { text: "3" }],
        ],
      },
    ]);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["cut off", docxOf(wordParagraph("正文")).subarray(0, 300), /已损坏|不是 Word 文档/],
    ["of another kind", zipSync({ "content.xml": strToU8("<x/>") }), /不是 Word 文档/],
    ["a workbook", zipSync({ "xl/workbook.xml": strToU8("<x/>") }), /Excel 表格.*上传填好的表/],
    ["with broken XML", docxOf("<w:p><w:r>"), /已损坏/],
    [
      "with an external entity",
      docxOf(wordParagraph("&xxe;"), { before: '<!DOCTYPE a [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>' }),
      /外部实体/,
    ],
    ["that is a bomb", docxOf(`<w:p><w:r><w:t>${"0".repeat(40_000_000)}</w:t></w:r></w:p>`), /展开后过大/],
    [
      "with thousands of entries",
      docxOf("", {
        more: Object.fromEntries(
          Array.from({ length: 3000 }, (_, index) => [`a/${index}`, new Uint8Array()]),
        ),
      }),
      /展开后过大/,
    ],
    [
      "that is encrypted",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...utf16("EncryptedPackage", true)]),
      /密码/,
    ],
    ["of the old format, cut off", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), /已损坏/],
    ["that is a PDF", utf8("%PDF-1.7 …"), /PDF/],
    [
      "of an office suite's own format",
      zipSync({ "content.xml": utf8("<office:document-content/>") }),
      /[.]odt/,
    ],
    ["that is RTF", utf8("{\\rtf1 …}"), /RTF/],
    ["empty", new Uint8Array(), /空的/],
    [
      "binary and called .txt",
      new Uint8Array(Array.from({ length: 5000 }, (_, at) => (at * 7919) & 255)),
      /不是文字文件/,
    ],
    ["10 MB of text", utf8("政府信息公开".repeat(600_000)), /文字过长/],
  ])("a file %s is refused with one Chinese line", async (_, bytes, message) => {
    const began = performance.now();
    const error = await readDocument(bytes, "年报.txt").then(
      () => null,
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ name: "RefusedDocument" });
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).not.toContain("\n");
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it("random bytes after a zip signature are refused without a crash", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (tail) => {
        const bytes = new Uint8Array([0x50, 0x4b, 3, 4, ...tail]);
        await expect(readDocument(bytes, "年报.docx")).rejects.toMatchObject({ name: "RefusedDocument" });
      }),
      { numRuns: 200 },
    );
  });

  it("damaged in one place are read or refused", async () => {
    const whole = docxOf(wordParagraph("一、概述") + wordParagraph("全年公开信息20条。"));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        await readDocument(bytes, "年报.docx").catch((error: unknown) =>
          expect(error).toMatchObject({ name: "RefusedDocument" }),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe("a page that marks its article", () => {
  const body = "本报告按照条例编制，内容是全年的公开情况。".repeat(3);
  const page = (main: string) =>
    readPastedSource(`<h1>网站</h1><p>访问统计</p>${main}<table><tr><td>2018</td><td>3</td></tr></table>`);

  it("sets the rest aside without losing a word", () => {
    const blocks = page(`<div><article><h1>年报</h1><p>${body}</p></article></div>`);
    expect(blocks.filter(({ kind }) => kind === "text").map(sourceText)).toEqual(["年报", body]);
    expect(blocks.filter(({ kind }) => kind === "aside").map(sourceText)).toEqual([
      "网站",
      "访问统计",
      "2018\t3",
    ]);
  });

  it("includes everything where the article is only a part, or one of several", () => {
    for (const main of [
      `<article>摘要</article><p>${body}</p>`,
      `<article>${body}</article><article>${body}</article>`,
    ])
      expect(page(main).filter(({ kind }) => kind === "aside")).toEqual([]);
  });
});

describe("pages", () => {
  it("leave nothing of scripts, handlers, styles and hidden links", () => {
    const blocks = readPastedSource(
      '<div onclick="evil()"><script>alert(1)</script><style>p{}</style><p>公开情况</p><p style="display:none">赌场</p></div>',
    );
    expect(blocks).toMatchObject([
      { kind: "aside", what: "code", text: "" },
      { kind: "aside", what: "code", text: "" },
      { kind: "text", text: "公开情况" },
      { kind: "aside", what: "hidden", text: "赌场" },
    ]);
  });

  it("laid out by tables are taken apart, tables of figures are not", () => {
    const blocks = readPastedSource(
      "<table><tr><td>菜单</td><td><h1>年度报告</h1><table><tr><td>申请数</td><td>3</td></tr></table></td></tr></table>",
    );
    expect(blocks).toMatchObject([
      { kind: "text", text: "菜单" },
      { kind: "text", text: "年度报告", rank: 1 },
      { kind: "table", rows: [[{ text: "申请数" }, { text: "3" }]] },
    ]);
  });

  const nested = (deep: number) =>
    `${"<table><tr><td><div>".repeat(deep)}深处${"</div></td></tr></table>".repeat(deep)}`;

  it("nested two hundred tables deep are read with every word", () => {
    expect(texts(readPastedSource(nested(200))).join("")).toBe("深处");
  });

  it("nested ten thousand deep are refused at once", () => {
    const began = performance.now();
    expect(() => readPastedSource(nested(10_000))).toThrow("嵌套过深");
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it("of as many paragraphs as a chapter may have are read and placed quickly", () => {
    const body = Array.from(
      { length: PROSE_BLOCKS_MAX },
      (_, at) => `<p>第${at}段，公开信息若干条，内容包括办事指南和收费标准。</p>`,
    ).join("");
    const began = performance.now();
    const placed = placeDocument(
      readPastedSource(
        `<h1>青石镇2020年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>${body}<h2>二、其他需要报告的事项</h2><p>无。</p>`,
      ),
    );
    expect(placed.content.chapters.overview?.content).toHaveLength(PROSE_BLOCKS_MAX);
    expect(placed.unplaced).toEqual([]);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
