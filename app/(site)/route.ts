import type { NextRequest } from "next/server";
import { renderListPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { loadPublicList } from "@/lib/publications/loaders";
import { htmlResponse } from "@/lib/publications/pages/html-response";

/** The list of publications: a plain document like the reports themselves (docs/decisions/0009). */
export async function GET(request: NextRequest) {
  const answer = () =>
    cachedResponse(request, async (unconditional) => {
      const asked = Object.fromEntries(request.nextUrl.searchParams);
      return htmlResponse(unconditional, await renderListPage(await loadPublicList(asked)));
    });
  return withErrorPage(request, () =>
    request.nextUrl.search ? withinLimit(request, "search", answer) : answer(),
  );
}
