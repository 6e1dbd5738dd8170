import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { readPresent } from "@/lib/publications/cache/read-public";
import { loadLatest } from "@/lib/publications/loaders";
import { atomFeed } from "@/lib/publications/pages/feed";
import { site } from "@/lib/publications/pages/site";
import { siteOrigin } from "@/lib/publications/pages/site-origin";
import { textResponse } from "@/lib/publications/pages/text-response";

/**
 * The latest publications, first versions and corrections, as a feed: everywhere, or of one place
 * (`?place=`).
 */
export async function GET(request: Request) {
  return withinLimit(request, "publicPages", () => answer(request));
}

async function answer(request: Request): Promise<Response> {
  const place = new URL(request.url).searchParams.get("place");
  const found = await readPresent(() => loadLatest(place));
  const feed = atomFeed({ origin: siteOrigin(request), site: site().name, ...found });
  return textResponse(request, "application/atom+xml", feed);
}
