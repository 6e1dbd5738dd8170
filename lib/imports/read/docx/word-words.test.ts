import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocument } from "../read-document";
import { type AsideBlock, type SourceBlock, sourceText } from "../source-block";
import { docxOf, wordParagraph, wordPart, wordRelations, wordTable } from "./testing-docx";

const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const mark = (type: "begin" | "separate" | "end") => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (codes: string, result = "") =>
  `${mark("begin")}${codes}${result && mark("separate") + result}${mark("end")}`;

const read = (body: string, more = {}) => readDocument(docxOf(body, { more }), "年报.docx");
const words = (blocks: readonly SourceBlock[]) =>
  blocks.filter(({ kind }) => kind !== "aside").map(sourceText);
const asides = (blocks: readonly SourceBlock[]) =>
  blocks
    .filter((block): block is AsideBlock => block.kind === "aside")
    .map(({ what, text, place = null, name = null }) => [what, text || name, place]);

describe("text within other elements is text", () => {
  const cases: [string, string, string][] = [
    ["a simple field", `<w:fldSimple w:instr=" DOCPROPERTY n ">${run("46")}</w:fldSimple>`, "46"],
    [
      "a simple field within another",
      `<w:fldSimple w:instr="A"><w:fldSimple w:instr="B">${run("46")}</w:fldSimple></w:fldSimple>`,
      "46",
    ],
    ["a field's result", field(code(" DOCPROPERTY n "), run("46")), "46"],
    [
      "a field with a field in its code",
      field(code(" IF ") + field(code(" MERGEFIELD n "), run("46")) + code(' &gt; 0 "46" "0"'), run("46")),
      "46",
    ],
    ["a circled number of EQ", field(code(" EQ \\o\\ac(○,") + code("3") + code(")")), "③"],
    ["a fraction of EQ", field(code(" eq \\f(3,4)")), "3/4"],
    [
      "a form's box",
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>${code(" FORMCHECKBOX ")}${mark("end")}`,
      "☑",
    ],
    [
      "given directions",
      `<w:bdo w:val="ltr">${run("4")}</w:bdo><w:dir w:val="ltr">${run("6")}</w:dir>`,
      "46",
    ],
    ["an equation", "<m:oMath><m:r><m:t>46.5%</m:t></m:r></m:oMath>", "46.5%"],
    [
      "an equation's fraction",
      "<m:oMath><m:f><m:num><m:r><m:t>4</m:t></m:r></m:num><m:den><m:r><m:t>6</m:t></m:r></m:den></m:f></m:oMath>",
      "4/6",
    ],
    ["a symbol of an ordinary font", '<w:r><w:sym w:font="宋体" w:char="2463"/></w:r>', "④"],
    ["an ordinary font's letter, shifted", '<w:r><w:sym w:font="Arial" w:char="F034"/></w:r>', "4"],
    ["a symbol of Wingdings", '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "🗹"],
    ["a content control", `<w:sdt><w:sdtPr/><w:sdtContent>${run("46")}</w:sdtContent></w:sdt>`, "46"],
    [
      "insertions, moves and tags",
      `<w:ins><w:moveTo><w:smartTag>${run("46")}</w:smartTag></w:moveTo></w:ins>`,
      "46",
    ],
    ["a link", `<w:hyperlink w:anchor="x">${run("46")}</w:hyperlink>`, "46"],
    [
      "the choice of two",
      `<mc:AlternateContent><mc:Choice Requires="w14">${run("46")}</mc:Choice><mc:Fallback>${run("46")}</mc:Fallback></mc:AlternateContent>`,
      "46",
    ],
    ["a square", `${run("46平方")}${run("m")}${run("2", '<w:vertAlign w:val="superscript"/>')}`, "46平方m²"],
  ];
  it.each(cases)("%s", async (_, inner, text) => {
    const blocks = await read(paragraph(run("全年公开"), inner, run("条。")));
    expect(words(blocks)).toEqual([`全年公开${text}条。`]);
    expect(asides(blocks)).toEqual([]);
  });

  it("lines end at Word's line and page breaks", async () => {
    const broken = `<w:p>${run("公开46条。")}<w:r><w:br/></w:r>${run("没有申请。")}<w:r><w:br w:type="page"/></w:r>${run("另起一页。")}</w:p>`;
    expect(words(await read(broken))).toEqual(["公开46条。", "没有申请。", "另起一页。"]);
  });

  it("a text box comes after its paragraph, with or without an older alternative drawing", async () => {
    const content = `<w:txbxContent>${wordParagraph("新媒体发布46条。")}</w:txbxContent>`;
    const drawn = `<w:drawing><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing>`;
    const older = `<w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawn}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent>`;
    for (const box of [drawn, older, both])
      expect(words(await read(paragraph(run("前半句，"), `<w:r>${box}</w:r>`, run("后半句。"))))).toEqual([
        "前半句，后半句。",
        "新媒体发布46条。",
      ]);
  });

  it("a text box in a cell comes after the table", async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${wordParagraph("另有说明。")}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const table = wordTable([
      ["规章", "4"],
      ["许可", "6"],
    ]).replace('<w:t xml:space="preserve">6</w:t></w:r>', `<w:t>6</w:t></w:r>${box}`);
    expect(words(await read(table))).toEqual(["规章\t4\n许可\t6", "另有说明。"]);
  });

  it("ornamental letters and text in a canvas are text", async () => {
    const body = `<w:p><w:r><w:pict><v:shape><v:textpath string="公开专栏"/></v:shape></w:pict></w:r></w:p><w:p><w:r><w:drawing><a:graphic><a:p><a:r><a:t>图中的字</a:t></a:r></a:p></a:graphic></w:drawing></w:r></w:p>`;
    expect(words(await read(body))).toEqual(["公开专栏", "图中的字"]);
  });
});

describe("text that is not part of the report is set aside with its place", () => {
  const place = "“全年公开”之后";
  const cases: [string, string, [string, string, string | null][]][] = [
    ["struck", run("46", "<w:strike/>") + run("64"), [["struck", "46", place]]],
    ["struck twice", run("46", "<w:dstrike/>") + run("64"), [["struck", "46", place]]],
    ["struck by a style", run("46", '<w:rStyle w:val="Gone"/>') + run("64"), [["struck", "46", place]]],
    ["hidden", run("4", "<w:vanish/>") + run("6", "<w:vanish/>") + run("64"), [["hidden", "46", place]]],
    [
      "deleted",
      `<w:del><w:r><w:delText>46</w:delText></w:r></w:del>${run("64")}`,
      [["deleted", "46", place]],
    ],
    ["moved away", `<w:moveFrom>${run("46")}</w:moveFrom>${run("64")}`, [["deleted", "46", place]]],
    [
      "a pronunciation",
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run("liù")}</w:rt><w:rubyBase>${run("64")}</w:rubyBase></w:ruby></w:r>`,
      [["pronunciation", "liù", "“全年公开64”之后"]],
    ],
    [
      "a pronunciation of EQ",
      field(code(' EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(liù),64)')),
      [["pronunciation", "liù", "“全年公开64”之后"]],
    ],
    [
      "a note's mark",
      run("64") + run("[1]", '<w:vertAlign w:val="superscript"/>'),
      [["noteMark", "[1]", "“全年公开64”之后"]],
    ],
    [
      "a raised mark",
      run("64") + run("①", '<w:position w:val="8"/>'),
      [["noteMark", "①", "“全年公开64”之后"]],
    ],
  ];
  const styles = wordPart(
    "styles",
    '<w:style w:type="character" w:styleId="Base"><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="character" w:styleId="Gone"><w:basedOn w:val="Base"/></w:style>',
  );
  it.each(cases)("%s", async (_, inner, expected) => {
    const blocks = await read(paragraph(run("全年公开"), inner, run("条。")), styles);
    expect(words(blocks)).toEqual(["全年公开64条。"]);
    expect(asides(blocks)).toEqual(expected);
  });

  it("a toggle that is switched off keeps its text", async () => {
    const off = run("64", '<w:strike w:val="0"/><w:vanish w:val="false"/><w:rStyle w:val="Gone"/>');
    expect(words(await read(paragraph(off), styles))).toEqual(["64"]);
  });

  it("the text of notes, set aside at their reference mark", async () => {
    const notes = wordPart(
      "footnotes",
      `<w:footnote w:type="separator" w:id="0"><w:p>${run("—")}</w:p></w:footnote><w:footnote w:id="2"><w:p>${run("不含转载。")}</w:p></w:footnote><w:footnote w:id="3"><w:p>${run("没有人引用。")}</w:p></w:footnote>`,
    );
    const noted = paragraph(run("公开64"), '<w:r><w:footnoteReference w:id="2"/></w:r>', run("条。"));
    const blocks = await read(noted, notes);
    expect(words(blocks)).toEqual(["公开64条。"]);
    expect(asides(blocks)).toEqual([
      ["note", "不含转载。", "“公开64”之后"],
      ["note", "没有人引用。", null],
    ]);
  });

  it("headers and footers, each once", async () => {
    const blocks = await read(wordParagraph("正文。"), {
      ...wordPart("header1", wordParagraph("某镇文件")),
      ...wordPart("header2", wordParagraph("某镇文件")),
      ...wordPart("footer1", `<w:p>${run("第")}${field(code(" PAGE "), run("1"))}${run("页")}</w:p>`),
    });
    expect(words(blocks)).toEqual(["正文。"]);
    expect(asides(blocks)).toEqual([
      ["header", "第1页", "页脚"],
      ["header", "某镇文件", "页眉"],
    ]);
  });

  it("a table of contents", async () => {
    const body = `<w:p>${mark("begin")}${code(' TOC \\o "1-3" ')}${mark("separate")}${run("一、总体情况")}</w:p><w:p>${run("二、其他")}${mark("end")}</w:p>${wordParagraph("一、总体情况")}`;
    const blocks = await read(body);
    expect(words(blocks)).toEqual(["一、总体情况"]);
    expect(asides(blocks).map(([what, text]) => [what, text])).toEqual([
      ["contents", "一、总体情况"],
      ["contents", "二、其他"],
    ]);
  });
});

describe("tables of figures", () => {
  const table = (cell: string, row = "") =>
    `<w:tbl><w:tr><w:tc>${wordParagraph("规章")}</w:tc><w:tc>${wordParagraph("4")}</w:tc></w:tr>${row}<w:tr><w:tc>${wordParagraph("许可")}</w:tc><w:tc>${paragraph(cell)}</w:tc></w:tr></w:tbl>`;
  const place = "表格“许可”一行";

  it.each<[string, string, [string, string, string]]>([
    ["struck", run("46", "<w:strike/>") + run("64"), ["struck", "46", place]],
    ["deleted", `<w:del><w:r><w:delText>46</w:delText></w:r></w:del>${run("64")}`, ["deleted", "46", place]],
    ["hidden", run("64") + run("46", "<w:vanish/>"), ["hidden", "46", place]],
    ["a mark", run("64") + run("1", '<w:vertAlign w:val="superscript"/>'), ["noteMark", "1", place]],
  ])("keep a figure separate from %s", async (_, cell, expected) => {
    const blocks = await read(table(cell));
    expect(words(blocks)).toEqual(["规章\t4\n许可\t64"]);
    expect(asides(blocks)).toEqual([expected]);
  });

  it.each([
    ["deleted", "<w:del/>"],
    ["hidden", "<w:hidden/>"],
  ])("lose a row that is %s, and set its text aside", async (what, properties) => {
    const row = `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${wordParagraph("处罚")}</w:tc><w:tc>${wordParagraph("9")}</w:tc></w:tr>`;
    const blocks = await read(table(run("64"), row));
    expect(words(blocks)).toEqual(["规章\t4\n许可\t64"]);
    expect(asides(blocks)).toEqual([[what, "处罚 9", null]]);
  });
});

describe("embedded files", () => {
  const chunk = '<w:altChunk r:id="c1"/>';
  const body = `${wordParagraph("前一段。")}${chunk}${wordParagraph("后一段。")}`;
  const whole = ["前一段。", "嵌入的一段。", "后一段。"];

  it.each<[string, string, Uint8Array]>([
    ["a page", "chunk.htm", strToU8("<html><body><p>嵌入的一段。</p></body></html>")],
    ["a text", "chunk.txt", strToU8("嵌入的一段。")],
    ["a Word document", "chunk.docx", docxOf(wordParagraph("嵌入的一段。"))],
    [
      "a web archive",
      "chunk.mht",
      strToU8(
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>嵌入的一段。</p>\r\n--b--\r\n',
      ),
    ],
  ])("are read in their place: %s", async (_, name, bytes) => {
    const blocks = await read(body, { ...wordRelations({ c1: name }), [`word/${name}`]: bytes });
    expect(words(blocks)).toEqual(whole);
  });

  it("are named in their place if they cannot be read", async () => {
    const blocks = await read(body, {
      ...wordRelations({ c1: "chunk.rtf" }),
      "word/chunk.rtf": strToU8("{\\rtf1 x}"),
    });
    expect(words(blocks)).toEqual(["前一段。", "后一段。"]);
    expect(asides(blocks)).toEqual([["unread", "嵌入的文档（word/chunk.rtf）", null]]);
    expect(blocks.map(({ kind }) => kind)).toEqual(["text", "aside", "text"]);
  });

  it("that embed themselves come to an end", async () => {
    const inner = docxOf(chunk, {
      more: { ...wordRelations({ c1: "a.docx" }), "word/a.docx": docxOf(chunk) },
    });
    expect(
      (await read(body, { ...wordRelations({ c1: "a.docx" }), "word/a.docx": inner })).length,
    ).toBeGreaterThan(2);
  });

  it("of spreadsheets and other programs are named", async () => {
    const object = '<w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12"/></w:object></w:r>';
    expect(asides(await read(paragraph(run("见下表"), object)))).toEqual([
      ["unread", "嵌入的对象（Excel.Sheet.12）", "“见下表”之后"],
    ]);
  });
});

describe("Word's single-file XML formats", () => {
  it("the parts of a .docx in one file are read like the .docx", async () => {
    const flat = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/_rels/.rels"><pkg:xmlData><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${wordParagraph("公开46条。")}${wordTable(
      [
        ["规章", "4"],
        ["许可", "6"],
      ],
    )}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`;
    expect(words(await readDocument(strToU8(flat), "年报.doc"))).toEqual(["公开46条。", "规章\t4\n许可\t6"]);
  });

  it("a Word 2003 document is read, with deleted text and notes set aside", async () => {
    const old = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:body><wx:sect><w:p>${run("公开")}<aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>64</w:delText></w:r></aml:content></aml:annotation><aml:annotation w:type="Word.Insertion"><aml:content>${run("46")}</aml:content></aml:annotation>${run("条。")}<w:r><w:footnote><w:p>${run("不含转载。")}</w:p></w:footnote></w:r></w:p>${wordTable(
      [
        ["规章", "4"],
        ["许可", "6"],
      ],
    )}<w:sectPr><w:ftr><w:p>${run("某镇")}</w:p></w:ftr></w:sectPr></wx:sect></w:body></w:wordDocument>`;
    const blocks = await readDocument(strToU8(old), "年报.xml");
    expect(words(blocks)).toEqual(["公开46条。", "规章\t4\n许可\t6"]);
    expect(asides(blocks).map(([what, text]) => [what, text])).toEqual([
      ["deleted", "64"],
      ["note", "不含转载。"],
      ["header", "某镇"],
    ]);
  });

  it("a truncated one is refused", async () => {
    await expect(
      readDocument(
        strToU8(
          '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p>',
        ),
        "a.doc",
      ),
    ).rejects.toThrow("已损坏");
  });
});
