import type { Finding } from "@/lib/core/checks/engine/check";
import { editionOf } from "@/lib/core/editions/registry";
import { runBeside } from "@/lib/platform/beside/beside";
import { findings, type ReportToExamine } from "@/lib/platform/beside/tasks";
import type { Db, Tx } from "@/lib/platform/db";
import { findReported } from "../data";
import type { Draft } from "../types";
import { gatherCountyContext } from "./county-context";

/**
 * The findings of a draft as it stands, against the unit's own report of the year before and the county's.
 */
export async function examineDraft(draft: Draft, client?: Db | Tx): Promise<Finding[]> {
  const last = await findReported(draft.unit.code, draft.year - 1, client);
  return findingsOfReport({
    ...{ year: draft.year, countyForm: draft.countyForm, content: draft.content },
    lastYear: last && editionOf(last.year) ? last : null,
    county: await gatherCountyContext(draft, client),
    unit: { name: draft.unit.organ, kind: draft.unit.kind, listed: draft.unit.listed },
  });
}

/** The findings of a report. @throws {Overloaded} where it is long and too many others are being examined */
export async function findingsOfReport(report: ReportToExamine): Promise<Finding[]> {
  return isLong(report) ? runBeside("findings", report) : findings(report);
}

/**
 * Blocks: a report of usual length is examined in some ten milliseconds, which a thread of its own would not
 * make less.
 */
const LONG = 400;

/** Whether the examination may take long: the longest that may be saved take seconds. */
function isLong({ content }: ReportToExamine): boolean {
  const blocks = Object.values(content.chapters).reduce((sum, { content }) => sum + content.length, 0);
  return blocks > LONG;
}
