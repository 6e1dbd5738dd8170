import { guarded, loader } from "@/lib/access/guarded";
import { permit } from "@/lib/access/policy";
import { done, type Result, refused } from "@/lib/core/refusal";
import { kindTraits } from "@/lib/core/unit-kind";
import { authorizeReport } from "@/lib/reports/authorize";
import { authorizeUnit } from "@/lib/units/authorize";
import { findUnit, listSeasonUnits } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import { listPortalReports } from "./data";
import type { PortalReport } from "./types";

/** A published report with its portal URL; null for a report that is not public. */
export const loadPortalReport = loader(
  guarded(
    "portal.write",
    authorizeReport,
    async ({ actor, target }): Promise<Result<{ report: PortalReport; mayCompare: boolean }>> => {
      const [report] = await listPortalReports([target.unit.code], target.year);
      if (!report) return refused("notPublished", "这份报告没有公布。");
      return done({ report, mayCompare: permit(actor, "portal.compare", target).ok });
    },
  ),
);

/** Every published report of a county's year with its portal URL. */
export const loadPortalYear = loader(
  guarded(
    "county.comparePortal",
    authorizeUnit,
    async (
      _permit,
      { unitCode, year }: { unitCode: string; year: number },
    ): Promise<Result<{ county: Unit; year: number; reports: PortalReport[] }>> => {
      const county = await findUnit(unitCode);
      if (!county || !kindTraits[county.kind].collects)
        return refused("notFound", "没有这个县（市、区）或者设区的市。");
      const units = await listSeasonUnits(unitCode);
      const codes = [unitCode, ...units.map(({ code }) => code)];
      return done({ county, year, reports: await listPortalReports(codes, year) });
    },
  ),
);
