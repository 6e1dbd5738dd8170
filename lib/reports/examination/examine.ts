import type { Finding } from "@/lib/core/checks/engine/check";
import { editionOf } from "@/lib/core/editions/registry";
import { runBeside } from "@/lib/platform/beside/beside";
import { findings, type ReportToExamine } from "@/lib/platform/beside/tasks";
import type { Db, Tx } from "@/lib/platform/db";
import { findLastYear } from "../last-year/data";
import type { Draft } from "../types";
import { gatherCountyContext } from "./county-context";

/** The findings of the current draft, compared with last year's report and the county's others. */
export async function examineDraft(draft: Draft, client?: Db | Tx): Promise<Finding[]> {
  const last = await findLastYear(draft.unit.code, draft.year, client);
  return findingsOfReport({
    ...{ year: draft.year, countyForm: draft.countyForm, content: draft.content },
    lastYear: last && editionOf(last.year) ? last : null,
    county: await gatherCountyContext(draft, client),
    unit: { name: draft.unit.organ, kind: draft.unit.kind, listed: draft.unit.listed },
  });
}

/** The findings of a report. @throws {Overloaded} if it is long and too many others are being examined */
export async function findingsOfReport(report: ReportToExamine): Promise<Finding[]> {
  return isLong(report) ? runBeside("findings", report) : findings(report);
}

/**
 * Blocks: a report of usual length is examined in about ten milliseconds, which a worker thread would not
 * shorten.
 */
const LONG = 400;

/** True if the examination may be slow: the longest permitted report takes seconds. */
function isLong({ content }: ReportToExamine): boolean {
  const blocks = Object.values(content.chapters).reduce((sum, { content }) => sum + content.length, 0);
  return blocks > LONG;
}
