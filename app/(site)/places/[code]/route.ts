import type { NextRequest } from "next/server";
import { renderNotFoundPage, renderPlacePage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { htmlResponse } from "@/lib/publications/pages/html-response";
import { loadPlace } from "@/lib/publications/places/loaders";

type Address = { params: Promise<{ code: string }> };

/** A place of the tree of units, with what is published there and below. */
export async function GET(request: NextRequest, { params }: Address) {
  return withErrorPage(request, () =>
    cachedResponse(request, [], async (unconditional) => {
      const place = await loadPlace((await params).code);
      return place
        ? htmlResponse(unconditional, await renderPlacePage(place))
        : htmlResponse(unconditional, await renderNotFoundPage(), 404);
    }),
  );
}
