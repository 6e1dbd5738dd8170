import type { NextRequest } from "next/server";
import { renderCheckPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";

/** Checks reports for anyone, in the browser: no report is sent to the server. */
export async function GET(request: NextRequest) {
  return withErrorPage(
    request,
    async () =>
      new Response(await renderCheckPage(), {
        headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" },
      }),
  );
}
