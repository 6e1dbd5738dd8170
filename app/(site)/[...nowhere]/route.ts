import type { NextRequest } from "next/server";
import { renderNotFoundPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";
import { htmlResponse } from "@/lib/publications/pages/html-response";

/** Answers every address of the site that no other route has. */
export async function GET(request: NextRequest) {
  return withErrorPage(request, async () => htmlResponse(request, await renderNotFoundPage(), 404));
}
