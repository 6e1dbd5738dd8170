import type { NextRequest } from "next/server";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { loadOpenReport, loadReportState } from "@/lib/publications/loaders";
import {
  openDataResponse,
  openFaultResponse,
  unlessUnshown,
  withinOpenLimit,
} from "@/lib/publications/open-data/open-response";
import { reportParamsSchema } from "@/lib/publications/schema";

type Address = { params: Promise<{ unit: string; year: string }> };

/** The newest published version of one report as open data. */
export async function GET(request: NextRequest, { params }: Address) {
  const address = reportParamsSchema.safeParse(await params);
  if (!address.success)
    return openFaultResponse(
      400,
      "badAddress",
      address.error.issues.map(({ message }) => message).join("；"),
    );
  const { unit, year } = address.data;
  const make = async (unconditional: Request) => {
    const report = await loadOpenReport(unit, year);
    return report
      ? openDataResponse(unconditional, report)
      : openFaultResponse(404, "notFound", "没有公布过这个单位这一年度的报告。");
  };
  return withinOpenLimit(request, "openData", () =>
    unlessUnshown(() => cachedResponse(request, [], make, { stateOf: () => loadReportState(unit) })),
  );
}
