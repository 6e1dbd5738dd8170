import type { NextRequest } from "next/server";
import { renderFiguresPage, renderNotFoundPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { loadFigures } from "@/lib/publications/figures/loaders";
import { figuresParameters, soundFiguresQuery } from "@/lib/publications/figures/schema";
import { htmlResponse } from "@/lib/publications/pages/html-response";

/** Indicators of units over the years, side by side. */
export async function GET(request: NextRequest) {
  const make = async (unconditional: Request, asked: URLSearchParams) => {
    const found = await loadFigures(asked, "page");
    return found
      ? htmlResponse(unconditional, await renderFiguresPage(found))
      : htmlResponse(unconditional, await renderNotFoundPage(), 404);
  };
  return withErrorPage(request, () =>
    withinLimit(request, "search", () =>
      cachedResponse(request, figuresParameters, make, { soundOf: soundFiguresQuery }),
    ),
  );
}
