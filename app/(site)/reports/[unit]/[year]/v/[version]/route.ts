import type { NextRequest } from "next/server";
import { answered } from "@/components/reading/page/answered";
import { drawNotFound, drawPublished } from "@/components/reading/page/draw";
import { loadPublished } from "@/lib/publications/loaders";
import { pageAnswer } from "@/lib/publications/page-response";

type Address = { params: Promise<{ unit: string; year: string; version: string }> };

/** One published version of a report, at the address that it keeps. */
export async function GET(request: NextRequest, { params }: Address) {
  return answered(request, async () => {
    const { unit, year, version } = await params;
    const published = await loadPublished(unit, year, version);
    return published
      ? pageAnswer(request, await drawPublished(published))
      : pageAnswer(request, await drawNotFound(), 404);
  });
}
