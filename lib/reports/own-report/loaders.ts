import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { permit, permitAnywhere } from "@/lib/access/policy";
import { done, type Result } from "@/lib/core/refusal";
import type { State } from "@/lib/core/workflow/workflow";
import type { Basis } from "@/lib/counties/roll-up/types";
import { lineageOf } from "@/lib/units/data";
import { findReport, findReportIdOf } from "../data";
import { findSumLink, isUnsigned } from "../sums/data";
import type { ReportHead } from "../types";

/**
 * The county's own report of a year for its roll-up page: whether it was begun, and what the reader may do
 * with it.
 */
export type OwnReport = {
  reportId: string | null;
  mayFill: boolean;
  mayBegin: boolean;
  /** Its state; null if it was not begun. */
  state: State | null;
  /** The sums that it follows, or those at the time of signing; null if it follows none. */
  follows: { basis: Basis; signed: boolean; included: number; units: number } | null;
};

async function followsOf(report: ReportHead): Promise<OwnReport["follows"]> {
  const link = await findSumLink(report.id);
  if (!link) return null;
  const signed = !isUnsigned(report.state) && link.signed !== null;
  const { included, units } = signed && link.signed ? link.signed : link.sums;
  return { basis: link.basis, signed, included, units };
}

/** For the roll-up page. */
export const loadOwnReport = loader(
  guarded(
    "county.rollUp",
    authorizeAnywhere,
    async ({ actor }, { county, year }: { county: string; year: number }): Promise<Result<OwnReport>> => {
      const reportId = await findReportIdOf(county, year);
      const report = reportId ? await findReport(reportId) : null;
      const begins = permitAnywhere(actor, "report.begin").ok
        ? permit(actor, "report.begin", { lineage: await lineageOf(county) }).ok
        : false;
      return done({
        // The draft can be opened only by those who write or sign it.
        reportId: report && permit(actor, "report.read", report).ok ? report.id : null,
        mayFill: report !== null && permit(actor, "report.write", report).ok,
        mayBegin: report === null && begins,
        state: report?.state ?? null,
        follows: report && (await followsOf(report)),
      });
    },
  ),
);
