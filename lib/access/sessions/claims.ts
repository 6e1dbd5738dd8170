/**
 * What a session's cookie carries: which it is, whose, under which epoch of the account, and since when
 * (milliseconds).
 */
export type SessionClaims = { sessionId: string; accountId: string; epoch: number; since: number };

declare module "next-auth" {
  interface Session {
    claims?: SessionClaims;
  }
  interface User {
    claims?: SessionClaims | null;
    /** The provider's answer was the first step of two. */
    secondStep?: true;
    /** Why the provider's answer opened no session, as the sign-in page shows it. */
    refusal?: "oidcUnlinked" | "oidcDisabled" | "oidcIssuer";
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    claims?: SessionClaims;
  }
}
