import type { NextRequest } from "next/server";
import { drawComparison, drawNotFound } from "@/components/publications/page/render-page";
import { answered } from "@/components/publications/page/with-error-page";
import { loadComparison } from "@/lib/publications/pages/comparison/loaders";
import { pageAnswer } from "@/lib/publications/pages/page-response";

type Address = { params: Promise<{ unit: string; year: string; version: string }> };

/** A correction word by word beside the version that it replaced. */
export async function GET(request: NextRequest, { params }: Address) {
  return answered(request, async () => {
    const { unit, year, version } = await params;
    const comparison = await loadComparison(unit, year, version);
    return comparison
      ? pageAnswer(request, await drawComparison(comparison))
      : pageAnswer(request, await drawNotFound(), 404);
  });
}
