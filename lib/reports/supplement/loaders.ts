import { guarded, loader } from "@/lib/access/guarded";
import { readUnitSupplement } from "@/lib/counties/supplement/loaders";
import { authorizeReport } from "../authorize";

/** What the unit of a report is asked besides it for that year; null where its county asks nothing. */
export const loadReportSupplement = loader(
  guarded("supplement.read", authorizeReport, async ({ actor, target: { unit, year } }) =>
    readUnitSupplement(actor, { unitCode: unit.code, year }),
  ),
);
