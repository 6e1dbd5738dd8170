import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Block } from "@/lib/core/document/block";
import { compose } from "@/lib/core/document/compose";
import { testUnit as unit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import type { ReportContent } from "@/lib/core/report";
import { writeWord } from "@/lib/exports/docx/write-word";
import { loadFaces } from "@/lib/exports/fonts/load-faces";
import { documentOf, generatedContent, testMoment, testYears } from "@/lib/exports/testing/documents";
import { type Line, pagesOf, textOf } from "@/lib/exports/typst/testing-pdf";
import { openTypesetter } from "@/lib/exports/typst/typesetter";
import { writeSheets } from "@/lib/exports/xlsx/write-sheets";
import { readDocument, readPastedSource } from "@/lib/imports/read/read-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import { openCsvHead, openCsvLines } from "@/lib/publications/open-data/open-csv";
import { openReport } from "@/lib/publications/open-data/open-data";
import { publishedReport } from "@/lib/publications/testing/published-report";
import type { PublishedReport } from "@/lib/publications/types";
import { ReportDocument } from "./document/report-document";

/**
 * Every number and every word in a report's blocks is read back from the page, the PDF, the Word file, the
 * workbook, the JSON and the CSV, each by a parser that shares no code with the writer.
 */

/** All figures in printed order, and all prose in printed order without blanks. */
type Printed = { figures: string[]; prose: string };

const typesetter = openTypesetter(loadFaces(null));
const bare = (text: string) => text.replaceAll(/[\s\u200b]/g, "");
const isFigure = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

/** At least fifty reports, all with different figures: nine of every year with a separate edition. */
const reports = testYears.flatMap((year) => Array.from({ length: 9 }, (_, seed) => ({ year, seed })));

function randomContent(year: number, seed: number): ReportContent {
  const content = generatedContent(year, seed);
  const figures = Object.keys(content.figures).map((id, index) => [
    id,
    { value: String((index * 37 + seed * 101) % (seed % 3 === 0 ? 7 : 997)) },
  ]);
  return { ...content, figures: Object.fromEntries(figures) };
}

function publishedOf(year: number, content: ReportContent): PublishedReport {
  const blocks = compose({ form: formFor(year), content, unit });
  return publishedReport({ year, title: content.front.title ?? "", blocks, content });
}

/**
 * The text of the blocks, which all formats must contain. Titles of tables and headings of chapters are
 * prose, labels are not.
 */
function printedBy(blocks: readonly Block[]): Printed {
  const figures = blocks.flatMap((block) =>
    block.type === "indicatorTable"
      ? block.parts.flatMap(({ body }) =>
          body.flatMap(({ cells }) => cells.flatMap(({ kind, text }) => (kind === "figure" ? [text] : []))),
        )
      : [],
  );
  const prose = blocks.flatMap((block) => {
    if (block.type === "paragraph") return [block.text];
    return block.type === "heading" ? [`${block.number}${block.text}`] : [];
  });
  return { figures, prose: bare(prose.join("")) };
}

/**
 * Lines and tables of a document that was read back: its prose begins after the title and ends before the
 * signature.
 */
function readBy(sourceBlocks: readonly SourceBlock[]): Printed {
  const tables = sourceBlocks.flatMap((sourceBlock) =>
    sourceBlock.kind === "table" ? sourceBlock.rows.flat() : [],
  );
  const lines = sourceBlocks.flatMap((sourceBlock) =>
    sourceBlock.kind === "text" ? [sourceBlock.text] : [],
  );
  return {
    figures: tables.map(({ text }) => text.trim()).filter(isFigure),
    prose: bare(lines.join("")),
  };
}

function readPdf(bytes: Uint8Array): Printed {
  const lines = pagesOf(bytes).flatMap((page) =>
    page.filter((line) => !/^—\s*\d+\s*—$/.test(textOf(line).trim())),
  );
  return {
    figures: lines.filter((line) => isFigure(bare(textOf(line)))).flatMap(apart),
    prose: bare(lines.map(textOf).join("")),
  };
}

/** The figures of a line; neighbouring columns are separated by a gap or a space. */
function apart(line: Line): string[] {
  const spaced = line.map(({ text, x, size }, index) => {
    const before = line[index - 1];
    return before && x - before.end >= size / 10 ? ` ${text}` : text;
  });
  return spaced.join("").trim().split(/\s+/);
}

async function readSheets(bytes: Uint8Array): Promise<string[]> {
  const { sheets } = await readXlsx(bytes);
  return sheets.flatMap(({ rows }) =>
    rows.flat().flatMap((cell) => (typeof cell === "number" ? [String(cell)] : [])),
  );
}

/**
 * The part of `read` between the first and the last words of the prose: title and signature are around it.
 */
function within(read: string, prose: string): string {
  const [first, last] = [prose.slice(0, 20), prose.slice(-20)];
  return read.slice(read.indexOf(first), read.lastIndexOf(last) + last.length);
}

test.each(testYears)(
  "the formats of 9 reports of %i have the same content",
  { timeout: 60_000 },
  async (year) => {
    for (const { seed } of reports.filter((each) => each.year === year)) {
      const content = randomContent(year, seed);
      const report = publishedOf(year, content);
      const { blocks } = report;
      const form = formFor(year);
      const { figures, prose } = printedBy(blocks);
      expect(figures.length).toBeGreaterThan(50);

      const page = readBy(readPastedSource(renderToStaticMarkup(<ReportDocument blocks={blocks} />)));
      expect(page.figures).toEqual(figures);
      expect(within(page.prose, prose)).toBe(prose);

      const word = readBy(await readDocument((await writeWord(documentOf(blocks))).bytes, "report.docx"));
      expect(word.figures).toEqual(figures);
      expect(within(word.prose, prose)).toBe(prose);

      const pdf = readPdf(typesetter.writePdf(documentOf(blocks)).bytes);
      expect(pdf.figures).toEqual(figures);
      for (const block of blocks)
        if (block.type === "paragraph" || block.type === "heading")
          expect(pdf.prose).toContain(bare(block.text));

      const book = {
        title: report.title,
        author: unit.organ,
        version: "第1版",
        blocks,
        form,
        at: testMoment,
      };
      expect(await readSheets((await writeSheets(book)).bytes)).toEqual(figures);

      const data = openReport(report);
      expect(data.figures.map(({ value }) => String(value))).toEqual(figures);
      const texts = [data.preface, ...data.chapters.flatMap(({ heading, text }) => [heading, text])];
      expect(bare(texts.join(""))).toBe(prose);

      const lines: string[][] = parse(openCsvHead + openCsvLines(report), { bom: true, from_line: 2 });
      const kind = (wanted: RegExp) =>
        lines.filter((line) => wanted.test(line[4] ?? "")).map((line) => line[9] ?? "");
      expect(kind(/^指标$/)).toEqual(figures);
      expect(bare(kind(/^(引言|章标题|正文)$/).join(""))).toBe(prose);
    }
  },
);
