import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { ownRules2026 } from "@/lib/core/checks/rules/testing-2026";
import { runChecks } from "@/lib/core/checks/run-checks";
import { compose } from "@/lib/core/document/compose";
import { filledContent, testUnit as unit } from "@/lib/core/document/testing-report";
import { editionIdSchema, editionOf, formFor, lastYearOfEdition } from "@/lib/core/editions/registry";
import { problemsHeading, withdrawn } from "@/lib/core/editions/testing-2026";
import { proseOf } from "@/lib/core/prose/prose";
import { PREFACE, type ReportContent } from "@/lib/core/report";
import { seriesOver, seriesValues } from "@/lib/core/series/series";
import { stepsOf } from "@/lib/core/steps/progress";
import { statutoryTitle } from "@/lib/core/title";
import { writeWord } from "@/lib/exports/docx/write-word";
import { loadFaces } from "@/lib/exports/fonts/load-faces";
import { documentOf, testMoment } from "@/lib/exports/testing/documents";
import { pagesOf, textOf } from "@/lib/exports/typst/testing-pdf";
import { openTypesetter } from "@/lib/exports/typst/typesetter";
import { writeSheets } from "@/lib/exports/xlsx/write-sheets";
import { placeDocument } from "@/lib/imports/place/place-document";
import { readDocument, readPastedSource } from "@/lib/imports/read/read-document";
import { openCsvHead, openCsvLines } from "@/lib/publications/open-data/open-csv";
import { openReport } from "@/lib/publications/open-data/open-data";
import { openReportSchema } from "@/lib/publications/open-data/open-schema";
import { publishedReport } from "@/lib/publications/testing/published-report";
import { ReportDocument } from "./document/report-document";

/**
 * A new national edition is one file and its rules, each added to a list, and nothing else. The two lists are
 * mocked with one entry more; everything else up to a published page is the product's own.
 */
vi.mock("@/lib/core/editions/list", async (load) => {
  const { editions } = await load<typeof import("@/lib/core/editions/list")>();
  const { edition2026 } = await import("@/lib/core/editions/testing-2026");
  return { editions: [...editions, edition2026] };
});
vi.mock("@/lib/core/checks/edition-checks", async (load) => {
  const { checksOf } = await load<typeof import("@/lib/core/checks/edition-checks")>();
  return {
    checksOf: ({ id }: { id: string }) =>
      id === "2026" ? [...checksOf({ id: "2021" }), ...ownRules2026] : checksOf({ id }),
  };
});

const form = formFor(2026);
const total = `${withdrawn.id}:total`;
const typed = `${withdrawn.id}:naturalPerson`;
const own = [...form.cells.keys()].filter((id) => id.startsWith(withdrawn.id));

function reportOf(withdrawnCount: string): ReportContent {
  const filled = filledContent(form);
  return {
    front: {
      ...filled.front,
      title: statutoryTitle(form.edition, unit.organ, 2026),
      periodFrom: "2026-01-01",
      periodTo: "2026-12-31",
      signedBy: unit.organ,
    },
    chapters: {
      ...filled.chapters,
      [PREFACE]: proseOf("本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。"),
      problems: proseOf("公示更新偏慢，已安排专人每月核对一次。"),
    },
    figures: {
      ...filled.figures,
      ...Object.fromEntries(
        own.map((id) => [id, { value: id === typed || id === total ? withdrawnCount : "0" }]),
      ),
    },
  };
}

const content = reportOf("987");
const blocks = compose({ form, content, unit });
const report = publishedReport({ year: 2026, title: content.front.title ?? "", blocks, content });
const spaceless = (text: string) => text.replaceAll(/\s/g, "");

test("its years begin where those of the previous edition end", () => {
  expect(form.edition.id).toBe("2026");
  expect(editionOf(2025)?.id).toBe("2021");
  expect(lastYearOfEdition({ id: "2021" })).toBe(2025);
  expect(editionIdSchema.parse("2026")).toBe("2026");
  expect(editionIdSchema.safeParse("2027").success).toBe(false);
});

test("the form has its row and its chapter, and the steps follow", () => {
  expect(form.cells.get(typed)?.row.label).toBe(withdrawn.label);
  expect(formFor(2025).cells.has(typed)).toBe(false);
  expect(form.cells.get("outcome.total:total")?.row.parts).toContain(withdrawn.id);
  expect(stepsOf(form).map(({ title }) => title)).toContain(`五、${problemsHeading}`);
});

test("its own rule runs in addition to the shared ones, and its notice is the required legal basis", () => {
  const lastYear = { form: formFor(2025), content: filledContent(formFor(2025)) };
  const township = { name: unit.organ, kind: "township" as const };
  const found = (given: ReportContent) => runChecks({ form, content: given, lastYear, unit: township });
  const codes = found(reportOf("987")).map(({ code }) => code);
  expect(codes).toContain("R26-1");
  expect(codes).toContain("R21-1");
  expect(found(reportOf("0")).map(({ code }) => code)).not.toContain("R26-1");
  const old = proseOf("本报告根据《条例》和国办公开办函〔2021〕30号编制。");
  const cited = found({ ...content, chapters: { ...content.chapters, [PREFACE]: old } });
  expect(cited.find(({ message }) => message.includes("不是2026年报告的依据"))?.repairs[0]?.label).toBe(
    "改为测办函〔2026〕1号",
  );
});

test("a document is imported as a report of it, by its year and without one", {
  timeout: 60_000,
}, async () => {
  const { bytes } = await writeWord(documentOf(blocks));
  const read = await readDocument(bytes, "年报.docx");
  const placed = placeDocument(read);
  expect(placed).toMatchObject({ edition: "2026", year: 2026 });
  expect(placed.content.figures[typed]).toEqual({ value: "987" });
  expect(placed.content.chapters.problems).toEqual(content.chapters.problems);
  expect(placed.sourceHeadings.problems).toEqual([expect.stringContaining(problemsHeading)]);
  const table = renderToStaticMarkup(
    <ReportDocument blocks={blocks.filter(({ type }) => type === "indicatorTable")} />,
  );
  expect(placeDocument(readPastedSource(table)).edition).toBe("2026");
});

test("its figures continue those of the previous edition", () => {
  const years = [2025, 2026].map((year) => ({
    year,
    values: seriesValues(formFor(year), {
      "received:total": { value: `${year - 2020}` },
      "licences:decisions": { value: "4" },
    }),
  }));
  const received = seriesOver(years).find(({ series }) => series.id === "received");
  expect(received?.points).toEqual([
    { year: 2025, value: 5, breaks: false },
    { year: 2026, value: 6, breaks: false },
  ]);
});

test("every document prints its row and its heading", { timeout: 60_000 }, async () => {
  const page = renderToStaticMarkup(<ReportDocument blocks={blocks} />);
  const word = (await readDocument((await writeWord(documentOf(blocks))).bytes, "年报.docx"))
    .flatMap((block) =>
      block.kind === "table"
        ? block.rows.flat().map(({ text }) => text)
        : "text" in block
          ? [block.text]
          : [],
    )
    .join("\n");
  const pdf = pagesOf(openTypesetter(loadFaces(null)).writePdf(documentOf(blocks)).bytes)
    .flatMap((lines) => lines.map(textOf))
    .join("");
  for (const text of [page, word, pdf].map(spaceless)) {
    expect(text).toContain(spaceless(withdrawn.label));
    expect(text).toContain(problemsHeading);
    expect(text).toContain("987");
  }
  const book = { title: report.title, author: unit.organ, version: "第1版", blocks, form, at: testMoment };
  const { sheets } = await readXlsx((await writeSheets(book)).bytes);
  const row = sheets
    .flatMap(({ rows }) => rows)
    .find((cells) => cells.some((cell) => cell === withdrawn.label));
  expect(row).toContain(987);
});

test("the open data contain its row, as JSON and as CSV", () => {
  const data = openReportSchema.parse(openReport(report));
  expect(data.edition).toBe("2026");
  expect(data.figures.filter(({ path }) => path.includes(withdrawn.label)).map(({ value }) => value)).toEqual(
    [987, 0, 0, 0, 0, 0, 987],
  );
  expect(data.chapters.map(({ heading }) => heading)).toContain(`五、${problemsHeading}`);
  const lines: string[][] = parse(openCsvHead + openCsvLines(report), { bom: true, from_line: 2 });
  expect(lines.filter((line) => line.some((cell) => cell.includes("撤回申请")))).toHaveLength(7);
});
