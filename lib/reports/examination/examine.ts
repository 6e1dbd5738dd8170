import type { Finding } from "@/lib/core/checks/engine/check";
import { runChecks } from "@/lib/core/checks/run-checks";
import { editionOf, formFor } from "@/lib/core/editions/registry";
import type { Db, Tx } from "@/lib/platform/db";
import { findReported } from "../data";
import type { Draft } from "../types";
import { gatherCountyContext } from "./county-context";

/** The findings of a draft as it stands, against the unit's own report of the year before and the county's. */
export async function examineDraft(draft: Draft, client?: Db | Tx): Promise<Finding[]> {
  const last = await findReported(draft.unit.code, draft.year - 1, client);
  return runChecks({
    form: formFor(draft.year, draft.countyForm),
    content: draft.content,
    lastYear:
      last && editionOf(last.year)
        ? { form: formFor(last.year, last.countyForm), content: last.content }
        : null,
    county: await gatherCountyContext(draft, client),
    unit: { name: draft.unit.organ, kind: draft.unit.kind, listed: draft.unit.listed },
  });
}
