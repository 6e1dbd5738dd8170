import { openCsvHead, openCsvLines } from "../../open-data/open-csv";
import { openReport } from "../../open-data/open-data";
import type { PublishedReport } from "../../types";

/**
 * The formats of a year's file: how a report is written in it, and what precedes the report in a file of its
 * own.
 */
export const openFormats = {
  csv: { head: openCsvHead, write: openCsvLines },
  json: { head: "", write: (report: PublishedReport) => JSON.stringify(openReport(report)) },
} as const;
