import type { OAuthConfig } from "next-auth/providers/oauth";
import { signInWithOidc } from "./mutations";

/** What is needed of the profile: the username at the OpenID provider. */
type Profile = { sub: string; preferred_username?: string };

/** Whether OpenID Connect sign-in is configured: OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET. */
export function oidcConfigured(): boolean {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = process.env;
  return Boolean(OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET);
}

/**
 * OpenID Connect sign-in of a county or province, where it is configured. It opens the existing account whose username is
 * the `preferred_username`; it never makes one.
 */
export function oidcProvider(): OAuthConfig<Profile>[] {
  if (!oidcConfigured()) return [];
  return [
    {
      id: "oidc",
      name: "统一身份认证",
      type: "oauth",
      wellKnown: `${process.env.OIDC_ISSUER?.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: process.env.OIDC_CLIENT_ID,
      clientSecret: process.env.OIDC_CLIENT_SECRET,
      authorization: { params: { scope: "openid profile" } },
      idToken: true,
      checks: ["pkce", "state"],
      async profile({ sub, preferred_username }) {
        const claims = preferred_username ? await signInWithOidc(preferred_username) : null;
        return { id: claims?.accountId ?? sub, claims };
      },
    },
  ];
}
