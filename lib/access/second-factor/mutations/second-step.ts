import { randomBytes } from "node:crypto";
import { done, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { addToRecord, recordEvent } from "@/lib/platform/record/mutations";
import { inTransaction } from "@/lib/platform/transaction";
import type { Visitor } from "../../request/visitor";
import type { SessionClaims } from "../../sessions/claims";
import { beginSession } from "../../sessions/mutations";
import { countAttempt, forgetAttempts, noteFailedSignIn } from "../../sign-in/mutations";
import { secondStepKeysOf } from "../../sign-in/throttle-keys";
import {
  findFactors,
  findWaitingSignIn,
  hasFactor,
  listSecurityKeys,
  pendingId,
  type WaitingSignIn,
} from "../data";
import type { RelyingParty } from "../relying-party";
import { askToSign } from "../security-key";
import { type GivenFactor, type VerifiedFactor, verifyFactor } from "./verify-factor";

/** Seconds that a pending sign-in waits for the second step. */
export const SECOND_STEP_SECONDS = 300;

/**
 * A sign-in whose first step succeeded. The token is given only to that browser, and only allows the second
 * step.
 */
export type PendingSecondStep = { secondStepToken: string };

/** The account authenticated in a first step, and the details for the record. */
export type FirstStep = {
  id: string;
  epoch: number;
  payload: Readonly<Record<string, string>>;
  idToken?: string | null;
};

/**
 * Completes a first step: opens a session if the account has no second factor or the site does not use them;
 * otherwise a pending sign-in, without a session yet.
 */
export async function openSessionOrAskFactor(
  first: FirstStep,
  visitor: Visitor,
): Promise<SessionClaims | PendingSecondStep> {
  const { id, epoch, payload, idToken = null } = first;
  if (env().SECOND_FACTOR !== "off" && hasFactor(await findFactors(id))) return awaitSecondStep(first);
  await recordEvent({ kind: "signIn", subject: id, actorId: id, payload });
  return beginSession({ accountId: id, epoch }, visitor, idToken);
}

async function awaitSecondStep({
  id,
  epoch,
  payload,
  idToken = null,
}: FirstStep): Promise<PendingSecondStep> {
  const secondStepToken = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now().getTime() + SECOND_STEP_SECONDS * 1000);
  await db.pendingSignIn.deleteMany({ where: { expiresAt: { lt: now() } } });
  await db.pendingSignIn.create({
    data: { id: pendingId(secondStepToken), accountId: id, epoch, expiresAt, payload, idToken },
  });
  await recordEvent({ kind: "signIn.firstStep", subject: id, actorId: id, payload });
  return { secondStepToken };
}

/** The result of the second step. Without a session, the browser stays on the page. */
export type SecondStep =
  | { claims: SessionClaims; username: string }
  | { refusal: "expired" | "slowed" | "wrong" };

/**
 * The second step: opens the session if the browser has the first step's token and presents a factor that was
 * not used before. The attempt is counted before the factor is verified, like a password.
 */
export async function finishSignIn(
  token: string,
  factor: GivenFactor,
  { device, visitor }: { device: string | null; visitor: Visitor },
): Promise<SecondStep> {
  const waiting = await findWaitingSignIn(token);
  if (!waiting) return { refusal: "expired" };
  const { accountId, epoch, username, idToken } = waiting;
  const counted = secondStepKeysOf(username, visitor.address, device);
  if (!(await countAttempt(counted))) return { refusal: "slowed" };
  const proven = await verifyFactor(waiting, factor);
  if (!proven || !(await accept(waiting, proven))) {
    await recordEvent({ kind: "signIn.failedStep", subject: accountId, actorId: null, payload: {} });
    // Each is recorded already, being rare: it takes the password. Only the lock is added.
    await noteFailedSignIn(counted, { accountId, address: visitor.address }, Number.POSITIVE_INFINITY);
    return { refusal: "wrong" };
  }
  await forgetAttempts(counted);
  return { claims: await beginSession({ accountId, epoch }, visitor, idToken), username };
}

/** Consumes factor and pending sign-in together. False if a concurrent request was first. */
async function accept(
  { id, accountId, payload }: WaitingSignIn,
  { by, spend }: VerifiedFactor,
): Promise<boolean> {
  const accepted = await inTransaction(async (tx: Tx) => {
    if (!(await spend(tx))) return refused("wrongState", "");
    if ((await tx.pendingSignIn.deleteMany({ where: { id } })).count === 0) return refused("wrongState", "");
    const signedIn = { kind: "signIn", subject: accountId, actorId: accountId };
    await addToRecord(tx, [{ ...signedIn, payload: { ...payload, second: by } }]);
    return done(null);
  });
  return accepted.ok;
}

/** The WebAuthn request options for the second step; null if a key cannot be used. */
export async function askForKey(token: string, party: RelyingParty) {
  const waiting = await findWaitingSignIn(token);
  const keys = waiting ? await listSecurityKeys(waiting.accountId) : [];
  if (!waiting || keys.length === 0) return null;
  const options = await askToSign(party, keys);
  await db.pendingSignIn.updateMany({ where: { id: waiting.id }, data: { challenge: options.challenge } });
  return options;
}

/** Cancels a sign-in between its two steps. */
export async function giveUpSignIn(token: string): Promise<void> {
  await db.pendingSignIn.deleteMany({ where: { id: pendingId(token) } });
}
