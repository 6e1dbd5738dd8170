import type { NextRequest } from "next/server";
import { renderHelpPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { htmlResponse } from "@/lib/publications/pages/html-response";

/** The handbooks, readable without signing in. */
export async function GET(request: NextRequest) {
  return withErrorPage(request, () =>
    cachedResponse(request, [], async (unconditional) => htmlResponse(unconditional, await renderHelpPage())),
  );
}
