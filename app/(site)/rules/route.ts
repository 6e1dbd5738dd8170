import type { NextRequest } from "next/server";
import { renderRulesPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { htmlResponse } from "@/lib/publications/pages/html-response";

/** The rules of the checks with their sources and examples; each code has an address: /rules#R21-4. */
export async function GET(request: NextRequest) {
  return withErrorPage(request, () =>
    cachedResponse(request, [], async () => htmlResponse(request, await renderRulesPage())),
  );
}
