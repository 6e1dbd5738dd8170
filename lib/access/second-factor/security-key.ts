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

/** A stored security key. `counter` is its last signature counter. */
export type StoredKey = { id: string; publicKey: Uint8Array; counter: bigint; transports: string[] };

/** WebAuthn options for adding a key; existing keys are excluded. */
export function askToAddKey(
  { id, origin: _ }: RelyingParty,
  account: { id: string; username: string; name: string },
  keys: readonly Pick<StoredKey, "id" | "transports">[],
) {
  return generateRegistrationOptions({
    ...{ rpName: env().SITE_NAME, rpID: id },
    ...{ userID: new TextEncoder().encode(account.id), userName: account.username },
    userDisplayName: account.name,
    // The make of the key is irrelevant.
    attestationType: "none",
    excludeCredentials: keys.map(described),
    // The password is the first factor: the key need not verify the user.
    authenticatorSelection: { residentKey: "discouraged", userVerification: "discouraged" },
  });
}

/** The registered key; null if the response is not valid for that challenge and site. */
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

/** WebAuthn options for signing in with one of these keys. */
export function askToSign({ id }: RelyingParty, keys: readonly Pick<StoredKey, "id" | "transports">[]) {
  return generateAuthenticationOptions({
    ...{ rpID: id, userVerification: "discouraged" },
    allowCredentials: keys.map(described),
  });
}

/**
 * The new signature counter if the response is a valid signature for that challenge and site; otherwise null.
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
