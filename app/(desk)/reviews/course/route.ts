import { currentAccount } from "@/lib/access/auth/session";
import { jsonResponse } from "@/lib/platform/http/json-response";
import { loadQueueCourse } from "@/lib/reviews/readers/loaders";

/** Polled by an open list of reports: whether anything in it has changed, and by whom. */
export async function GET(request: Request) {
  const account = await currentAccount();
  if (!account) return new Response(null, { status: 401 });
  const county = new URL(request.url).searchParams.get("county");
  const found = await loadQueueCourse(account.actor, { county });
  return found
    ? jsonResponse(found, { headers: { "Cache-Control": "no-store" } })
    : new Response(null, { status: 404 });
}
