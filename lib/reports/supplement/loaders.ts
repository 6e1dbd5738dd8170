import { guarded, loader } from "@/lib/access/guarded";
import { readUnitSupplement } from "@/lib/counties/supplement/loaders";
import { authorizeReport } from "../authorize";

/** The supplementary questions to the unit of a report for that year; null if its county asks none. */
export const loadReportSupplement = loader(
  guarded("supplement.read", authorizeReport, async ({ actor, target: { unit, year } }) =>
    readUnitSupplement(actor, { unitCode: unit.code, year }),
  ),
);
