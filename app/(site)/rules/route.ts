import type { NextRequest } from "next/server";
import { renderRulesPage } from "@/components/publications/page/render-page";
import { withErrorPage } from "@/components/publications/page/with-error-page";

/** The rules of the checks with their sources and examples; each code has an address: /rules#R21-4. */
export async function GET(request: NextRequest) {
  return withErrorPage(
    request,
    async () =>
      new Response(await renderRulesPage(), {
        headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" },
      }),
  );
}
