import { formFor } from "@/lib/core/editions/registry";
import type { FileFormat } from "@/lib/exports/file-formats";
import type { PrintedDocument } from "@/lib/exports/printed-document";
import { writeSheets } from "@/lib/exports/xlsx/write-sheets";
import { runBeside } from "@/lib/platform/beside/beside";
import { loadPicturesOf } from "@/lib/reports/pictures/loaders";
import { openCsvHead, openCsvLines } from "../open-data/open-csv";
import { openReport } from "../open-data/open-data";
import type { PublishedReport } from "../types";
import type { MadeFile } from "./types";

/**
 * A published version as a file. The only time in it is that of the publication, so that making it again
 * gives the same bytes.
 */
export async function makeFile(report: PublishedReport, format: FileFormat): Promise<MadeFile> {
  const { title, blocks, publishedAt: at, year, countyForm, number } = report;
  const shared = { title, author: report.unit.organ, blocks, at };
  if (format === "csv" || format === "json") {
    const text = format === "csv" ? openCsvHead + openCsvLines(report) : JSON.stringify(openReport(report));
    return {
      format,
      bytes: new TextEncoder().encode(text),
      remarks: { fonts: null, replaced: [], undrawn: [] },
    };
  }
  if (format === "xlsx") {
    const form = formFor(year, countyForm);
    const { bytes, ...losses } = await writeSheets({ ...shared, form, version: `第${number}版` });
    return { format, bytes, remarks: { fonts: null, ...losses } };
  }
  const document: PrintedDocument = { ...shared, pictures: await loadPicturesOf(blocks) };
  switch (format) {
    case "pdf": {
      const { bytes, fonts, ...losses } = await runBeside("pdf", document);
      return { format, bytes, remarks: { fonts, ...losses } };
    }
    case "docx": {
      const { bytes, ...losses } = await runBeside("word", document);
      return { format, bytes, remarks: { fonts: null, ...losses } };
    }
  }
}
