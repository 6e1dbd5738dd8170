import type { NextRequest } from "next/server";
import { renderPlacePage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { htmlResponse } from "@/lib/publications/pages/html-response";
import { loadCountry } from "@/lib/publications/places/loaders";

/** The provinces, and how much is published in each. */
export async function GET(request: NextRequest) {
  return withErrorPage(request, () =>
    cachedResponse(request, [], async (unconditional) =>
      htmlResponse(unconditional, await renderPlacePage(await loadCountry())),
    ),
  );
}
