import * as mupdf from "mupdf";
import { describe, expect, it } from "vitest";
import { png } from "@/lib/reports/pictures/testing/samples";
import { readDocument } from "../read-document";
import { type SourceBlock, sourceText } from "../source-block";
import { pdfOfTypst } from "./testing-typst";

const read = (source: string) => readDocument(pdfOfTypst(source), "年报.pdf");
const words = (blocks: readonly SourceBlock[]) =>
  blocks.filter(({ kind }) => kind !== "aside").map(sourceText);
const asides = (blocks: readonly SourceBlock[]) =>
  blocks.flatMap((block) => (block.kind === "aside" ? [[block.what, block.text]] : []));

const long = "镇人民政府依法公开政府信息，按月核对目录，及时答复群众的申请。";
/** Sentences with different numbers, since lines that are the same on every page would be heads. */
const filler = (times: number) =>
  Array.from({ length: times }, (_, at) => `第${at * 7 + times}次，${long}`).join("");

describe("lines of a PDF become paragraphs", () => {
  it("continue over lines and pages, and end where a new one begins", async () => {
    const paragraphs = [filler(3), filler(20), "一、总体情况", filler(2), "（一）主动公开", filler(9)];
    const blocks = await read(`#set page(numbering: "— 1 —")\n${paragraphs.join("\n\n")}`);
    expect(words(blocks)).toEqual(paragraphs);
    expect(asides(blocks)).toEqual([
      ["pageMark", "—1—"],
      ["pageMark", "—2—"],
    ]);
  });

  it("also without indentation, by distance alone", async () => {
    const paragraphs = [filler(3), filler(5), filler(2)];
    const blocks = await read(`#set par(first-line-indent: 0pt, spacing: 24pt)\n${paragraphs.join("\n\n")}`);
    expect(words(blocks)).toEqual(paragraphs);
  });

  it("have simplified characters in place of radicals", async () => {
    expect(words(await read("白鹭县⻔⼾网站公布了⻩色预警。"))).toEqual(["白鹭县门户网站公布了黄色预警。"]);
  });

  it("join a title over two lines", async () => {
    const title =
      "#align(center, text(size: 22pt)[#par(first-line-indent: 0pt)[青石镇人民政府\\ 2025年政府信息公开工作年度报告]])";
    expect(words(await read(`${title}\n\n${filler(3)}`))).toEqual([
      "青石镇人民政府2025年政府信息公开工作年度报告",
      filler(3),
    ]);
  });

  it("exclude heads repeated on every page, which are set aside with their page", async () => {
    const blocks = await read(
      `#set page(header: [青石镇文件], footer: [内部资料 第#context counter(page).display()页])\n${filler(40)}`,
    );
    expect(words(blocks)).toEqual([filler(40)]);
    expect(asides(blocks).slice(0, 2)).toEqual([
      ["header", "青石镇文件"],
      ["header", "内部资料第1页"],
    ]);
    expect(blocks.at(-1)).toMatchObject({ place: "第2页页脚" });
  });

  it("exclude note references after a number, which are set aside", async () => {
    const blocks = await read("公开64#super[1]条。占地46km#super[2]。");
    expect(words(blocks)).toEqual(["公开64条。占地46km²。"]);
    expect(asides(blocks)).toEqual([["noteMark", "1"]]);
  });

  it("of two columns are read one column after the other", async () => {
    const blocks = await read(
      `#set page(columns: 2)\n#set text(size: 12pt)\n${filler(14)}#colbreak()${"另一栏的文字从这里开始。".repeat(20)}`,
    );
    expect(words(blocks).join("")).toBe(`${filler(14)}${"另一栏的文字从这里开始。".repeat(20)}`);
  });

  it("exclude rotated text, which is set aside", async () => {
    const blocks = await read("正文在这里，一共有这么多字。#rotate(90deg)[侧面的字]");
    expect(asides(blocks)).toEqual([["hidden", "侧面的字"]]);
  });
});

describe("tables of a PDF are rebuilt", () => {
  const rows = [
    ["统计指标", "单位", "统计数"],
    ["（一）收到申请数，包括当面、信函和网络申请的数量", "件", "31"],
    ["1.当面申请数", "件", "7"],
    ["2.信函申请数", "件", ""],
    ["3.网络申请数", "件", "24"],
  ];
  const cells = rows
    .flat()
    .map((text) => `[${text}]`)
    .join(", ");
  const table = (options: string) =>
    `#set text(size: 12pt)\n#set par(first-line-indent: 0pt)\n#table(columns: (180pt, 60pt, 80pt), ${options}, ${cells})`;

  it.each([
    ["with lines all around", "stroke: 0.5pt"],
    ["with open sides", "stroke: (x, y) => (top: 0.5pt, bottom: 0.5pt, right: if x < 2 { 0.5pt })"],
    ["with lines between rows alone", "stroke: (top: 0.5pt, bottom: 0.5pt), align: (left, center, right)"],
    ["without any line", "stroke: none, align: (left, center, right)"],
    ["whose cells are centred", "stroke: 0.5pt, align: center + horizon"],
  ])("%s", async (_, options) => {
    const [block, ...more] = await read(table(options));
    expect(block?.kind === "table" && block.rows.map((row) => row.map(({ text }) => text))).toEqual(rows);
    expect(more).toEqual([]);
  });

  const borderless = (rows: string) =>
    read(
      `#set par(first-line-indent: 0pt)\n#set text(9pt)\n#table(columns: (150pt, 60pt, 60pt, 60pt, 60pt), stroke: none, ${rows})`,
    );
  const cellsOf = (blocks: readonly SourceBlock[]) =>
    blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.map((row) => row.map(({ text }) => text)) : [],
    );
  const heads = "[项目], [自然人], [企业], [机构], [总计]";

  it("without lines: a label over two lines has its figures beside the second", async () => {
    const blocks = await borderless(
      `align: horizon, ${heads}, [（一）予以公开], [11], [12], [13], [36], [（二）部分公开（区分处理的，只计这一情形，不计其他）], [21], [22], [23], [66], [（三）其他], [31], [32], [33], [96]`,
    );
    expect(cellsOf(blocks).slice(1)).toEqual([
      ["（一）予以公开", "11", "12", "13", "36"],
      ["（二）部分公开（区分处理的，只计这一情形，不计其他）", "21", "22", "23", "66"],
      ["（三）其他", "31", "32", "33", "96"],
    ]);
  });

  it("without lines: a figure that touches its label", async () => {
    const blocks = await borderless(
      `inset: 2pt, ${heads}, [予以公开], [11], [12], [13], [36], box(width: 146pt, align(right)[部分公开区分处理的只计一种情形]), [21], [22], [23], [66], [其他处理], [31], [32], [33], [96]`,
    );
    expect(
      cellsOf(blocks)
        .slice(1)
        .map((row) => row.slice(1)),
    ).toEqual([
      ["11", "12", "13", "36"],
      ["21", "22", "23", "66"],
      ["31", "32", "33", "96"],
    ]);
  });

  it("without lines: the only row of figures stands on the next page", async () => {
    const blocks = await read(
      `#set par(first-line-indent: 0pt)\n#v(1fr)\n#table(columns: (90pt,) * 4, inset: 10pt, stroke: none, [复议], [], [诉讼], [], [去年], [今年], [去年], [今年], [维持], [纠正], [维持], [纠正])\n#pagebreak()\n#table(columns: (90pt,) * 4, stroke: none, [155], [156], [157], [158])`,
    );
    expect(cellsOf(blocks).at(-1)).toEqual(["155", "156", "157", "158"]);
    expect(blocks.filter(({ kind }) => kind === "table")).toHaveLength(1);
  });

  it("without lines: figures that no table names stay text", async () => {
    expect(words(await read(`155 #h(40pt) 156 #h(40pt) 157 #h(40pt) 158\n\n${filler(3)}`))[0]).toBe(
      "155 156 157 158",
    );
  });

  it("with merged heads, over two pages, with the repeated head set aside", async () => {
    const body = Array.from({ length: 40 }, (_, at) => `[指标${at}], [${at}], [${at * 2}]`).join(", ");
    const blocks = await read(
      `#set par(first-line-indent: 0pt)\n#table(columns: (1fr, 1fr, 1fr), table.header(table.cell(rowspan: 2)[指标], table.cell(colspan: 2)[申请], [自然人], [法人]), ${body})`,
    );
    const [first] = blocks;
    const rows = first?.kind === "table" ? first.rows : [];
    const cellTexts = rows.map((row) =>
      row.map(({ text, colspan, rowspan }) => `${text} ${colspan}×${rowspan}`),
    );
    expect(cellTexts.slice(0, 2)).toEqual([
      ["指标 1×2", "申请 2×1"],
      ["自然人 1×1", "法人 1×1"],
    ]);
    expect(cellTexts.at(-1)).toEqual(["指标39 1×1", "39 1×1", "78 1×1"]);
    expect(cellTexts).toHaveLength(42);
    expect(asides(blocks)).toEqual([["header", "指标 申请 自然人 法人"]]);
  });

  it("with a row that is broken by the end of the page", async () => {
    const box = (dy: string, height: string) =>
      `#place(dy: ${dy}, grid(columns: (120pt, 120pt), rows: ${height}, stroke: (x: 0.5pt, top: 0.5pt), [], []))`;
    const words = (dx: string, dy: string, text: string) =>
      `#place(dx: ${dx}, dy: ${dy}, text(size: 12pt)[${text}])`;
    const blocks = await read(
      [
        "#set par(first-line-indent: 0pt)",
        "#place(dy: 600pt, table(columns: (120pt, 120pt), rows: 24pt, stroke: 0.5pt, text(size: 12pt)[办理结果], text(size: 12pt)[件数]))",
        box("624pt", "20pt"),
        words("6pt", "628pt", "维持原来的决"),
        words("6pt", "646pt", "定而没有改变"),
        words("126pt", "628pt", "当年办结的件"),
        words("126pt", "646pt", "数合计"),
        "#pagebreak()",
        "#table(columns: (120pt, 120pt), rows: 24pt, stroke: 0.5pt, text(size: 12pt)[合计], text(size: 12pt)[7])",
      ].join("\n"),
    );
    expect(
      blocks.map((block) => block.kind === "table" && block.rows.map((row) => row.map(({ text }) => text))),
    ).toEqual([
      [
        ["办理结果", "件数"],
        ["维持原来的决定而没有改变", "当年办结的件数合计"],
        ["合计", "7"],
      ],
    ]);
  });

  it("a frame around text is not a table", async () => {
    expect(words(await read(`#rect[${filler(2)}]`))).toEqual([filler(2)]);
  });
});

describe("no character of a PDF is lost", () => {
  const bare = (texts: readonly string[]) => [...texts.join("").replace(/[\s\u200b]/g, "")].sort().join("");

  it.each([
    [
      "columns, tables, heads and notes",
      `#set page(header: [页眉 甲乙], numbering: "1 / 1", columns: 2)\n#set text(size: 11pt)\n= 标题\n${filler(30)}\n#table(columns: 3, [甲], [乙], [丙], table.cell(colspan: 2)[丁戊], [9])\n脚注在此#footnote[不含转载]。\n${filler(20)}`,
    ],
    [
      "lists and indents",
      `#set text(size: 14pt)\n+ 第一项 ${long}\n+ 第二项\n- 一点 ${filler(4)}\n#align(right)[青石镇人民政府\\ 2026年1月20日]`,
    ],
  ])("%s", async (_, source) => {
    const pdf = pdfOfTypst(source);
    const document = mupdf.Document.openDocument(pdf, "application/pdf");
    const printed = Array.from({ length: document.countPages() }, (_, at) =>
      document.loadPage(at).toStructuredText("preserve-whitespace").asText(),
    );
    expect(bare((await readDocument(pdf, "a.pdf")).map(sourceText))).toBe(bare(printed));
  });
});

describe("a PDF that cannot be read is refused with one line that says what to do", () => {
  const saved = (options: string) => {
    const pdf = mupdf.Document.openDocument(pdfOfTypst(filler(3)), "application/pdf") as mupdf.PDFDocument;
    return pdf.saveToBuffer(options).asUint8Array().slice();
  };
  const scan = () => {
    const pdf = new mupdf.PDFDocument();
    const image = pdf.addImage(new mupdf.Image(png));
    const resources = pdf.addObject({ XObject: { Im: image } });
    pdf.insertPage(-1, pdf.addPage([0, 0, 595, 842], 0, resources, "q 595 0 0 842 0 0 cm /Im Do Q"));
    return pdf.saveToBuffer("").asUint8Array().slice();
  };

  it.each<[string, () => Uint8Array, RegExp]>([
    ["of pictures", scan, /扫描件.*识别成文字.*\.docx/],
    [
      "with a password",
      () => saved("encrypt=aes-256,user-password=x,owner-password=y"),
      /打开密码.*去掉密码/,
    ],
    ["cut off", () => saved("").subarray(0, 400), /已损坏/],
    ["of its first line alone", () => new TextEncoder().encode("%PDF-1.7 …"), /已损坏/],
  ])("%s", async (_, bytes, message) => {
    const error = await readDocument(bytes(), "年报.pdf").then(
      () => null,
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ name: "RefusedDocument", message: expect.stringMatching(message) });
    expect((error as Error).message).not.toContain("\n");
  });

  it("but one that only forbids copying is read", async () => {
    const blocks = await readDocument(saved("encrypt=aes-256,owner-password=y,permissions=0"), "年报.pdf");
    expect(words(blocks)).toEqual([filler(3)]);
  });
});
