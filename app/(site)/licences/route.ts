import type { NextRequest } from "next/server";
import { renderLicencesPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { shippedPackages } from "@/lib/platform/licences/shipped";

/** Third-party software in the product, and its licences. */
export async function GET(request: NextRequest) {
  return withErrorPage(request, async () => {
    const html = await renderLicencesPage(shippedPackages);
    return new Response(html, {
      headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" },
    });
  });
}
