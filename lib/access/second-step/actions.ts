"use server";
import { redirect } from "next/navigation";
import { logger } from "@/lib/platform/logger";
import { isOverload } from "@/lib/platform/overload";
import { openSession } from "../auth/open-session";
import { returnPath } from "../request/return-path";
import { currentVisitor } from "../request/visitor";
import { findWaitingSignIn } from "../second-factor/data";
import {
  askForKey,
  finishSignIn,
  giveUpSignIn,
  type SecondStep,
} from "../second-factor/mutations/second-step";
import type { GivenFactor } from "../second-factor/mutations/verify-factor";
import { forgetSecondStep, secondStepToken } from "../second-factor/pending-cookie";
import { relyingParty } from "../second-factor/relying-party";
import { keySignedSchema } from "../second-factor/schema";
import { knownDevice, rememberDevice } from "../sign-in/known-device";

/** The state of the second-step form after a failure, with the number of failures. */
export type SecondStepAttempt = { failures: number; refusal?: "expired" | "slowed" | "wrong" | "busy" };

/**
 * The form's action: an authenticator or recovery code. Public: the input is untrusted; only the browser with
 * the first step's token can continue.
 */
export async function secondStepAction(last: SecondStepAttempt, form: FormData): Promise<SecondStepAttempt> {
  const failures = (Number(last?.failures) || 0) + 1;
  if (!(form instanceof FormData)) return { failures, refusal: "wrong" };
  const code = form.get("code");
  const next = form.get("next");
  const answer = await finish({ code: typeof code === "string" ? code.slice(0, 100) : "" });
  if ("refusal" in answer) return { failures, refusal: answer.refusal };
  redirect(returnPath(typeof next === "string" ? next : null) as "/desk");
}

/** The challenge for a security key, for the browser of the first step; null if not possible. */
export async function askForKeyAction() {
  const party = await relyingParty();
  return party && (await askForKey(await secondStepToken(), party));
}

/** Verifies the key's response. Redirects to `next`. */
export async function keySignedAction(signed: unknown, next: unknown): Promise<SecondStepAttempt> {
  const read = keySignedSchema.safeParse(signed);
  const party = await relyingParty();
  if (!read.success || !party) return { failures: 1, refusal: "wrong" };
  const answer = await finish({ signed: read.data, party });
  if ("refusal" in answer) return { failures: 1, refusal: answer.refusal };
  redirect(returnPath(typeof next === "string" ? next : null) as "/desk");
}

/** Returns to the first step. */
export async function giveUpSecondStepAction(): Promise<void> {
  await giveUpSignIn(await secondStepToken());
  await forgetSecondStep();
  redirect("/sign-in");
}

type Finished = SecondStep | { refusal: "busy" };

async function finish(factor: GivenFactor): Promise<Finished> {
  return tryToFinish(factor).catch((error) => {
    if (!isOverload(error)) logger.error({ err: error }, "a second step failed");
    return { refusal: "busy" as const };
  });
}

async function tryToFinish(factor: GivenFactor): Promise<SecondStep> {
  const token = await secondStepToken();
  const waiting = await findWaitingSignIn(token);
  if (!waiting) return { refusal: "expired" };
  const [device, visitor] = [await knownDevice(waiting.username), await currentVisitor()];
  const answer = await finishSignIn(token, factor, { device, visitor });
  if ("refusal" in answer) return answer;
  await openSession(answer.claims);
  await rememberDevice(answer.username);
  await forgetSecondStep();
  return answer;
}
