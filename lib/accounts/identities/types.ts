/** Somebody whom an OpenID provider knows; the names are the provider's. */
export type Identity = { issuer: string; subject: string; username: string; name: string; firstSeenAt: Date };

/**
 * Somebody who waits for an administrator to say whose account it is. `suggestedId`: the account of the same
 * username, where there is one.
 */
export type WaitingIdentity = Identity & { suggestedId: string | null };
