import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/core/document/block";
import { loadFaces } from "../fonts/load-faces";
import { documentOf, generatedBlocks, paragraph, printedTexts, testYears } from "../testing/documents";
import { bareText, bookmarksOf, metadataOf, pagesOf, textOf } from "./testing-pdf";
import { openTypesetter } from "./typesetter";

const typesetter = openTypesetter(loadFaces(null));
const write = (blocks: readonly Block[], pictures?: ReadonlyMap<string, Uint8Array>) =>
  typesetter.writePdf(documentOf(blocks, pictures));
const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const mm = (points: number) => (points / 72) * 25.4;
const bare = (texts: readonly string[]) => texts.join("").replaceAll(/\s/g, "");
const sorted = (text: string) => [...text].sort().join("");

describe("a report in PDF has the text of its blocks", () => {
  test.each(testYears)("%i", (year) => {
    for (const seed of [1, 2, 3]) {
      const blocks = generatedBlocks(year, seed);
      const { bytes, replaced, undrawn } = write(blocks);
      // A head repeated on the next page repeats its text: tested is that nothing is missing.
      const read = bareText(bytes);
      for (const text of printedTexts(blocks).filter(Boolean)) expect(read).toContain(bare([text]));
      expect({ replaced, undrawn }).toEqual({ replaced: [], undrawn: [] });
    }
  });

  test("and nothing else: without tables the letters are exactly the same", () => {
    const blocks = generatedBlocks(2018, 4).filter(({ type }) => type !== "indicatorTable");
    expect(sorted(bareText(write(blocks).bytes))).toBe(sorted(bare(printedTexts(blocks))));
  });
});

describe("a page by GB/T 9704", () => {
  const long = paragraph("镇人民政府依法公开政府信息".repeat(200));
  const [, full = []] = pagesOf(write([long]).bytes);
  const body = full.filter((line) => line[0]?.size === 16);

  test("holds 22 lines of 28 characters", () => {
    expect(body.length).toBe(22);
    for (const line of body) expect(textOf(line).trim()).toHaveLength(28);
  });

  test("fills 156 × 225 mm, 37 mm from the top and 28 mm from the left", () => {
    const [first, last] = [body[0]?.[0], body.at(-1)?.[0]];
    const end = body[5]?.at(-1);
    if (!first || !last || !end) throw new Error("no full page");
    expect(mm(first.x)).toBeCloseTo(28, 1);
    expect(Math.abs(mm(end.end) - (28 + 156))).toBeLessThan(0.5);
    // Lines are in cells of equal height; a glyph is centred in its cell, 0.38 em above the base line.
    const pitch = (last.baseline - first.baseline) / 21;
    const middle = (baseline: number) => baseline - 0.38 * 16;
    expect(Math.abs(mm(middle(first.baseline) - pitch / 2) - 37)).toBeLessThan(0.5);
    expect(Math.abs(mm(middle(last.baseline) + pitch / 2) - (37 + 225))).toBeLessThan(0.5);
  });

  test("numbers odd pages on the right and even ones on the left, one character from the edge, 7 mm below the text", () => {
    const numbers = pagesOf(write([paragraph("公开信息".repeat(600))]).bytes)
      .slice(0, 4)
      .map((lines) => lines.find((line) => line[0]?.size === 14));
    expect(numbers.map((line) => line && textOf(line).trim())).toEqual(["— 1 —", "— 2 —", "— 3 —", "— 4 —"]);
    const [one, two] = numbers;
    expect(mm(one?.at(-1)?.end ?? 0)).toBeCloseTo(184 - mm(14), 0);
    expect(mm(two?.[0]?.x ?? 0)).toBeCloseTo(28 + mm(14), 0);
    expect(mm((one?.[0]?.baseline ?? 0) - 0.88 * 14)).toBeCloseTo(262 + 7, 0);
  });

  test("indents a paragraph by two characters and does not leave a single line of it alone", () => {
    const [page] = pagesOf(write([paragraph("公开")]).bytes);
    expect(mm(page?.[0]?.[0]?.x ?? 0)).toBeCloseTo(28 + (2 * 156) / 28, 1);
    const lines = [
      ...Array.from({ length: 21 }, (_, n) => paragraph("一行", String(n))),
      paragraph("公开".repeat(20)),
    ];
    const [first, second] = pagesOf(write(lines).bytes);
    expect(first?.filter((line) => line[0]?.size === 16)).toHaveLength(21);
    expect(second?.filter((line) => line[0]?.size === 16)).toHaveLength(2);
  });
});

test("an annex's long name continues below its own first character", () => {
  const long = "乡镇人民政府政府信息公开工作情况一览表及说明材料汇总目录";
  const note = (...titles: string[]): Block => ({ type: "annexNote", id: "n", titles });
  for (const titles of [["统计表", long], [long]]) {
    const [page = []] = pagesOf(write([paragraph("正文"), note(...titles)]).bytes);
    const glyphs = page.flat().filter(({ text }) => text.trim());
    const first = glyphs.find(({ text }) => text === "乡") ?? expect.fail("no name");
    const next = glyphs.filter(({ baseline }) => baseline > first.baseline && baseline < 700);
    expect(next.length).toBeGreaterThan(0);
    expect(next[0]?.x).toBeCloseTo(first.x, 0);
    expect(next.map(({ text }) => text).join("")).toBe(long.slice(-next.length));
  }
});

describe("the file", () => {
  const blocks = generatedBlocks(2018);
  const { bytes } = write(blocks);

  test("is tagged, in Chinese, with title, author, date and bookmarks, and declares its accessibility", () => {
    expect(metadataOf(bytes, "info:Title")).toBe("测试报告");
    expect(metadataOf(bytes, "info:Author")).toBe("青石镇人民政府");
    expect(metadataOf(bytes, "info:CreationDate")).toContain("20260120011203");
    expect(metadataOf(bytes, "info:Keywords")).toContain("正文思源宋体（代仿宋_GB2312）");
    const source = Buffer.from(bytes).toString("latin1");
    expect(source).toMatch(/\/Marked true/);
    expect(source).toMatch(/\/Lang \(zh/);
    expect(source).toMatch(/pdfuaid:part/);
    expect(bookmarksOf(bytes).slice(0, 5)).toEqual([
      "一、概述",
      " （一）做法",
      "  1.按月核对",
      "   （1）责任到人",
      "二、主动公开政府信息情况",
    ]);
    expect(bookmarksOf(bytes).at(-1)).toBe("政府信息公开情况统计表");
  });

  test("is the same for the same document, whatever was written in between", () => {
    write(generatedBlocks(2025, 9));
    expect(digest(write(blocks).bytes)).toBe(digest(bytes));
  });

  test("repeats the head of a table on every page", () => {
    const rows = Array.from({ length: 90 }, (_, n) => [
      { text: `第${n}行`, header: false, colspan: 1, rowspan: 1 },
    ]);
    const head = [{ text: "表头", header: true, colspan: 1, rowspan: 1 }];
    const pages = pagesOf(
      write([{ type: "proseTable", id: "t", rows: [head, ...rows], chapterId: "c" }]).bytes,
    );
    expect(pages.length).toBeGreaterThan(2);
    for (const lines of pages) expect(lines.map(textOf).filter((text) => text === "表头")).toHaveLength(1);
  });
});
