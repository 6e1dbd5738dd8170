import type { NextRequest } from "next/server";
import { drawList } from "@/components/publications/page/render-page";
import { answered } from "@/components/publications/page/with-error-page";
import { loadPublicList } from "@/lib/publications/loaders";
import { pageAnswer } from "@/lib/publications/pages/page-response";

/** The list of publications: a plain document like the reports themselves (docs/decisions/0009). */
export async function GET(request: NextRequest) {
  return answered(request, async () => {
    const asked = Object.fromEntries(request.nextUrl.searchParams);
    return pageAnswer(request, await drawList(await loadPublicList(asked)));
  });
}
