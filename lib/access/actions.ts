"use server";
import { redirect } from "next/navigation";
import { enterOwnCode } from "@/lib/platform/http/own-code";
import { logger } from "@/lib/platform/logger";
import { isOverload } from "@/lib/platform/overload";
import { closeSession, openSession } from "./auth/open-session";
import { currentClaims } from "./auth/session";
import { signIn } from "./mutations";
import { providerLogout } from "./oidc/logout";
import { returnPath } from "./request/return-path";
import { currentVisitor } from "./request/visitor";
import { keepSecondStep } from "./second-factor/pending-cookie";
import { endSession } from "./sessions/mutations";
import { knownDevice, rememberDevice } from "./sign-in/known-device";

/**
 * The state of the sign-in form after a failure: the username as typed, the number of failures in this form,
 * and whether the server was overloaded.
 */
export type SignInAttempt = { username: string; failures: number; isBusy?: boolean };

/**
 * The sign-in form's action. Redirects to the page in the field `next`, via the second step if the account
 * has a second factor; a failure does not reveal its cause. Public: the input is untrusted.
 */
export async function signInAction(last: SignInAttempt, form: FormData): Promise<SignInAttempt> {
  enterOwnCode();
  if (!(form instanceof FormData)) return { username: "", failures: 0 };
  const failures = Number(last?.failures) || 0;
  const username = text(form, "username");
  const [device, visitor] = [await knownDevice(username), await currentVisitor()];
  const claims = await signIn(username, text(form, "password"), { device, visitor }).catch((error) => {
    if (!isOverload(error)) logger.error({ err: error }, "a sign-in failed");
    return "busy" as const;
  });
  if (claims === "busy") return { username, failures: failures + 1, isBusy: true };
  if (!claims) return { username, failures: failures + 1 };
  const next = returnPath(text(form, "next"));
  if ("secondStepToken" in claims) {
    await keepSecondStep(claims.secondStepToken);
    redirect(`/sign-in/second?next=${encodeURIComponent(next)}`);
  }
  await openSession(claims);
  await rememberDevice(username);
  redirect(next as "/desk");
}

/**
 * Ends this browser's session, here and on the server: a copy of its cookie is invalid from then on. A
 * session opened by an OpenID provider is also ended there; the provider redirects back to the sign-in page.
 */
export async function signOutAction(): Promise<void> {
  const claims = await currentClaims();
  const away = claims && (await providerLogout(claims.sessionId));
  if (claims) await endSession(claims);
  await closeSession();
  redirect((away ?? "/sign-in") as "/sign-in");
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
