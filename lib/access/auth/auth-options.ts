import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { logger } from "@/lib/platform/logger";
import { signIn } from "../mutations";
import { visitorOf } from "../request/visitor";
import { endSession } from "../sessions/mutations";
import { secureCookies, sessionCookie, sessionSeconds } from "../sessions/session-cookie";
import { oidcProvider } from "./oidc";

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
        return claims && { id: claims.accountId, claims };
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
    signIn: ({ user }) => Boolean(user.claims) || (user.refusal ? `/sign-in?error=${user.refusal}` : false),
    jwt: ({ token, user }) => (user?.claims ? { claims: user.claims } : token),
    session: ({ session, token }) => ({ expires: session.expires, claims: token.claims }),
  },
};
