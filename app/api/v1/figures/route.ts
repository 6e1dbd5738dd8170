import type { NextRequest } from "next/server";
import { loadIndicators } from "@/lib/publications/figures/loaders";
import { openListResponse } from "@/lib/publications/open-data/open-list-response";
import { indicatorsQuerySchema } from "@/lib/publications/schema";

/**
 * What reports say of the indicators, newest first: `?indicator=&year=&unit=&place=&kind=&since=&after=`,
 * each optional.
 */
export async function GET(request: NextRequest) {
  return openListResponse(request, indicatorsQuerySchema, loadIndicators);
}
