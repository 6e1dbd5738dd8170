import { robotsText } from "@/lib/publications/pages/site-map";
import { siteOrigin } from "@/lib/publications/pages/site-origin";
import { textResponse } from "@/lib/publications/pages/text-response";

// Next.js would draw this address at the build, with neither the database nor the settings of the start.
export const dynamic = "force-dynamic";

/** What search engines may read. */
export function GET(request: Request) {
  return textResponse(request, "text/plain", robotsText(siteOrigin(request)));
}
