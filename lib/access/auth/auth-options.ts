import { cookies } from "next/headers";
import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { logger } from "@/lib/platform/logger";
import { signIn } from "../mutations";
import { returnPath } from "../request/return-path";
import { visitorOf } from "../request/visitor";
import { endSession } from "../sessions/mutations";
import { secureCookies, sessionCookie, sessionSeconds } from "../sessions/session-cookie";
import { oidcProvider } from "./oidc";

/** The page to which next-auth was asked to lead, as it keeps it while somebody is at the provider. */
async function askedPath(): Promise<string> {
  const kept =
    (await cookies()).get(`${secureCookies ? "__Secure-" : ""}next-auth.callback-url`)?.value ?? "";
  return returnPath(URL.canParse(kept) ? new URL(kept).pathname + new URL(kept).search : null);
}

/** How next-auth is configured: username and password, and OpenID Connect where it is set up. */
export const authOptions: AuthOptions = {
  session: { strategy: "jwt", maxAge: sessionSeconds },
  pages: { signIn: "/sign-in", signOut: "/desk", error: "/sign-in" },
  useSecureCookies: secureCookies,
  cookies: { sessionToken: sessionCookie },
  providers: [
    Credentials({
      credentials: { username: { label: "用户名" }, password: { label: "密码", type: "password" } },
      async authorize(credentials, request) {
        const headers = new Headers((request.headers ?? {}) as Record<string, string>);
        const { username = "", password = "" } = credentials ?? {};
        const claims = await signIn(username, password, { visitor: visitorOf(headers) });
        // Next-auth's own form knows no second step: whoever has a second factor signs in by this site's.
        return claims && "sessionId" in claims ? { id: claims.accountId, claims } : null;
      },
    }),
    ...oidcProvider(),
  ],
  logger: {
    // A session from before a change of the secret is no fault of the server: its owner signs in again.
    error: (code, metadata) =>
      code === "JWT_SESSION_ERROR"
        ? logger.info({ code }, "a session could not be read")
        : logger.error({ code, err: metadata }, "next-auth failed"),
    warn: (code) => logger.warn({ code }, "next-auth warns"),
    debug: (code, metadata) => logger.debug({ code, metadata }, "next-auth"),
  },
  events: {
    // Next-auth's own sign-out ends the session on the server, as the product's own does.
    async signOut({ token: { claims } }) {
      if (claims?.sessionId) await endSession(claims);
    },
  },
  callbacks: {
    // Whom the provider knows and this site does not reads so, in words.
    signIn: async ({ user }) =>
      Boolean(user.claims) ||
      (user.secondStep && `/sign-in/second?next=${encodeURIComponent(await askedPath())}`) ||
      (user.refusal ? `/sign-in?error=${user.refusal}` : false),
    jwt: ({ token, user }) => (user?.claims ? { claims: user.claims } : token),
    session: ({ session, token }) => ({ expires: session.expires, claims: token.claims }),
  },
};
