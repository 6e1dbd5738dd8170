import type { OAuthConfig } from "next-auth/providers/oauth";
import { oidcEnv } from "@/lib/platform/env";
import { signInWithOidc } from "../mutations";
import { currentVisitor } from "../request/visitor";

/** What is needed of the profile: the username at the OpenID provider. */
type Profile = { sub: string; preferred_username?: string };

/** Whether OpenID Connect sign-in is configured: OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET. */
export const oidcConfigured = (): boolean => oidcEnv() !== null;

/**
 * OpenID Connect sign-in of a county or province, where it is configured. It opens the existing account whose username is
 * the `preferred_username`; it never makes one.
 */
export function oidcProvider(): OAuthConfig<Profile>[] {
  const settings = oidcEnv();
  if (!settings) return [];
  return [
    {
      id: "oidc",
      name: "统一身份认证",
      type: "oauth",
      wellKnown: `${settings.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: settings.clientId,
      clientSecret: settings.clientSecret,
      authorization: { params: { scope: "openid profile" } },
      idToken: true,
      checks: ["pkce", "state"],
      async profile({ sub, preferred_username }) {
        const claims = preferred_username
          ? await signInWithOidc(preferred_username, await currentVisitor())
          : null;
        return { id: claims?.accountId ?? sub, claims };
      },
    },
  ];
}
