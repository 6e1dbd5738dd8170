import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { signIn } from "./mutations";
import { oidcProvider } from "./oidc";
import { secureCookies, sessionCookie, sessionSeconds } from "./session-cookie";

/** How next-auth is set: username and password, and another house's sign-in where one is configured. */
export const authOptions: AuthOptions = {
  session: { strategy: "jwt", maxAge: sessionSeconds },
  pages: { signIn: "/sign-in", signOut: "/desk", error: "/sign-in" },
  useSecureCookies: secureCookies,
  cookies: { sessionToken: sessionCookie },
  providers: [
    Credentials({
      credentials: { username: { label: "用户名" }, password: { label: "密码", type: "password" } },
      async authorize(credentials) {
        const claims = await signIn(credentials?.username ?? "", credentials?.password ?? "");
        return claims && { id: claims.accountId, claims };
      },
    }),
    ...oidcProvider(),
  ],
  callbacks: {
    signIn: ({ user }) => Boolean(user.claims),
    jwt: ({ token, user }) => (user?.claims ? { claims: user.claims } : token),
    session: ({ session, token }) => ({ expires: session.expires, claims: token.claims }),
  },
};
