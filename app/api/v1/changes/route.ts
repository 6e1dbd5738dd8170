import type { NextRequest } from "next/server";
import { loadChanges } from "@/lib/publications/loaders";
import { openListResponse } from "@/lib/publications/open-data/open-list-response";
import { changesQuerySchema } from "@/lib/publications/schema";

/** What became public, was corrected or taken down, oldest first: `?since=&after=`, each optional. */
export async function GET(request: NextRequest) {
  return openListResponse(request, changesQuerySchema, loadChanges);
}
