import type { Tx } from "@/lib/platform/db";
import { isSignatureOf, signingKey } from "@/lib/platform/signing/signing-key";
import { sm2Key } from "@/lib/platform/signing/sm2-key";
import { keepKeys } from "./keep-keys";
import type { TrustedKeys } from "./keys/trusted-keys";
import type { Signatures } from "./schema";

type KeyRow = { id: string; publicKey: string };

/** The columns in which a signed text's signatures are stored. */
export type StoredSignatures = {
  signature: string;
  keyId: string;
  sm2Signature: string | null;
  sm2KeyId: string | null;
};

/** Signs a text with every key of the site, and keeps the keys' public halves. */
export async function signText(tx: Tx, text: string): Promise<StoredSignatures> {
  await keepKeys(tx);
  const [key, sm2] = [signingKey(), sm2Key()];
  return {
    ...{ signature: key.sign(text), keyId: key.id },
    ...{ sm2Signature: sm2?.sign(text) ?? null, sm2KeyId: sm2?.id ?? null },
  };
}

/** The same in the format of responses. */
export async function signTextWithKeys(tx: Tx, text: string): Promise<Signatures> {
  const { signature, sm2Signature } = await signText(tx, text);
  return signaturesOf({ signature, sm2Signature, key: signingKey(), sm2Key: sm2Key() });
}

/** What every reader of stored signatures includes. */
export const withKeys = { key: true, sm2Key: true } as const;

/** Stored signatures in the format of responses. */
export function signaturesOf(row: {
  signature: string;
  key: KeyRow;
  sm2Signature: string | null;
  sm2Key: KeyRow | null;
}): Signatures {
  const { id, publicKey } = row.key;
  const { sm2Signature, sm2Key } = row;
  return {
    signature: row.signature,
    key: { id, algorithm: "Ed25519", publicKey },
    ...(sm2Signature !== null &&
      sm2Key && {
        sm2: {
          signature: sm2Signature,
          key: { id: sm2Key.id, algorithm: "SM2-SM3" as const, publicKey: sm2Key.publicKey },
        },
      }),
  };
}

/** True if every signature of a text is valid, and made by a key of this site. */
export function isSignedByAll(
  text: string,
  { signature, key, sm2 }: Signatures,
  trusted: TrustedKeys,
): boolean {
  return [{ signature, key }, ...(sm2 ? [sm2] : [])].every(
    (each) =>
      trusted.get(each.key.id) === each.key.publicKey &&
      isSignatureOf(text, each.signature, each.key.publicKey),
  );
}
