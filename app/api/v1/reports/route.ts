import type { NextRequest } from "next/server";
import { cachedResponse } from "@/lib/publications/cache/cached-response";
import { loadOpenPage } from "@/lib/publications/loaders";
import {
  openDataResponse,
  openFaultResponse,
  withinOpenLimit,
} from "@/lib/publications/open-data/open-response";
import { openQuerySchema } from "@/lib/publications/schema";

/** Published reports as open data, newest first: `?year=&unit=&page=`, each optional. */
export async function GET(request: NextRequest) {
  const given = [...request.nextUrl.searchParams].filter(([, value]) => value !== "");
  const query = openQuerySchema.safeParse(Object.fromEntries(given));
  if (!query.success)
    return openFaultResponse(400, "badQuery", query.error.issues.map(({ message }) => message).join("；"));
  return withinOpenLimit(request, "openData", () =>
    cachedResponse(request, async (unconditional) =>
      openDataResponse(unconditional, await loadOpenPage(query.data)),
    ),
  );
}
