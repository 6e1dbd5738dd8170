import { currentAccount } from "@/lib/access/auth/session";
import { loadRowParts } from "@/lib/counties/roll-up/loaders";
import { rowPartsQuerySchema } from "@/lib/counties/roll-up/schema";
import { jsonResponse } from "@/lib/platform/http/json-response";

/** What the sums of one row of a roll-up are made of, unit by unit: asked for when the row is opened. */
export async function GET(request: Request) {
  const account = await currentAccount();
  if (!account) return new Response(null, { status: 401 });
  const asked = rowPartsQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const parts = asked.success ? await loadRowParts(account.actor, asked.data) : null;
  return parts
    ? jsonResponse(parts, { headers: { "Cache-Control": "private, no-store" } })
    : new Response(null, { status: 404 });
}
