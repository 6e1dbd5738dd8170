import type { NextRequest } from "next/server";
import { renderNotFoundPage, renderReportPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { loadPublished, loadReportState } from "@/lib/publications/loaders";
import { htmlResponse } from "@/lib/publications/pages/html-response";

type Address = { params: Promise<{ unit: string; year: string }> };

/** The newest published version of a report: a plain document (docs/decisions/0009). */
export async function GET(request: NextRequest, { params }: Address) {
  const { unit, year } = await params;
  const make = async (unconditional: Request) => {
    const published = await loadPublished(unit, year);
    return published
      ? htmlResponse(unconditional, await renderReportPage(published))
      : htmlResponse(unconditional, await renderNotFoundPage(), 404);
  };
  return withErrorPage(request, () =>
    cachedResponse(request, [], make, { stateOf: () => loadReportState(unit) }),
  );
}
