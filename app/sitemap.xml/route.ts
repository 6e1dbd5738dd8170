import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { readPresent } from "@/lib/publications/cache/read-public";
import { loadMapSize } from "@/lib/publications/loaders";
import { mapIndex } from "@/lib/publications/pages/site-map";
import { siteOrigin } from "@/lib/publications/pages/site-origin";
import { textResponse } from "@/lib/publications/pages/text-response";

// Next.js would draw this address at the build, with neither the database nor the settings of the start.
export const dynamic = "force-dynamic";

/** The list of the site's maps, one for each thousand publications. */
export async function GET(request: Request) {
  return withinLimit(request, "publicPages", () => answer(request));
}

async function answer(request: Request): Promise<Response> {
  const size = await readPresent(loadMapSize);
  return textResponse(request, "application/xml", mapIndex(siteOrigin(request), size));
}
