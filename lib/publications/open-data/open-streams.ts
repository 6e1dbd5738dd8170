import { listYearAfter } from "../list/data";
import type { PublishedReport } from "../types";
import { openCsvHead, openCsvLines } from "./open-csv";
import { openReport } from "./open-data";

/** Reports read at once: few enough that a year of any size needs a few megabytes of memory. */
const BATCH = 10;

/** The newest version of every report of a year, by unit code, read on demand. */
async function* reportsOfYear(year: number): AsyncGenerator<PublishedReport> {
  let after = "";
  for (;;) {
    const { reports, last } = await listYearAfter(year, after, BATCH);
    yield* reports;
    if (last === null) return;
    after = last;
  }
}

/** A year as CSV. The head is sent before the first report is read. */
export async function* yearAsCsv(year: number): AsyncGenerator<string> {
  yield openCsvHead;
  for await (const report of reportsOfYear(year)) yield openCsvLines(report);
}

/** A year as one JSON value in the shape of `openYearSchema`. */
export async function* yearAsJson(year: number): AsyncGenerator<string> {
  yield `{"year":${year},"reports":[`;
  let between = "";
  for await (const report of reportsOfYear(year)) {
    yield `${between}${JSON.stringify(openReport(report))}`;
    between = ",\n";
  }
  yield "]}\n";
}
