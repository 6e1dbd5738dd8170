import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pngOf } from "@/lib/exports/testing/picture";
import { jpeg, patched, png, webp } from "@/lib/reports/pictures/testing/samples";
import { placeDocument } from "../../place/place-document";
import { summaryOf } from "../../place/summary";
import { docxOf, picturesOf, wordParagraph, wordPicture, wordPictureParagraph } from "../docx/testing-docx";
import { PICTURES } from "../limits";
import { readDocument, readPastedSource } from "../read-document";
import { type PictureBlock, type SourceBlock, sourceText } from "../source-block";
import { unaccounted } from "../testing/account";
import { PICTURE_EXCLUDED, PictureCollection } from "./picture-collection";

const dataUrl = (bytes: Uint8Array, type = "image/png") =>
  `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;

async function readWord(body: string, pictures: readonly (Uint8Array | string)[]) {
  const collection = new PictureCollection();
  const blocks = await readDocument(docxOf(body, { more: picturesOf(pictures) }), "年报.docx", collection);
  return { blocks, collection };
}

const picturesIn = (blocks: readonly SourceBlock[]) =>
  blocks.filter((block): block is PictureBlock => block.kind === "picture");
const sequence = (blocks: readonly SourceBlock[]) =>
  blocks.map((block) => (block.kind === "picture" ? `［${block.alt}］` : sourceText(block)));

describe("pictures of a Word file", () => {
  it("are placed where they are shown, with their alternative text and original bytes", async () => {
    const body = [
      wordParagraph("一、总体情况"),
      wordPictureParagraph(0, "公开专区"),
      wordParagraph("全年公开20条。"),
      `<w:p><w:r><w:t>前半句，</w:t></w:r>${wordPicture(1, "栏目")}<w:r><w:t>后半句。</w:t></w:r></w:p>`,
      wordPictureParagraph(2, "图片"),
      wordPictureParagraph(0, "同一张"),
    ].join("");
    const { blocks, collection } = await readWord(body, [png, jpeg, webp]);
    expect(sequence(blocks)).toEqual([
      "一、总体情况",
      "［公开专区］",
      "全年公开20条。",
      "前半句，后半句。",
      "［栏目］",
      "［］",
      "［同一张］",
    ]);
    const found = picturesIn(blocks).map(({ picture }) => picture);
    expect(found.map((info) => info && collection.pictures.get(info.id))).toEqual([png, jpeg, webp, png]);
    expect(found[0]).toMatchObject({ mime: "image/png", bytes: png.length, width: 3, height: 2 });
    expect(found[3]?.id).toBe(found[0]?.id);
    expect(collection.pictures.size).toBe(3);
  });

  it("are left out with a reason if they cannot be stored; the alternative text is kept", async () => {
    const emf = patched(new Uint8Array(200), 40, [0x20, 0x45, 0x4d, 0x46]);
    const pictures = [
      [new TextEncoder().encode("GIF89a......"), "是 GIF 图片"],
      [emf, "是 EMF 图形"],
      [new TextEncoder().encode("<svg xmlns='x'/>"), "是 SVG 图形"],
      [png.subarray(0, 40), "不完整或已损坏"],
      [padded(jpeg, 6_000_000), "超过 5 MB"],
      [pngOf(1, 1), "排版用"],
      ["http://203.0.113.9/track.png", "没有图片本身"],
      ["file:///C:/secret.png", "没有图片本身"],
    ] as const;
    const body = pictures.map((_, at) => wordParagraph(`第${at}段`) + wordPictureParagraph(at)).join("");
    const { blocks, collection } = await readWord(
      body,
      pictures.map(([picture]) => picture),
    );
    expect(blocks.filter(({ kind }) => kind === "text")).toHaveLength(pictures.length);
    const found = picturesIn(blocks);
    expect(found).toHaveLength(pictures.length);
    pictures.forEach(([, reason], at) => {
      expect(found[at]).toMatchObject({ picture: null });
      expect(found[at]?.left).toContain(reason);
    });
    expect(collection.pictures.size).toBe(0);
  });

  it("missing from the file do no harm", async () => {
    const collection = new PictureCollection();
    const more = picturesOf([png, png]);
    delete more["word/media/image1.png"];
    const body = wordPictureParagraph(0) + wordPictureParagraph(1);
    const blocks = await readDocument(docxOf(wordParagraph("一段") + body, { more }), "a.docx", collection);
    expect(picturesIn(blocks).map(({ left }) => left)).toEqual([
      null,
      expect.stringContaining("没有图片本身"),
    ]);
    expect(sourceText(blocks[0] as SourceBlock)).toBe("一段");
  });

  it("charts that Word draws itself are named, and the text around them is kept", async () => {
    const chart = wordPictureParagraph(0).replace(
      /uri="[^"]*picture"/,
      'uri="http://example.org/2006/chart"',
    );
    const { blocks } = await readWord(wordParagraph("一段") + chart.replace(/<pic:.*<\/pic:pic>/, ""), []);
    expect(sequence(blocks)).toEqual(["一段", "［］"]);
    expect(picturesIn(blocks)[0]?.left).toContain("图表");
    expect(
      placeDocument(blocks)
        .findings.map(({ message }) => message)
        .join(),
    ).toContain("是 Word 里的图表");
  });

  it("a picture that unpacks to forty megabytes is left out after five", async () => {
    const began = performance.now();
    const more = { ...picturesOf([png]), "word/media/image0.png": new Uint8Array(40_000_000) };
    const file = docxOf(wordParagraph("一段") + wordPictureParagraph(0), { more });
    const blocks = await readDocument(file, "a.docx", new PictureCollection());
    expect(picturesIn(blocks)[0]?.left).toContain("超过 5 MB");
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it("a picture of few bytes and very many pixels is left out", async () => {
    const wide = pngOf(3, 2);
    const view = new DataView(wide.buffer.slice(0));
    view.setUint32(16, 11_000);
    view.setUint32(20, 11_000);
    const bomb = resummed(new Uint8Array(view.buffer));
    const { blocks } = await readWord(wordPictureParagraph(0), [bomb]);
    expect(picturesIn(blocks)[0]?.left).toContain("11000 × 11000 像素");
  });

  it("of five hundred the first are included, and every other one is named", async () => {
    const pictures = Array.from({ length: 500 }, (_, at) => pngOf(3 + (at % 25), 3 + Math.floor(at / 25)));
    const body = pictures.map((_, at) => wordPictureParagraph(at)).join("") + wordParagraph("最后一段");
    const { blocks, collection } = await readWord(body, pictures);
    const found = picturesIn(blocks);
    expect(found.slice(0, PICTURES).every(({ picture }) => picture)).toBe(true);
    expect(found.slice(PICTURES).map(({ left }) => left)).toEqual(
      Array(500 - PICTURES).fill(expect.stringContaining(`最多导入 ${PICTURES} 张`)),
    );
    expect(collection.pictures.size).toBe(PICTURES);
    expect(sourceText(blocks.at(-1) as SourceBlock)).toBe("最后一段");
  });

  it("beyond twenty megabytes are left out", () => {
    const collection = new PictureCollection();
    const left = Array.from({ length: 6 }, (_, at) => collection.take(padded(jpeg, 4_000_000 + at)).left);
    expect(left).toEqual([
      ...Array(4).fill(null),
      ...Array(2).fill(expect.stringContaining("合计超过 20 MB")),
    ]);
  });

  it("are left out where nobody asks for their bytes", async () => {
    const file = docxOf(wordPictureParagraph(0, "会议"), { more: picturesOf([png]) });
    expect(await readDocument(file, "a.docx")).toEqual([
      { kind: "picture", alt: "会议", picture: null, left: PICTURE_EXCLUDED },
    ]);
  });
});

describe("pictures of a page", () => {
  it("are included where the page contains them, and nothing is fetched", () => {
    const collection = new PictureCollection();
    const page = `<h1>年报</h1><p>一段<img alt="专区" src="${dataUrl(png)}"></p><img src="http://203.0.113.9/a.png"><img src="data:image/png;base64,@@@"><img src="data:image/svg+xml,%3Csvg%2F%3E">`;
    const found = picturesIn(readPastedSource(page, collection));
    expect(found.map(({ alt, left }) => [alt, left])).toEqual([
      ["专区", null],
      ["", expect.stringContaining("只有图片的地址")],
      ["", expect.stringContaining("损坏")],
      ["", expect.stringContaining("SVG")],
    ]);
    expect([...collection.pictures.values()]).toEqual([png]);
  });

  it("do not count as markup: a page of ten megabytes of pictures is read", () => {
    const picture = dataUrl(padded(jpeg, 4_000_000), "image/jpeg");
    const page = `<p>一段</p>${`<img src="${picture}">`.repeat(2)}`;
    expect(page.length).toBeGreaterThan(8_000_000);
    expect(picturesIn(readPastedSource(page, new PictureCollection())).every(({ picture }) => picture)).toBe(
      true,
    );
    expect(() => readPastedSource(`<p>${"<b></b>".repeat(1_200_000)}</p>`, new PictureCollection())).toThrow(
      "网页过大",
    );
  });

  it("side by side in a table follow one another, in a table of figures after it", () => {
    const image = (alt: string) => `<img alt="${alt}" src="${dataUrl(png)}">`;
    const frame = `<table><tr><td>${image("左")}</td><td>${image("右")}</td></tr><tr><td>左图</td><td>右图</td></tr></table>`;
    expect(sequence(readPastedSource(frame, new PictureCollection()))).toEqual([
      "［左］",
      "［右］",
      "左图",
      "右图",
    ]);
    const figures = `<table><tr><td>申请数</td><td>3</td></tr><tr><td>办结数</td><td>3${image("印")}</td></tr></table>`;
    expect(sequence(readPastedSource(figures, new PictureCollection()))).toEqual([
      "申请数\t3\n办结数\t3",
      "［印］",
    ]);
  });

  it("outside its article are left out", () => {
    const image = `<img src="${dataUrl(png)}">`;
    const blocks = readPastedSource(
      `<div>${image}</div><article><h1>青石镇2020年政府信息公开工作年度报告</h1>${image}</article>`,
      new PictureCollection(),
    );
    expect(picturesIn(blocks).map(({ left }) => left)).toEqual([expect.stringContaining("正文以外"), null]);
  });
});

describe("in the draft", () => {
  const title = "青石镇2025年政府信息公开工作年度报告";
  const body = [
    wordPictureParagraph(0, "刊头"),
    wordParagraph(title),
    wordParagraph("一、总体情况"),
    wordParagraph("全年公开20条。"),
    wordPictureParagraph(1, "C:\\Users\\wang\\专区.png"),
    wordParagraph("二、其他需要报告的事项"),
    wordPictureParagraph(2, "会议室内的人 描述已自动生成"),
    wordPictureParagraph(3, "公章"),
  ].join("");

  it("a picture is a block of its chapter, and every character of its text is accounted for", async () => {
    const { blocks } = await readWord(body, [png, jpeg, webp, new TextEncoder().encode("GIF89a")]);
    const placed = placeDocument(blocks);
    const id = (at: number) => picturesIn(blocks)[at]?.picture?.id;
    const block = (at: number, alt: string) => ({ type: "picture", attrs: { pictureId: id(at), alt } });
    expect(placed.content.chapters.overview?.content.at(-1)).toEqual(block(1, ""));
    expect(placed.content.chapters.others?.content).toEqual([block(2, "会议室内的人")]);
    expect(unaccounted(blocks, placed)).toEqual({});
    expect(placed.unplaced).toMatchObject([
      { text: "刊头", reason: "标题之前的内容", blocks: [block(0, "刊头")] },
      { text: "公章", reason: expect.stringContaining("GIF"), picture: null },
    ]);
    expect(placed.findings.filter(({ code }) => code === "I-picture")).toMatchObject([
      { message: expect.stringMatching(/^文中有1张图片没有导入：是 GIF 图片/) },
    ]);
  });

  it("the command line names them without their bytes", async () => {
    const { blocks } = await readWord(body, [png, jpeg, webp, png]);
    const { pictures } = summaryOf(placeDocument(blocks));
    expect(pictures.map(({ alt, type, bytes, chapter }) => [alt, type, bytes, chapter])).toEqual([
      ["", "image/jpeg", jpeg.length, "overview"],
      ["会议室内的人", "image/webp", webp.length, "others"],
      ["公章", "image/png", png.length, "others"],
      ["刊头", "image/png", png.length, null],
    ]);
    expect(pictures[0]?.sha256).toBe(picturesIn(blocks)[1]?.picture?.id);
  });
});

/** A PNG with a changed header and the matching checksum. */
function resummed(bytes: Uint8Array): Uint8Array {
  const head = bytes.subarray(12, 29);
  new DataView(bytes.buffer).setUint32(29, crc32(head));
  return bytes;
}

/** A picture with bytes after its end, as cameras append them. */
function padded(picture: Uint8Array, more: number): Uint8Array {
  const bytes = new Uint8Array(picture.length + more);
  bytes.set(picture);
  return bytes;
}
