import type { NextRequest } from "next/server";
import { renderLicencesPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { shippedPackages } from "@/lib/platform/licences/shipped";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { htmlResponse } from "@/lib/publications/pages/html-response";

/** Third-party software in the product, and its licences. */
export async function GET(request: NextRequest) {
  return withErrorPage(request, () =>
    cachedResponse(request, [], async () => htmlResponse(request, await renderLicencesPage(shippedPackages))),
  );
}
