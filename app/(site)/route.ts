import type { NextRequest } from "next/server";
import { renderListPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { knownQuery } from "@/lib/platform/http/known-query.mjs";
import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { loadPublicList } from "@/lib/publications/loaders";
import { htmlResponse } from "@/lib/publications/pages/html-response";
import { listParameters } from "@/lib/publications/schema";

/** The list of publications: a plain document like the reports themselves (docs/decisions/0009). */
export async function GET(request: NextRequest) {
  const answer = () =>
    cachedResponse(request, listParameters, async (unconditional, asked) => {
      const list = await loadPublicList(Object.fromEntries(asked));
      return htmlResponse(unconditional, await renderListPage(list));
    });
  return withErrorPage(request, () =>
    knownQuery(request.nextUrl.search, listParameters) ? withinLimit(request, "search", answer) : answer(),
  );
}
