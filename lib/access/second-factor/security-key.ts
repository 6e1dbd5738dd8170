import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { env } from "@/lib/platform/env";
import type { RelyingParty } from "./relying-party";

/** A key as it is kept. `counter` is what it said of how often it signed. */
export type StoredKey = { id: string; publicKey: Uint8Array; counter: bigint; transports: string[] };

/** What a browser is asked for to add a key of somebody; those that they have already are left out. */
export function askToAddKey(
  { id, origin: _ }: RelyingParty,
  account: { id: string; username: string; name: string },
  keys: readonly Pick<StoredKey, "id" | "transports">[],
) {
  return generateRegistrationOptions({
    ...{ rpName: env().SITE_NAME, rpID: id },
    ...{ userID: new TextEncoder().encode(account.id), userName: account.username },
    userDisplayName: account.name,
    // Which make of key it is does not matter here.
    attestationType: "none",
    excludeCredentials: keys.map(described),
    // The password is the other factor: the key need not ask for one of its own.
    authenticatorSelection: { residentKey: "discouraged", userVerification: "discouraged" },
  });
}

/** The key that a browser made, or null where its answer is none to that challenge at this site. */
export async function addedKey(
  party: RelyingParty,
  challenge: string,
  response: RegistrationResponseJSON,
): Promise<StoredKey | null> {
  const verified = await verifyRegistrationResponse({
    ...{ response, expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id },
    requireUserVerification: false,
  }).catch(() => null);
  if (!verified?.verified) return null;
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
  return { id, publicKey, counter: BigInt(counter), transports };
}

/** What a browser is asked for to sign in with one of these keys. */
export function askToSign({ id }: RelyingParty, keys: readonly Pick<StoredKey, "id" | "transports">[]) {
  return generateAuthenticationOptions({
    ...{ rpID: id, userVerification: "discouraged" },
    allowCredentials: keys.map(described),
  });
}

/**
 * What the key says of how often it signed, where the answer is its signature under that challenge at this
 * site; else null.
 */
export async function signedWith(
  party: RelyingParty,
  challenge: string,
  { id, publicKey, counter }: StoredKey,
  response: AuthenticationResponseJSON,
): Promise<bigint | null> {
  const verified = await verifyAuthenticationResponse({
    ...{ response, expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id },
    credential: { id, publicKey: new Uint8Array(publicKey), counter: Number(counter) },
    requireUserVerification: false,
  }).catch(() => null);
  return verified?.verified ? BigInt(verified.authenticationInfo.newCounter) : null;
}

function described({ id, transports }: Pick<StoredKey, "id" | "transports">) {
  return { id, transports: transports as AuthenticatorTransport[] };
}
