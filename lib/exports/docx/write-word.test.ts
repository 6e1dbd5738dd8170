import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/core/document/block";
import { compose } from "@/lib/core/document/compose";
import { testUnit } from "@/lib/core/document/testing-report";
import { ziboLocal2017 } from "@/lib/core/editions/2014/local-zibo";
import { outlines2014 } from "@/lib/core/editions/2014/outlines";
import { formFor } from "@/lib/core/editions/registry";
import { type Prose, proseOf } from "@/lib/core/prose/prose";
import { placeDocument } from "@/lib/imports/place/place-document";
import { PictureCollection } from "@/lib/imports/read/pictures/picture-collection";
import { readDocument } from "@/lib/imports/read/read-document";
import { jpeg } from "@/lib/reports/pictures/testing/samples";
import {
  documentOf,
  generatedBlocks,
  generatedContent,
  paragraph,
  printedTexts,
  testYears,
} from "../testing/documents";
import { wordOutOfOrder } from "../testing/order";
import { pngOf } from "../testing/picture";
import { writeWord } from "./write-word";

const write = async (blocks: readonly Block[], pictures?: ReadonlyMap<string, Uint8Array>) =>
  (await writeWord(documentOf(blocks, pictures))).bytes;
const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** The text of the body in its order. */
function wordsOf(bytes: Uint8Array): string {
  const runs = part(bytes, "word/document.xml").matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g);
  return [...runs]
    .map(([, text = ""]) => text)
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

describe("a report in Word has the text of its blocks, in their order", () => {
  test.each(testYears)("%i", async (year) => {
    for (const seed of [1, 2]) {
      const blocks = generatedBlocks(year, seed);
      expect(wordsOf(await write(blocks))).toBe(printedTexts(blocks).join(""));
    }
  });
});

/**
 * The same prose with pictures at the beginning, at the end or between blocks, with and without alternative
 * text.
 */
function withPictures(prose: Prose, ids: readonly string[], n: number): Prose {
  const content = [...prose.content];
  const pictureId = ids[n % ids.length] ?? "";
  const alt = n % 2 === 0 ? `第${n}张：公开专区` : "";
  content.splice((n * 2) % (content.length + 1), 0, { type: "picture", attrs: { pictureId, alt } });
  return { ...prose, content };
}

describe("an exported Word file is imported as the same report", () => {
  test.each(testYears)("%i", async (year) => {
    const content = generatedContent(year, 5);
    const county = year < 2019 ? { outline: formFor(year).outline } : undefined;
    const placed = placeDocument(await readDocument(await write(generatedBlocks(year, 5)), "report.docx"), {
      year,
      unit: testUnit,
      ...(county ? { county } : {}),
    });
    expect(placed.unplaced).toEqual([]);
    expect(placed.content.chapters).toEqual(content.chapters);
    expect(placed.content.figures).toEqual(content.figures);
    expect(placed.content.front).toMatchObject({
      title: content.front.title,
      signedOn: content.front.signedOn,
    });
  });

  test.each(testYears)("%i: its pictures are included byte by byte, at their places", async (year) => {
    const pictures = new Map([jpeg, pngOf(20, 10), pngOf(9, 30)].map((bytes) => [digest(bytes), bytes]));
    const content = generatedContent(year, 8);
    const ids = [...pictures.keys()];
    content.chapters = Object.fromEntries(
      Object.entries(content.chapters).map(([id, prose], n) => [id, withPictures(prose, ids, n)]),
    );
    const form = formFor(year);
    const bytes = await write(compose({ form, content, unit: testUnit }), pictures);
    const collection = new PictureCollection();
    const county = year < 2019 ? { county: { outline: form.outline } } : {};
    const placed = placeDocument(await readDocument(bytes, "report.docx", collection), {
      ...{ year, unit: testUnit },
      ...county,
    });
    expect(placed.unplaced).toEqual([]);
    expect(placed.content.chapters).toEqual(content.chapters);
    expect(new Map(collection.pictures)).toEqual(pictures);
  });

  test("with the rows of a county and its outline", async () => {
    const county = { outline: outlines2014[1] ?? formFor(2017).outline, localTable: ziboLocal2017 };
    const form = formFor(2017, county);
    const figures = Object.fromEntries([...form.cells.keys()].map((id, n) => [id, { value: String(n + 1) }]));
    const content = { ...generatedContent(2017, 6), figures };
    content.chapters = Object.fromEntries(
      form.outline.chapters.map(({ id, heading }) => [id, proseOf(`这里写${heading}。`)]),
    );
    const blocks = compose({ form, content, unit: testUnit });
    const placed = placeDocument(await readDocument(await write(blocks), "report.docx"), {
      year: 2017,
      unit: testUnit,
      county,
    });
    expect(placed.content.figures).toEqual(figures);
    expect(placed.content.chapters).toMatchObject(content.chapters);
  });
});

describe("the file", () => {
  test("has the text area and the grid of GB/T 9704", async () => {
    const body = part(await write(generatedBlocks(2025)), "word/document.xml");
    const number = (name: string) =>
      Number(new RegExp(`w:${name}="(-?\\d+)"`).exec(body.slice(body.indexOf("<w:sectPr")))?.[1]);
    const mm = (twips: number) => (twips / 1440) * 25.4;
    expect(mm(number("w") - number("left") - number("right"))).toBeCloseTo(156, 0);
    expect(mm(number("h") - number("top") - number("bottom"))).toBeCloseTo(225, 0);
    expect(Math.floor(((225 / 25.4) * 1440) / number("linePitch"))).toBe(22);
    const pitch = 16 + number("charSpace") / 4096;
    expect(Math.floor(((156 / 25.4) * 72) / pitch)).toBe(28);
    expect(body).toContain('w:type="linesAndChars"');
  });

  test("has real headings, repeated heads, and page numbers on the outside", async () => {
    const bytes = await write(generatedBlocks(2018));
    const body = part(bytes, "word/document.xml");
    for (const level of [1, 2, 3, 4]) expect(body).toContain(`<w:pStyle w:val="Heading${level}"/>`);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    const styles = part(bytes, "word/styles.xml");
    expect(/w:styleId="Normal" .*?<\/w:style>/.exec(styles)?.[0]).toContain('<w:sz w:val="32"/>');
    expect(styles).toMatch(/<w:pPrDefault><w:pPr><w:snapToGrid w:val="0"\/><w:spacing /);
    for (const face of ["方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"])
      expect(styles).toContain(`w:eastAsia="${face}"`);
    expect(part(bytes, "word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
    const footers = ["word/footer1.xml", "word/footer2.xml"].map((name) => part(bytes, name));
    for (const footer of footers) expect(footer).toMatch(/— <\/w:t>.*PAGE.*> —/);
    expect(footers.map((footer) => /w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual(["left", "right"]);
  });

  test.each([2019, 2025])("%i: each group of the first table stays with its own head", async (year) => {
    const [table = ""] = part(await write(generatedBlocks(year)), "word/document.xml").match(
      /<w:tbl>.*?<\/w:tbl>/s,
    ) ?? [""];
    const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    const kept = rows.map((row) => row.includes("<w:keepNext/>"));
    const heads = rows.flatMap((row, index) => (row.includes("第二十条第") ? [index] : []));
    expect(table).not.toContain("<w:tblHeader/>");
    expect(heads.length).toBeGreaterThan(3);
    // A page may end only after the last row before a head, and after the last of all.
    expect(kept.flatMap((keeps, index) => (keeps ? [] : [index + 1]))).toEqual([
      ...heads.slice(1),
      rows.length,
    ]);
  });

  test("indents the names of annexes to their first characters", async () => {
    const body = part(
      await write([{ type: "annexNote", id: "n", titles: ["统计表", "一览表"] }]),
      "word/document.xml",
    );
    const indents = [...body.matchAll(/<w:ind ([^>]*)\/>/g)].map(([, given = ""]) => [
      Number(/w:left="(\d+)"/.exec(given)?.[1]) / 320,
      Number(/w:hanging="(\d+)"/.exec(given)?.[1]) / 320,
    ]);
    expect(indents).toEqual([
      [6, 4],
      [6, 1],
    ]);
  });

  test("centres the organ over the date as programs draw it, four characters from the edge", async () => {
    const signature = { type: "signature", id: "s", organ: "青石镇人民政府", date: "2026年1月20日" } as const;
    const body = part(await write([signature]), "word/document.xml");
    // The date has 6.5 characters and 5 gaps of a quarter; the organ has 7.
    const indents = [...body.matchAll(/w:right="(\d+)"\/><w:jc w:val="right"/g)].map(
      ([, given]) => Number(given) / 320,
    );
    expect(indents).toEqual([4.375, 4]);
  });

  test.each([2015, 2025])("%i: its elements are in the order that Word requires", async (year) => {
    const blocks: Block[] = [
      ...generatedBlocks(year),
      { type: "picture", id: "p", pictureId: "p", alt: "图", chapterId: "c" },
      { type: "picture", id: "q", pictureId: "missing", alt: "图", chapterId: "c" },
      { type: "annexNote", id: "n", titles: ["统计表", "一览表"] },
      { type: "annex", id: "a", label: "附件1", title: "统计表" },
    ];
    const pictures = new Map([["p", pngOf(20, 10)]]);
    const { bytes } = await writeWord({ ...documentOf(blocks, pictures), watermark: ["草稿", "今天"] });
    expect(wordOutOfOrder(bytes)).toEqual([]);
  });

  test("is the same for the same document, and its only time is the document's", async () => {
    const pictures = new Map([["p", pngOf(20, 10)]]);
    const blocks: Block[] = [
      ...generatedBlocks(2019),
      { type: "picture", id: "p", pictureId: "p", alt: "图", chapterId: "c" },
    ];
    const one = await write(blocks, pictures);
    await write(generatedBlocks(2015));
    expect(digest(await write(blocks, pictures))).toBe(digest(one));
    expect(part(one, "docProps/core.xml")).toContain("2026-01-20T01:12:03Z");
  });
});

describe("hard input", () => {
  const picture = (pictureId: string): Block => ({
    type: "picture",
    id: pictureId,
    pictureId,
    alt: `图${pictureId}`,
    chapterId: "c",
  });

  test("rare characters are kept; those that XML cannot contain become their code point", async () => {
    const { bytes, replaced } = await writeWord(documentOf([paragraph("驩𠮷<&>\u0000\ud800\u0007尾")]));
    expect(wordsOf(bytes)).toBe("驩𠮷<&>〔U+0000〕〔U+D800〕〔U+0007〕尾");
    expect(replaced).toEqual(["\u0000", "\ud800", "\u0007"]);
  });

  test("WebP becomes PNG; what cannot be decoded or is missing is reported", async () => {
    const webp = await sharp(Buffer.from(pngOf(30, 20)))
      .webp({ lossless: true })
      .toBuffer();
    const cut = pngOf(64, 64).slice(0, 60);
    const pictures = new Map<string, Uint8Array>([
      ["webp", webp],
      ["cut", cut],
      ["png", pngOf(9, 9)],
    ]);
    const { bytes, undrawn } = await writeWord(
      documentOf(["webp", "cut", "gone", "png"].map(picture), pictures),
    );
    expect(undrawn).toEqual(["cut", "gone"]);
    expect(wordsOf(bytes)).toBe("［图片无法显示：图cut］［图片无法显示：图gone］");
    const media = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith("word/media/"));
    expect(media.map(([name]) => name.split(".").at(-1))).toEqual(["png", "png"]);
    for (const [, data] of media) expect([...data.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  });

  test("an empty document is still a file", async () => {
    expect(part(await write([]), "word/document.xml")).toContain("<w:body>");
  });
});
