import type { NextRequest } from "next/server";
import { renderHandbookPage, renderNotFoundPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { handbookOf } from "@/lib/core/help/list";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { pictureSizes } from "@/lib/publications/help/handbook-pictures";
import { htmlResponse } from "@/lib/publications/pages/html-response";

type Address = { params: Promise<{ handbook: string }> };

/** A handbook; each of its topics has an address: /help/clerk#checks. */
export async function GET(request: NextRequest, { params }: Address) {
  return withErrorPage(request, async () => {
    const handbook = handbookOf((await params).handbook);
    if (!handbook) return htmlResponse(request, await renderNotFoundPage(), 404);
    return cachedResponse(request, [], async (unconditional) =>
      htmlResponse(unconditional, await renderHandbookPage(handbook, pictureSizes(handbook))),
    );
  });
}
