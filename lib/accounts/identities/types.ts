/** An identity at an OpenID provider; the names are the provider's. */
export type Identity = { issuer: string; subject: string; username: string; name: string; firstSeenAt: Date };

/**
 * An identity waiting to be linked to an account. `suggestedId`: the account with the same username, if any.
 */
export type WaitingIdentity = Identity & { suggestedId: string | null };
