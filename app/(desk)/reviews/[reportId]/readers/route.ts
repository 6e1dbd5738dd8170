import { currentAccount } from "@/lib/access/auth/session";
import { isFromThisSite } from "@/lib/access/request/same-origin";
import { jsonResponse } from "@/lib/platform/http/json-response";
import { noteReader } from "@/lib/reviews/readers/mutations";

type Context = { params: Promise<{ reportId: string }> };

/** Polled by an open review page: who else reads the report, and whether it has changed. */
export async function POST(request: Request, { params }: Context) {
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });
  const account = await currentAccount();
  if (!account) return new Response(null, { status: 401 });
  const { reportId } = await params;
  const found = await noteReader(account.actor, { reportId });
  return found.ok
    ? jsonResponse(found.value, { headers: { "Cache-Control": "no-store" } })
    : new Response(null, { status: 404 });
}
