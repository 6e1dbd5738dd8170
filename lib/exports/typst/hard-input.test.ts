import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Block, ProseTableCell } from "@/lib/core/document/block";
import { loadFaces } from "../fonts/load-faces";
import { documentOf, paragraph } from "../testing/documents";
import { pngOf } from "../testing/picture";
import { bareText, bookmarksOf, pagesOf, textOf } from "./testing-pdf";
import { openTypesetter } from "./typesetter";

const typesetter = openTypesetter(loadFaces(null));
const write = (blocks: readonly Block[], pictures?: ReadonlyMap<string, Uint8Array>) =>
  typesetter.writePdf(documentOf(blocks, pictures));
const picture = (pictureId: string, alt: string): Block => ({
  type: "picture",
  id: pictureId,
  pictureId,
  alt,
  chapterId: "c",
});
const cell = (text: string, more: Partial<ProseTableCell> = {}): ProseTableCell => ({
  text,
  header: false,
  colspan: 1,
  rowspan: 1,
  ...more,
});

test("typed text is never read as a command", () => {
  const typed =
    '#set page(width: 1cm) $x$ *b* _i_ `raw` <label> @ref \\u{1} // no /* no */ "quoted" [x] -- = + - 1.';
  expect(bareText(write([paragraph(typed)]).bytes)).toBe(typed.replaceAll(" ", ""));
});

test("a rare character is drawn, or replaced by its code point with a remark in the file", () => {
  const { bytes, replaced } = write([paragraph("驩城镇𠮷先生\u0000\ud800")]);
  expect(replaced).toEqual(["𠮷", "\u0000", "\ud800"]);
  expect(bareText(bytes)).toContain("驩城镇〔U+20BB7〕先生〔U+0000〕〔U+D800〕");
  expect(bareText(bytes)).toContain("国际编码");
});

test("a title of 200 characters is within the text area", () => {
  const title = "关于公开政府信息的报告".repeat(19).slice(0, 200);
  const [page = []] = pagesOf(write([{ type: "title", id: "title", lines: [title] }]).bytes);
  const lines = page.filter((line) => line[0]?.size === 22);
  expect(lines.map(textOf).join("").replaceAll(/\s/g, "")).toBe(title);
  for (const line of lines) expect((line.at(-1)?.x ?? 0) + 22).toBeLessThan((184.5 / 25.4) * 72);
});

test("a word without a break stays on the page", () => {
  const [page = []] = pagesOf(write([paragraph(`网址https://${"abcdefghij".repeat(30)}`)]).bytes);
  // Breaks without a hyphen are set slightly wide, but never beyond the margin.
  for (const line of page) expect(line.at(-1)?.x).toBeLessThan((187 / 25.4) * 72);
});

test("headings that skip levels have bookmarks without gaps", () => {
  const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({
    type: "heading",
    id: text,
    level,
    number: "",
    text,
    chapterId: "c",
  });
  const { bytes } = write([heading(4, "甲"), heading(2, "乙"), heading(1, "丙"), heading(4, "丁")]);
  expect(bookmarksOf(bytes)).toEqual(["甲", "乙", "丙", " 丁"]);
});

describe("pictures", () => {
  const good = pngOf(4, 3);
  const damaged = good.slice();
  damaged.set(deflateSync(Buffer.from("nothing")).subarray(2, 8), 45);

  test("an undecodable or missing one is a box with a message; the others are drawn", () => {
    const blocks = [
      picture("good", "好图"),
      picture("damaged", "坏图"),
      picture("gone", "没有"),
      picture("text", ""),
    ];
    const pictures = new Map([
      ["good", good],
      ["damaged", damaged],
      ["text", Buffer.from("no picture")],
    ]);
    const { bytes, undrawn } = write(blocks, pictures);
    expect([...undrawn].sort()).toEqual(["damaged", "gone", "text"]);
    const text = bareText(bytes);
    for (const alt of ["坏图", "没有", "图片"]) expect(text).toContain(`［图片无法显示：${alt}］`);
    expect(text).not.toContain("好图");
    expect(Buffer.from(bytes).toString("latin1")).toContain("/Subtype /Image");
  });
});

describe("tables as clerks paste them", () => {
  const table = (rows: ProseTableCell[][]): Block => ({ type: "proseTable", id: "t", rows, chapterId: "c" });

  test("rows of different length, spans over the edge and empty rows lose no text", () => {
    const rows = [
      [cell("头", { header: true }), cell("二", { header: true, colspan: 2 })],
      [cell("跨", { rowspan: 9 }), cell("乙")],
      [cell("丙", { colspan: 9 })],
      [],
      [cell("丁")],
    ];
    const text = bareText(write([table(rows)]).bytes);
    for (const word of ["头", "二", "跨", "乙", "丙", "丁"]) expect(text).toContain(word);
    expect(write([table([]), table([[]])]).bytes.length).toBeGreaterThan(0);
  });

  test("a cell longer than a page, and rows under one label, continue on the next pages", () => {
    const words = "第一段文字写得很长。".repeat(400);
    const tall = write([table([[cell("左"), cell(words)]])]).bytes;
    expect(bareText(tall)).toContain(words.slice(0, 200));
    expect([...bareText(tall)].filter((letter) => letter === "。")).toHaveLength(400);
    const rows = Array.from({ length: 120 }, (_, n) =>
      n === 0 ? [cell("跨", { rowspan: 120 }), cell("行0")] : [cell(`行${n}`)],
    );
    const many = write([table(rows)]).bytes;
    expect(pagesOf(many).length).toBeGreaterThan(2);
    expect(bareText(many)).toContain("行119");
  });
});

test("a report of 200 pages", { timeout: 30_000 }, () => {
  const text = "镇人民政府依法公开政府信息，做好解读和回应工作。".repeat(12);
  const blocks = Array.from({ length: 420 }, (_, n) => paragraph(`第${n}段。${text}`));
  const pages = pagesOf(write(blocks).bytes);
  expect(pages.length).toBeGreaterThanOrEqual(200);
  expect(pages.flat().map(textOf).join("")).toContain("第419段。");
});
