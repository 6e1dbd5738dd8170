import { openCsvHead, openCsvLines } from "../../open-data/open-csv";
import { openReport } from "../../open-data/open-data";
import type { PublishedReport } from "../../types";

/**
 * The formats of which a year's file consists: how a report is written in it, and what a file of that report alone has before
 * it.
 */
export const openFormats = {
  csv: { head: openCsvHead, write: openCsvLines },
  json: { head: "", write: (report: PublishedReport) => JSON.stringify(openReport(report)) },
} as const;
