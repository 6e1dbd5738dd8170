import { createHash } from "node:crypto";
import { z } from "zod";
import { now } from "@/lib/platform/clock";
import { type Db, db, type Tx } from "@/lib/platform/db";
import type { StoredKey } from "./security-key";

/** The second factors of an account, and the number of recovery codes left. */
export type Factors = { totp: boolean; keys: number; recoveryCodes: number };

export async function findFactors(accountId: string, reader: Db | Tx = db): Promise<Factors> {
  const { _count: count, totpFactor } = await reader.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      totpFactor: { select: { accountId: true } },
      _count: { select: { securityKeys: true, recoveryCodes: true } },
    },
  });
  return { totp: totpFactor !== null, keys: count.securityKeys, recoveryCodes: count.recoveryCodes };
}

export function hasFactor({ totp, keys }: Factors): boolean {
  return totp || keys > 0;
}

/** The security keys of an account, oldest first. */
export async function listSecurityKeys(accountId: string): Promise<StoredKey[]> {
  return db.securityKey.findMany({
    where: { accountId },
    orderBy: { addedAt: "asc" },
    select: { id: true, publicKey: true, counter: true, transports: true },
  });
}

/** The details of the first step for the record (FirstStep of mutations.ts): plain strings. */
const payloadSchema = z.record(z.string(), z.string());

/** A sign-in waiting for its second step, with its account. */
export type WaitingSignIn = {
  id: string;
  accountId: string;
  epoch: number;
  username: string;
  challenge: string | null;
  payload: Readonly<Record<string, string>>;
  idToken: string | null;
};

/**
 * The pending sign-in of a browser's token; null if it expired, or the account was disabled or got a new
 * password.
 */
export async function findWaitingSignIn(token: string): Promise<WaitingSignIn | null> {
  const waiting = await db.pendingSignIn.findUnique({
    where: { id: pendingId(token), expiresAt: { gt: now() } },
    include: { account: { select: { username: true, epoch: true, disabledAt: true } } },
  });
  if (!waiting) return null;
  const { id, accountId, epoch, challenge, payload, idToken, account } = waiting;
  if (account.disabledAt || account.epoch !== epoch) return null;
  return {
    ...{ id, accountId, epoch, challenge, idToken },
    ...{ username: account.username, payload: payloadSchema.parse(payload) },
  };
}

/** The id under which a browser's token is stored. */
export function pendingId(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
