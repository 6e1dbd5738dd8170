import type { NextRequest } from "next/server";
import { loadOpenPage } from "@/lib/publications/loaders";
import { openListResponse } from "@/lib/publications/open-data/open-list-response";
import { openQuerySchema } from "@/lib/publications/schema";

/** Published reports as open data, newest first: `?year=&unit=&place=&kind=&since=&after=`, each optional. */
export async function GET(request: NextRequest) {
  return openListResponse(request, openQuerySchema, loadOpenPage);
}
