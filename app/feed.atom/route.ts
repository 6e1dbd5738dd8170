import { atomFeed } from "@/lib/publications/feed";
import { loadLatest } from "@/lib/publications/loaders";
import { site } from "@/lib/publications/site";
import { siteOrigin } from "@/lib/publications/site-origin";
import { textAnswer } from "@/lib/publications/text-response";

/** What was published lately, first versions and corrections, for feed readers. */
export async function GET(request: Request) {
  const feed = atomFeed({ origin: siteOrigin(request), site: site().name, ...(await loadLatest()) });
  return textAnswer(request, "application/atom+xml", feed);
}
