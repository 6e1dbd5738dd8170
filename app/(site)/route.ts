import type { NextRequest } from "next/server";
import { answered } from "@/components/reading/page/answered";
import { drawList } from "@/components/reading/page/draw";
import { loadPublicList } from "@/lib/publications/loaders";
import { pageAnswer } from "@/lib/publications/page-response";

/** The list of publications: a plain document like the reports themselves (docs/decisions/0009). */
export async function GET(request: NextRequest) {
  return answered(request, async () => {
    const asked = Object.fromEntries(request.nextUrl.searchParams);
    return pageAnswer(request, await drawList(await loadPublicList(asked)));
  });
}
