import { isKeyItself, readPublicKey } from "@/lib/core/receipt/signature";
import { endorsementText } from "@/lib/core/receipt/site-keys";
import type { Db, Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { entryContent } from "@/lib/platform/record/entry";
import { recordedKey } from "@/lib/platform/record/rows";
import { isSignatureOf, previousKey, signingKey } from "@/lib/platform/signing/signing-key";
import { sm2Key } from "@/lib/platform/signing/sm2-key";
import { type Endorsement, listAllKeys, listKeyEntries, listLateEndorsements } from "./data";

/** The keys whose signatures count, by id, in PEM. */
export type TrustedKeys = ReadonlyMap<string, string>;

type StoredKey = Awaited<ReturnType<typeof listAllKeys>>[number];

/** A key that the chain of endorsements leads to, with the endorsement; null for the first. */
export type EndorsedKey = { publicKey: string; endorsed: Endorsement | null };

/**
 * The keys of this site: those whose private half it holds now, and those that an unbroken chain of
 * endorsements leads to from the site's first key – if that chain reaches a key held now. What else stands
 * among the stored keys counts for nothing: anybody with the database's password can add a row.
 */
export async function findTrustedKeys(client?: Db | Tx): Promise<TrustedKeys> {
  return trustedOf(await listEndorsedKeys(client));
}

/** The stored keys that do not belong to that chain, by id. */
export async function listUntrustedKeys(client?: Db | Tx): Promise<string[]> {
  const [rows, endorsed] = [await listAllKeys(client), await listEndorsedKeys(client)];
  const isReached = heldKeys().some(({ id }) => endorsed.has(id));
  return rows.map(({ id }) => id).filter((id) => !isReached || !endorsed.has(id));
}

const heldKeys = () => [signingKey(), previousKey(), sm2Key()].flatMap((key) => key ?? []);

function trustedOf(endorsed: ReadonlyMap<string, EndorsedKey>): TrustedKeys {
  const held = heldKeys();
  const isReached = held.some(({ id }) => endorsed.has(id));
  return new Map([
    ...(isReached ? [...endorsed].map(([id, { publicKey }]) => [id, publicKey] as const) : []),
    ...held.map(({ id, publicKey }) => [id, publicKey] as const),
  ]);
}

/** The first key, and every key that a signature of one of these names, at its first use or later. */
export async function listEndorsedKeys(client?: Db | Tx): Promise<ReadonlyMap<string, EndorsedKey>> {
  const stored = await listAllKeys(client);
  const ids = stored.map(({ id }) => id);
  const entries = await listKeyEntries(ids, client);
  const late = await listLateEndorsements(ids, client);
  const recorded = stored
    .filter((key) => isKeyItself(key) && entries.get(key.id)?.content === entryContent(recordedKey(key)))
    .sort((one, other) => placeOf(one) - placeOf(other));
  const endorsed = new Map<string, EndorsedKey>();
  for (const key of recorded) {
    if (endorsed.size === 0) {
      if (isFirst(key)) endorsed.set(key.id, { publicKey: key.publicKey, endorsed: null });
      continue;
    }
    const { endorsedById, endorsement, publicKey } = key;
    const ofKey = late.flatMap((each) => (each.keyId === key.id ? (each.endorsement ?? []) : []));
    const own = endorsedById === null ? ofKey : [{ endorsedById, endorsement: endorsement ?? "" }, ...ofKey];
    const valid = own.find((each) => isEndorsed(key, each, endorsed));
    if (valid) endorsed.set(key.id, { publicKey, endorsed: valid });
  }
  return endorsed;

  function placeOf({ id }: StoredKey): number {
    return entries.get(id)?.sequence ?? 0;
  }
}

/** The record's first key; where the operator has noted it (FIRST_SIGNING_KEY_ID), that one alone. */
function isFirst({ id, publicKey }: StoredKey): boolean {
  const { FIRST_SIGNING_KEY_ID: noted } = env();
  return readPublicKey(publicKey)?.algorithm === "Ed25519" && (noted === undefined || id === noted);
}

function isEndorsed(
  key: StoredKey,
  { endorsedById, endorsement }: Endorsement,
  endorsed: ReadonlyMap<string, EndorsedKey>,
): boolean {
  const by = endorsed.get(endorsedById)?.publicKey;
  return (
    by !== undefined &&
    readPublicKey(by)?.algorithm === "Ed25519" &&
    isSignatureOf(endorsementText(key, endorsedById), endorsement, by)
  );
}
