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

/** The page that NextAuth was asked to redirect to, which it stores while the user is at the provider. */
async function askedPath(): Promise<string> {
  const kept =
    (await cookies()).get(`${secureCookies ? "__Secure-" : ""}next-auth.callback-url`)?.value ?? "";
  return returnPath(URL.canParse(kept) ? new URL(kept).pathname + new URL(kept).search : null);
}

/** The NextAuth configuration: username and password, and OpenID Connect if configured. */
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
        // NextAuth's own form has no second step: users with a second factor sign in with this site's form.
        return claims && "sessionId" in claims ? { id: claims.accountId, claims } : null;
      },
    }),
    ...oidcProvider(),
  ],
  logger: {
    // A session created before a change of the secret is not a server error: its owner signs in again.
    error: (code, metadata) =>
      code === "JWT_SESSION_ERROR"
        ? logger.info({ code }, "a session could not be read")
        : logger.error({ code, err: metadata }, "next-auth failed"),
    warn: (code) => logger.warn({ code }, "next-auth warns"),
    debug: (code, metadata) => logger.debug({ code, metadata }, "next-auth"),
  },
  events: {
    // NextAuth's own sign-out also ends the session on the server.
    async signOut({ token: { claims } }) {
      if (claims?.sessionId) await endSession(claims);
    },
  },
  callbacks: {
    // The error shown for a user who is authenticated by the provider but has no account here.
    signIn: async ({ user }) =>
      Boolean(user.claims) ||
      (user.secondStep && `/sign-in/second?next=${encodeURIComponent(await askedPath())}`) ||
      (user.refusal ? `/sign-in?error=${user.refusal}` : false),
    jwt: ({ token, user }) => (user?.claims ? { claims: user.claims } : token),
    session: ({ session, token }) => ({ expires: session.expires, claims: token.claims }),
  },
};
