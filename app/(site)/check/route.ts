import type { NextRequest } from "next/server";
import { renderCheckPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { htmlResponse } from "@/lib/publications/pages/html-response";

/** Checks reports for anyone, in the browser: no report is sent to the server. */
export async function GET(request: NextRequest) {
  return withErrorPage(request, () =>
    cachedResponse(request, [], async () => htmlResponse(request, await renderCheckPage())),
  );
}
