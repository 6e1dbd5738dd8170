import { robotsText } from "@/lib/publications/pages/site-map";
import { siteOrigin } from "@/lib/publications/pages/site-origin";
import { textAnswer } from "@/lib/publications/pages/text-response";

/** What searching programs may read. */
export function GET(request: Request) {
  return textAnswer(request, "text/plain", robotsText(siteOrigin(request)));
}
