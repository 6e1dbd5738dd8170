import { loadMapParts } from "@/lib/publications/loaders";
import { mapIndex } from "@/lib/publications/pages/site-map";
import { siteOrigin } from "@/lib/publications/pages/site-origin";
import { textResponse } from "@/lib/publications/pages/text-response";

/** The list of the site's maps, one for each year and province. */
export async function GET(request: Request) {
  return textResponse(request, "application/xml", mapIndex(siteOrigin(request), await loadMapParts()));
}
