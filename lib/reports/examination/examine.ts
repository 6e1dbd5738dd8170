import type { BaseText, CountyContext, Finding } from "@/lib/core/checks/engine/check";
import { editionOf } from "@/lib/core/editions/registry";
import type { ReportToExamine } from "@/lib/platform/beside/tasks";
import type { Db, Tx } from "@/lib/platform/db";
import { findBase } from "../base/data";
import { findLastYear } from "../last-year/data";
import { findingsOfReport } from "../long/long-work";
import type { Draft } from "../types";
import { gatherCountyContext } from "./county-context";

/** The findings of the current draft, compared with last year's report and the county's others. */
export async function examineDraft(draft: Draft, client?: Db | Tx): Promise<Finding[]> {
  const last = await findLastYear(draft.unit.code, draft.year, client);
  const lastYear = last && editionOf(last.year) ? last : null;
  const base = await findBase(draft.id, client);
  return findingsOfDraft(draft, { lastYear, base, county: await gatherCountyContext(draft, client) });
}

/** What a draft is compared with. */
type Beside = {
  lastYear: ReportToExamine["lastYear"];
  base: BaseText | undefined;
  county: CountyContext;
};

/** The same, compared with what was read before. */
export async function findingsOfDraft(
  { year, countyForm, content, unit: { organ, kind, listed, mayMakeDocuments } }: Draft,
  { lastYear, base, county }: Beside,
): Promise<Finding[]> {
  const unit = { name: organ, kind, listed, mayMakeDocuments };
  return findingsOfReport({ year, countyForm, content, lastYear, base, county, unit });
}
