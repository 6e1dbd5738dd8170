import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { logger } from "@/lib/platform/logger";
import { listSecurityKeys, type WaitingSignIn } from "./data";
import { isRecoveryCode, recoveryHash } from "./recovery-codes";
import type { RelyingParty } from "./relying-party";
import type { KeySigned } from "./schema";
import { unseal } from "./sealed";
import { signedWith } from "./security-key";
import { stepOfCode } from "./totp";

/** What somebody gives in the second step: a code of their app or of their paper, or what their key signed. */
export type SecondProof = { code: string } | { signed: KeySigned; party: RelyingParty };

/** A proof that is right. `spend` has it accepted this once, and answers false where another request was first. */
export type Proven = { by: "totp" | "recoveryCode" | "key"; spend: (tx: Tx) => Promise<boolean> };

/** Whether a proof is right, without spending it. */
export async function proveSecond(waiting: WaitingSignIn, proof: SecondProof): Promise<Proven | null> {
  if ("signed" in proof) return proveKey(waiting, proof.signed, proof.party);
  const digits = proof.code.normalize("NFKC").replace(/\s/g, "");
  if (/^\d{6}$/.test(digits)) return proveTotp(waiting.accountId, digits);
  return isRecoveryCode(proof.code) ? proveRecoveryCode(waiting.accountId, recoveryHash(proof.code)) : null;
}

async function proveTotp(accountId: string, code: string): Promise<Proven | null> {
  const factor = await db.totpFactor.findUnique({ where: { accountId } });
  if (!factor) return null;
  const secret = unseal(factor.secret, accountId);
  if (secret === null) {
    logger.error(
      { accountId },
      "a TOTP secret could not be read: NEXTAUTH_SECRET is not the one it was sealed under",
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

async function proveRecoveryCode(accountId: string, hash: string): Promise<Proven | null> {
  const spend = async (tx: Tx) =>
    (await tx.recoveryCode.deleteMany({ where: { accountId, hash } })).count === 1;
  const isKept = (await db.recoveryCode.count({ where: { accountId, hash } })) === 1;
  return isKept ? { by: "recoveryCode", spend } : null;
}

/** A challenge is signed once: it goes with the answer, right or wrong. */
async function proveKey(
  { id, accountId, challenge }: WaitingSignIn,
  signed: KeySigned,
  party: RelyingParty,
): Promise<Proven | null> {
  if (challenge === null) return null;
  const where = { id, challenge };
  const { count } = await db.pendingSignIn.updateMany({ where, data: { challenge: null } });
  const key = (await listSecurityKeys(accountId)).find((each) => each.id === signed.id);
  if (count === 0 || !key) return null;
  const counter = await signedWith(party, challenge, key, signed as AuthenticationResponseJSON);
  if (counter === null) return null;
  const spend = async (tx: Tx) => {
    const data = { counter, usedAt: now() };
    return (await tx.securityKey.updateMany({ where: { id: key.id, accountId }, data })).count === 1;
  };
  return { by: "key", spend };
}
