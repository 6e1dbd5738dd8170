import type { NextRequest } from "next/server";
import { renderNotFoundPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { htmlResponse } from "@/lib/publications/pages/html-response";

/** Responds to every path of the site without a route. */
export async function GET(request: NextRequest) {
  return withErrorPage(request, async () => htmlResponse(request, await renderNotFoundPage(), 404));
}
