import { refusalOfError } from "@/lib/access/action-client";
import { asAccount, currentAccount } from "@/lib/access/auth/session";
import { signedOut } from "@/lib/access/auth/signed-out";
import { isFromThisSite } from "@/lib/access/request/same-origin";
import { jsonResponse } from "@/lib/platform/http/json-response";
import { saveFieldsAction } from "@/lib/reports/actions";
import { readSave } from "@/lib/reports/saves/read-save";
import { afterEarlier } from "@/lib/reports/saves/under-way";

type Context = { params: Promise<{ reportId: string }> };

/** Public responses in memory stay valid (bin/serve/answers): a draft is on no public page. */
const nothingPublic = { "X-Public-Change": "none" };

/**
 * Saves changes of a draft. A plain request instead of an action call, so that the page can abort one without
 * a response and see HTTP errors; it runs the same action, which validates every change and checks the
 * permission, and returns the action's result.
 */
export async function POST(request: Request, { params }: Context) {
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });
  const { reportId } = await params;
  const answer = await saved(request, reportId).catch((error) => ({ serverError: refusalOfError(error) }));
  return jsonResponse(answer, { headers: nothingPublic });
}

async function saved(request: Request, reportId: string) {
  const account = await currentAccount();
  if (!account) return { serverError: signedOut.refusals[0] };
  const save = await readSave(request, account.actor);
  if (!save.ok) return { serverError: save.refusals[0] };
  const changes = save.value;
  return afterEarlier(changes, () => asAccount(account, () => saveFieldsAction({ reportId, changes })));
}
