import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { logger } from "@/lib/platform/logger";
import { listSecurityKeys, type WaitingSignIn } from "../data";
import { decryptSecret } from "../encrypted-secret";
import { isRecoveryCode, recoveryHash } from "../recovery-codes";
import type { RelyingParty } from "../relying-party";
import type { KeySigned } from "../schema";
import { signedWith } from "../security-key";
import { stepOfCode } from "../totp";

/**
 * The factor presented in the second step: an authenticator or recovery code, or a security key's assertion.
 */
export type GivenFactor = { code: string } | { signed: KeySigned; party: RelyingParty };

/** A verified factor. `spend` consumes it, and returns false if a concurrent request was first. */
export type VerifiedFactor = { by: "totp" | "recoveryCode" | "key"; spend: (tx: Tx) => Promise<boolean> };

/** Verifies a factor without consuming it. */
export async function verifyFactor(
  waiting: WaitingSignIn,
  factor: GivenFactor,
): Promise<VerifiedFactor | null> {
  if ("signed" in factor) return verifyKey(waiting, factor.signed, factor.party);
  const digits = factor.code.normalize("NFKC").replace(/\s/g, "");
  if (/^\d{6}$/.test(digits)) return verifyTotp(waiting.accountId, digits);
  return isRecoveryCode(factor.code)
    ? verifyRecoveryCode(waiting.accountId, recoveryHash(factor.code))
    : null;
}

async function verifyTotp(accountId: string, code: string): Promise<VerifiedFactor | null> {
  const factor = await db.totpFactor.findUnique({ where: { accountId } });
  if (!factor) return null;
  const secret = decryptSecret(factor.secret, accountId);
  if (secret === null) {
    logger.error(
      { accountId },
      "a TOTP secret could not be read: NEXTAUTH_SECRET is not the one it was encrypted under",
    );
    return null;
  }
  const step = stepOfCode(secret, code, now());
  if (step === null) return null;
  const spend = async (tx: Tx) => {
    const where = { accountId, lastStep: { lt: step } };
    return (await tx.totpFactor.updateMany({ where, data: { lastStep: step } })).count === 1;
  };
  return { by: "totp", spend };
}

async function verifyRecoveryCode(accountId: string, hash: string): Promise<VerifiedFactor | null> {
  const spend = async (tx: Tx) =>
    (await tx.recoveryCode.deleteMany({ where: { accountId, hash } })).count === 1;
  const isKept = (await db.recoveryCode.count({ where: { accountId, hash } })) === 1;
  return isKept ? { by: "recoveryCode", spend } : null;
}

/** A challenge is used once: it is deleted whether the answer is right or wrong. */
async function verifyKey(
  { id, accountId, challenge }: WaitingSignIn,
  response: KeySigned,
  party: RelyingParty,
): Promise<VerifiedFactor | null> {
  if (challenge === null) return null;
  const where = { id, challenge };
  const { count } = await db.pendingSignIn.updateMany({ where, data: { challenge: null } });
  const key = (await listSecurityKeys(accountId)).find((each) => each.id === response.id);
  if (count === 0 || !key) return null;
  const counter = await signedWith(party, challenge, key, response as AuthenticationResponseJSON);
  if (counter === null) return null;
  const spend = async (tx: Tx) => {
    const data = { counter, usedAt: now() };
    return (await tx.securityKey.updateMany({ where: { id: key.id, accountId }, data })).count === 1;
  };
  return { by: "key", spend };
}
