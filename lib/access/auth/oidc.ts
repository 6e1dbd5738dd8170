import type { OAuthConfig } from "next-auth/providers/oauth";
import { oidcEnv } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";
import { discoveryUrl, issuerOf } from "../oidc/discovery-url";
import { type OidcSignInResult, signInWithOidc } from "../oidc/mutations";
import { currentVisitor } from "../request/visitor";
import { keepSecondStep } from "../second-factor/pending-cookie";

/** The claims that are used from the ID token. */
type Profile = { iss: string; sub: string; preferred_username?: string; name?: string };

/** Whether OpenID Connect sign-in is configured: OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET. */
export const oidcConfigured = (): boolean => oidcEnv() !== null;

/**
 * OpenID Connect sign-in of a county or province, if configured: the authorization code flow with PKCE, state
 * and nonce. It signs in to the account that an administrator linked to issuer and subject; it never creates
 * an account or matches one by name.
 */
export function oidcProvider(): OAuthConfig<Profile>[] {
  const settings = oidcEnv();
  if (!settings) return [];
  return [
    {
      id: "oidc",
      name: "统一身份认证",
      type: "oauth",
      wellKnown: discoveryUrl(settings.issuer),
      clientId: settings.clientId,
      clientSecret: settings.clientSecret,
      authorization: { params: { scope: "openid profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      async profile(
        { iss, sub, preferred_username: username = "", name = "" },
        { id_token: idToken = null },
      ) {
        const answer = await signIn({ iss, settled: settings.issuer }, async () =>
          signInWithOidc(
            { issuer: issuerOf(iss), subject: sub, username, name },
            { idToken, visitor: await currentVisitor() },
          ),
        );
        if ("secondStepToken" in answer) {
          await keepSecondStep(answer.secondStepToken);
          return { id: sub, claims: null, secondStep: true };
        }
        return "claims" in answer
          ? { id: answer.claims.accountId, claims: answer.claims }
          : { id: sub, claims: null, refusal: answer.refusal };
      },
    },
  ];
}

/**
 * The library compares the token's issuer with that of the discovery document; here it is also compared with
 * the configured one.
 */
async function signIn(
  { iss, settled }: { iss: string; settled: string },
  run: () => Promise<OidcSignInResult>,
): Promise<OidcSignInResult | { refusal: "oidcIssuer" }> {
  if (issuerOf(iss) === issuerOf(settled)) return run();
  logger.error({ iss, settled }, "an ID token came from another issuer than OIDC_ISSUER");
  return { refusal: "oidcIssuer" };
}
