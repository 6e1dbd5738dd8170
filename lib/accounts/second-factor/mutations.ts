import { authorizeAnywhere, guarded } from "@/lib/access/guarded";
import { findFactors, hasFactor, listSecurityKeys } from "@/lib/access/second-factor/data";
import { decryptSecret, encryptSecret } from "@/lib/access/second-factor/encrypted-secret";
import { newRecoveryCodes, recoveryHash } from "@/lib/access/second-factor/recovery-codes";
import { relyingParty } from "@/lib/access/second-factor/relying-party";
import { addedKey, askToAddKey } from "@/lib/access/second-factor/security-key";
import { newTotpSecret, qrCodeOf, stepOfCode, totpAddress } from "@/lib/access/second-factor/totp";
import { done, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { inTransaction } from "@/lib/platform/transaction";
import { record } from "../mutations/account-mutation";
import { verifyOwnPassword } from "../mutations/own-password";
import type { AddKeyInput, ProvenInput, RemoveFactorInput, TotpCodeInput } from "./schema";
import type { FactorAdded, TotpOffer } from "./types";

/** Mutations of the actor's own second factors, which require the current password. */

const off = refused("wrongState", "本站没有启用两步验证。");
const notBegun = refused("wrongState", "添加的步骤已经过期，请从头再做一次。");
const noKeys = refused("wrongState", "本站现在的网址用不了安全密钥（须是 https 的域名）。请用验证器。");

/** How long adding a factor may take, in milliseconds. */
const PATIENCE = 15 * 60_000;
const KEYS_MAX = 10;

/**
 * Starts adding an authenticator app: the secret becomes valid once a code made with it was entered. Refused:
 * `invalid.current`, `wrongState`.
 */
export const beginTotp = guarded(
  "account.own",
  authorizeAnywhere,
  async ({ actor }, { current }: ProvenInput) => {
    const { id, username } = actor;
    if (env().SECOND_FACTOR === "off") return off;
    const proven = await verifyOwnPassword(actor, current);
    if (!proven.ok) return proven;
    if ((await findFactors(id)).totp)
      return refused("wrongState", "已经有验证器了。要换手机，请先取消现在的，再添加。");
    const secret = newTotpSecret();
    await begin(id, { totpSecret: encryptSecret(secret, id) });
    const address = totpAddress(secret, env().SITE_NAME, username);
    return done<TotpOffer>({ secret, address, qr: qrCodeOf(address) });
  },
);

/**
 * Adds the app if the code is right. That code cannot be used again. Refused: `invalid.code`, `wrongState`.
 */
export const addTotp = guarded("account.own", authorizeAnywhere, async (permit, { code }: TotpCodeInput) => {
  const { id: accountId } = permit.actor;
  const begun = await findBegun(accountId);
  const secret = begun?.totpSecret && decryptSecret(begun.totpSecret, accountId);
  if (!begun?.totpSecret || !secret) return notBegun;
  const lastStep = stepOfCode(secret, code, now());
  if (lastStep === null)
    return refused(
      "invalid.code",
      "这个数字不对。请等验证器换出下一个数字再填；仍不对的，请核对手机的时间。",
    );
  return inTransaction(async (tx) => {
    const { count } = await tx.secondFactorEnrolment.deleteMany({
      where: { accountId, totpSecret: begun.totpSecret },
    });
    if (count === 0 || (await tx.totpFactor.count({ where: { accountId } })) > 0) return notBegun;
    const data = { accountId, secret: encryptSecret(secret, accountId), lastStep, addedAt: now() };
    const recoveryCodes = await codesOfFirstFactor(tx, accountId);
    await tx.totpFactor.create({ data });
    await record({ ...permit, tx }, "secondFactor.added", accountId, { factor: "totp" });
    return done<FactorAdded>({ recoveryCodes });
  });
});

/**
 * Starts adding a security key: returns the WebAuthn creation options. Refused: `invalid.current`,
 * `wrongState`.
 */
export const beginKey = guarded(
  "account.own",
  authorizeAnywhere,
  async ({ actor }, { current }: ProvenInput) => {
    if (env().SECOND_FACTOR === "off") return off;
    const party = await relyingParty();
    if (!party) return noKeys;
    const proven = await verifyOwnPassword(actor, current);
    if (!proven.ok) return proven;
    const keys = await listSecurityKeys(actor.id);
    if (keys.length >= KEYS_MAX)
      return refused("wrongState", `最多 ${KEYS_MAX} 把安全密钥。请先删去不用的。`);
    const options = await askToAddKey(party, actor, keys);
    await begin(actor.id, { challenge: options.challenge });
    return done(options);
  },
);

/** Adds the key that the browser registered. Refused: `wrongState`. */
export const addKey = guarded(
  "account.own",
  authorizeAnywhere,
  async (permit, { name, added }: AddKeyInput) => {
    const { id: accountId } = permit.actor;
    const [begun, party] = [await findBegun(accountId), await relyingParty()];
    if (!begun?.challenge || !party) return notBegun;
    const key = await addedKey(party, begun.challenge, added);
    if (!key) return refused("wrongState", "浏览器给出的安全密钥没有通过核对。请再试一次。");
    return inTransaction(async (tx) => {
      const { count } = await tx.secondFactorEnrolment.deleteMany({
        where: { accountId, challenge: begun.challenge },
      });
      if (count === 0) return notBegun;
      if ((await tx.securityKey.count({ where: { id: key.id } })) > 0)
        return refused("wrongState", "这把安全密钥已经添加过了。");
      const recoveryCodes = await codesOfFirstFactor(tx, accountId);
      const publicKey = new Uint8Array(key.publicKey);
      await tx.securityKey.create({ data: { ...key, publicKey, accountId, name, addedAt: now() } });
      await record({ ...permit, tx }, "secondFactor.added", accountId, { factor: "key", name });
      return done<FactorAdded>({ recoveryCodes });
    });
  },
);

/**
 * Removes one of the actor's factors; with the last one, the recovery codes as well. Refused:
 * `invalid.current`, `wrongState`.
 */
export const removeFactor = guarded(
  "account.own",
  authorizeAnywhere,
  async (permit, { current, keyId }: RemoveFactorInput) => {
    const { id: accountId } = permit.actor;
    const proven = await verifyOwnPassword(permit.actor, current);
    if (!proven.ok) return proven;
    return inTransaction(async (tx) => {
      const { count } =
        keyId === null
          ? await tx.totpFactor.deleteMany({ where: { accountId } })
          : await tx.securityKey.deleteMany({ where: { accountId, id: keyId } });
      if (count === 0) return refused("wrongState", "这一项已经取消了。请刷新页面查看。");
      if (!hasFactor(await findFactors(accountId, tx)))
        await tx.recoveryCode.deleteMany({ where: { accountId } });
      const factor = keyId === null ? "totp" : "key";
      await record({ ...permit, tx }, "secondFactor.removed", accountId, { factor });
      return done(null);
    });
  },
);

/** Replaces the remaining recovery codes by new ones. Refused: `invalid.current`, `wrongState`. */
export const renewRecoveryCodes = guarded(
  "account.own",
  authorizeAnywhere,
  async (permit, { current }: ProvenInput) => {
    const { id: accountId } = permit.actor;
    const proven = await verifyOwnPassword(permit.actor, current);
    if (!proven.ok) return proven;
    return inTransaction(async (tx) => {
      if (!hasFactor(await findFactors(accountId, tx)))
        return refused("wrongState", "先添加验证器或安全密钥，再要恢复码。");
      const recoveryCodes = await writeCodes(tx, accountId);
      await record({ ...permit, tx }, "secondFactor.codesRenewed", accountId);
      return done<FactorAdded>({ recoveryCodes });
    });
  },
);

async function begin(accountId: string, what: { totpSecret?: string; challenge?: string }): Promise<void> {
  const row = { totpSecret: null, challenge: null, ...what, begunAt: now() };
  await db.secondFactorEnrolment.upsert({
    where: { accountId },
    create: { accountId, ...row },
    update: row,
  });
}

async function findBegun(accountId: string) {
  const begunAt = { gt: new Date(now().getTime() - PATIENCE) };
  return db.secondFactorEnrolment.findFirst({ where: { accountId, begunAt } });
}

/**
 * Recovery codes for the first factor. The account's row is locked, so that two factors added concurrently
 * create codes once.
 */
async function codesOfFirstFactor(tx: Tx, accountId: string): Promise<string[] | null> {
  await tx.$queryRaw`SELECT 1 FROM "Account" WHERE "id" = ${accountId}::uuid FOR UPDATE`;
  return hasFactor(await findFactors(accountId, tx)) ? null : writeCodes(tx, accountId);
}

async function writeCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ accountId, hash: recoveryHash(code) })),
  });
  return codes;
}
