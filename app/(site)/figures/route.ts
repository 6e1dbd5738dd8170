import type { NextRequest } from "next/server";
import { renderFiguresPage, renderNotFoundPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { loadPlaceFigures } from "@/lib/publications/figures/loaders";
import { htmlResponse } from "@/lib/publications/pages/html-response";

/** One indicator of a place's units over the years. */
export async function GET(request: NextRequest) {
  return withErrorPage(request, () =>
    cachedResponse(request, async (unconditional) => {
      const found = await loadPlaceFigures(Object.fromEntries(request.nextUrl.searchParams));
      return found
        ? htmlResponse(unconditional, await renderFiguresPage(found))
        : htmlResponse(unconditional, await renderNotFoundPage(), 404);
    }),
  );
}
