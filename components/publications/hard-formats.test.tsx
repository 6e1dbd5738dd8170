import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";
import type { Block } from "@/lib/core/document/block";
import { compose } from "@/lib/core/document/compose";
import { testUnit as unit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import type { ReportContent } from "@/lib/core/report";
import { writeWord } from "@/lib/exports/docx/write-word";
import { loadFaces } from "@/lib/exports/fonts/load-faces";
import { documentOf, generatedContent } from "@/lib/exports/testing/documents";
import { bareText, pagesOf } from "@/lib/exports/typst/testing-pdf";
import { openTypesetter } from "@/lib/exports/typst/typesetter";
import { readDocument, readPastedSource } from "@/lib/imports/read/read-document";
import { missingFrom } from "@/lib/platform/fonts/web-fonts";
import { openCsvLines } from "@/lib/publications/open-data/open-csv";
import { openReport } from "@/lib/publications/open-data/open-data";
import { publishedReport } from "@/lib/publications/testing/published-report";
import { RareCharacters } from "./document/rare-characters";
import { ReportDocument } from "./document/report-document";

/** A report that is hard to lay out: no format may lose any of its content. */

const year = 2025;
const form = formFor(year);
const title = "关于公开政府信息的报告".repeat(19).slice(0, 200);
const rare = "驩城镇𠮷先生来信";
const pictureId = "d".repeat(64);
const long = Array.from(
  { length: 420 },
  (_, n) => `第${n}段。${"镇人民政府依法公开政府信息，做好解读和回应工作。".repeat(12)}`,
);

const content: ReportContent = { ...generatedContent(year) };
content.front = { ...content.front, title };
content.chapters = {
  ...content.chapters,
  overview: {
    type: "doc",
    content: [
      ...(proseOf(rare).content ?? []),
      { type: "picture", attrs: { pictureId, alt: "坏图" } },
      ...(proseOf(...long).content ?? []),
    ],
  },
};
const blocks: Block[] = compose({ form, content, unit });
const pictures = new Map([[pictureId, new TextEncoder().encode("no picture")]]);
const document = { ...documentOf(blocks, pictures), title };
const bare = (text: string) => text.replaceAll(/[\s\u200b]/g, "");

/** The text of each format, without whitespace. */
const said: Record<string, string> = {};

beforeAll(async () => {
  const page = renderToStaticMarkup(<ReportDocument blocks={blocks} />);
  const word = await readDocument((await writeWord(document)).bytes, "report.docx");
  const { bytes } = openTypesetter(loadFaces(null)).writePdf(document);
  expect(pagesOf(bytes).length).toBeGreaterThanOrEqual(200);
  const report = publishedReport({ year, title, blocks, content });
  const textOf = (sourceBlocks: ReturnType<typeof readPastedSource>) =>
    bare(
      sourceBlocks.flatMap((sourceBlock) => (sourceBlock.kind === "text" ? [sourceBlock.text] : [])).join(""),
    );
  said.page = textOf(readPastedSource(page)) + (/<img[^>]*alt="([^"]*)"/.exec(page)?.[1] ?? "");
  said.word = textOf(word);
  said.pdf = bareText(bytes);
  said.json = bare(JSON.stringify(openReport(report)));
  said.csv = bare(openCsvLines(report));
});

const formats = ["page", "word", "pdf", "json", "csv"];

test.each(formats)("%s: 200 pages, each paragraph", (format) => {
  for (const paragraph of long) expect(said[format]?.includes(paragraph)).toBe(true);
});

test.each(formats)("%s: a title of 200 characters", (format) => {
  expect(said[format]).toContain(title);
});

test.each(formats)("%s: a picture that cannot be decoded is replaced by its alternative text", (format) => {
  expect(said[format]).toContain("坏图");
});

test.each(formats)("%s: rare characters, or their code point and a remark", (format) => {
  expect(said[format]).toContain(format === "pdf" ? "驩城镇〔U+20BB7〕先生来信" : rare);
  if (format === "pdf") expect(said.pdf).toContain("国际编码");
});

test("the page names the characters that only the reader's own fonts can draw", () => {
  const missing = missingFrom("song-400", JSON.stringify(blocks));
  expect(missing).toEqual(["𠮷"]);
  expect(renderToStaticMarkup(<RareCharacters characters={missing} />)).toContain("𠮷（U+20BB7）");
  expect(renderToStaticMarkup(<RareCharacters characters={[]} />)).toBe("");
});
