import type { NextRequest } from "next/server";
import { answered } from "@/components/reading/page/answered";
import { drawComparison, drawNotFound } from "@/components/reading/page/draw";
import { loadComparison } from "@/lib/publications/comparison/loaders";
import { pageAnswer } from "@/lib/publications/page-response";

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
