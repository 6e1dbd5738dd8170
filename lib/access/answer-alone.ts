import { jsonResponse } from "@/lib/platform/http/json-response";
import { refusalOfError } from "./action-client";
import { asAccount, currentAccount } from "./auth/session";
import { signedOut } from "./auth/signed-out";
import { otherPerson } from "./request/other-person";
import { isFromThisSite } from "./request/same-origin";
import { writerHeader } from "./request/writer-header";

/** Public responses in memory (bin/serve/answers) stay valid: these requests change no public page. */
const headers = { "X-Public-Change": "none" };

/**
 * Answers a plain request of a page with the result of one action, which validates the input and checks the
 * permission: for actions that shall not wait for those before them, as calls of an action do in Next.js.
 */
export async function answerAlone(
  request: Request,
  act: (sent: object) => Promise<unknown>,
): Promise<Response> {
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });
  const answer = await answerOf(request, act).catch((error) => ({ serverError: refusalOfError(error) }));
  return jsonResponse(answer, { headers });
}

async function answerOf(request: Request, act: (sent: object) => Promise<unknown>): Promise<unknown> {
  const account = await currentAccount();
  if (!account) return { serverError: signedOut.refusals[0] };
  const other = otherPerson(request.headers.get(writerHeader), account.actor);
  if (other) return { serverError: other.refusals[0] };
  const sent: unknown = await request.json().catch(() => null);
  return asAccount(account, () => act(typeof sent === "object" && sent !== null ? sent : {}));
}
