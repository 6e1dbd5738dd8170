import { refusalOfError } from "@/lib/access/action-client";
import { accountOfCookies, asAccount } from "@/lib/access/auth/session";
import { signedOut } from "@/lib/access/auth/signed-out";
import type { CurrentAccount } from "@/lib/access/data";
import { isFromThisSite } from "@/lib/access/request/same-origin";
import { offerDirectly, type SentRequest } from "@/lib/platform/http/direct";
import { saveFieldsAction } from "../actions";
import { readSave } from "./read-save";
import { afterEarlier } from "./under-way";

/** Public responses in memory stay valid (bin/serve/answers): a draft is on no public page. */
const headers = { "X-Public-Change": "none" };

/** Saves the changes in a request. `findAccount`: who sends it, null if nobody is signed in. */
export async function answerSave(
  request: SentRequest,
  reportId: string,
  findAccount: () => Promise<CurrentAccount | null>,
) {
  const answer = await saved(request, reportId, findAccount).catch((error) => ({
    serverError: refusalOfError(error),
  }));
  return { headers, answer };
}

async function saved(
  request: SentRequest,
  reportId: string,
  findAccount: () => Promise<CurrentAccount | null>,
) {
  const account = await findAccount();
  if (!account) return { serverError: signedOut.refusals[0] };
  const save = await readSave(request, account.actor);
  if (!save.ok) return { serverError: save.refusals[0] };
  const changes = save.value;
  return afterEarlier(changes, () => asAccount(account, () => saveFieldsAction({ reportId, changes })));
}

const ADDRESS = /^\/desk\/reports\/([\da-f-]{36})\/fields$/;

/** Offers saves to the server around the application. The route refuses those that other sites send. */
export function offerSaves(): void {
  offerDirectly((path, request) => {
    const [, reportId] = ADDRESS.exec(path) ?? [];
    return reportId !== undefined && isFromThisSite(request) ? directAnswer(request, reportId) : null;
  });
}

async function directAnswer(request: SentRequest, reportId: string) {
  const findAccount = () => accountOfCookies(request.headers.get("Cookie"));
  const { headers, answer } = await answerSave(request, reportId, findAccount);
  return { headers, body: JSON.stringify(answer) };
}
