import { openDataResponse } from "@/lib/publications/open-data/open-response";
import { openApi } from "@/lib/publications/open-data/openapi";
import { site } from "@/lib/publications/pages/site";
import { siteOrigin } from "@/lib/publications/pages/site-origin";

/** The description of open data (OpenAPI 3.1). */
export function GET(request: Request) {
  return openDataResponse(request, openApi({ origin: siteOrigin(request), site: site().name }));
}
