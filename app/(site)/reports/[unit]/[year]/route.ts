import type { NextRequest } from "next/server";
import { drawNotFound, drawPublished } from "@/components/publications/page/render-page";
import { answered } from "@/components/publications/page/with-error-page";
import { loadPublished } from "@/lib/publications/loaders";
import { pageAnswer } from "@/lib/publications/pages/page-response";

type Address = { params: Promise<{ unit: string; year: string }> };

/** The newest published version of a report: a plain document (docs/decisions/0009). */
export async function GET(request: NextRequest, { params }: Address) {
  return answered(request, async () => {
    const { unit, year } = await params;
    const published = await loadPublished(unit, year);
    return published
      ? pageAnswer(request, await drawPublished(published))
      : pageAnswer(request, await drawNotFound(), 404);
  });
}
