/**
 * The claims in the session cookie: session id, account, the account's epoch, and the start (milliseconds).
 */
export type SessionClaims = { sessionId: string; accountId: string; epoch: number; since: number };

declare module "next-auth" {
  interface Session {
    claims?: SessionClaims;
  }
  interface User {
    claims?: SessionClaims | null;
    /** The provider's response was the first of two steps. */
    secondStep?: true;
    /** The reason why the provider's response opened no session, for the sign-in page. */
    refusal?: "oidcUnlinked" | "oidcDisabled" | "oidcIssuer";
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    claims?: SessionClaims;
  }
}
