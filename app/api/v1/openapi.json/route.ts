import { openAnswer } from "@/lib/publications/open-response";
import { openApi } from "@/lib/publications/openapi";
import { site } from "@/lib/publications/site";
import { siteOrigin } from "@/lib/publications/site-origin";

/** The description of the open data (OpenAPI 3.1). */
export function GET(request: Request) {
  return openAnswer(request, openApi({ origin: siteOrigin(request), site: site().name }));
}
