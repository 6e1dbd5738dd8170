import type { NextRequest } from "next/server";
import { renderComparisonPage, renderNotFoundPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { loadComparison } from "@/lib/publications/pages/comparison/loaders";
import { htmlResponse } from "@/lib/publications/pages/html-response";

type Address = { params: Promise<{ unit: string; year: string; version: string }> };

/** A correction compared word by word with the version that it replaced. */
export async function GET(request: NextRequest, { params }: Address) {
  const make = async (unconditional: Request) => {
    const { unit, year, version } = await params;
    const comparison = await loadComparison(unit, year, version);
    return comparison
      ? htmlResponse(unconditional, await renderComparisonPage(comparison))
      : htmlResponse(unconditional, await renderNotFoundPage(), 404);
  };
  return withErrorPage(request, () =>
    withinLimit(request, "publicPages", () => cachedResponse(request, [], make)),
  );
}
