import { robotsText } from "@/lib/publications/site-map";
import { siteOrigin } from "@/lib/publications/site-origin";
import { textAnswer } from "@/lib/publications/text-response";

/** What searching programs may read. */
export function GET(request: Request) {
  return textAnswer(request, "text/plain", robotsText(siteOrigin(request)));
}
