import type { NextRequest } from "next/server";
import { renderDataPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { loadYears } from "@/lib/publications/loaders";
import { htmlResponse } from "@/lib/publications/pages/html-response";

/** The data offered for download, for people. */
export async function GET(request: NextRequest) {
  return withErrorPage(request, () =>
    cachedResponse(request, [], async (unconditional) =>
      htmlResponse(unconditional, await renderDataPage(await loadYears())),
    ),
  );
}
