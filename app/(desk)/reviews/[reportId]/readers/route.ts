import { currentAccount } from "@/lib/access/auth/session";
import { isFromThisSite } from "@/lib/access/request/same-origin";
import { noteReader } from "@/lib/reviews/readers/mutations";

type Context = { params: Promise<{ reportId: string }> };

/**
 * Asked again and again by a page of review that is open: who else reads the report, and whether something
 * was done to it.
 */
export async function POST(request: Request, { params }: Context) {
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });
  const account = await currentAccount();
  if (!account) return new Response(null, { status: 401 });
  const { reportId } = await params;
  const found = await noteReader(account.actor, { reportId });
  return found.ok
    ? Response.json(found.value, { headers: { "Cache-Control": "no-store" } })
    : new Response(null, { status: 404 });
}
