/** What a session carries: whose it is, under which epoch of the account, and since when (milliseconds). */
export type Claims = { accountId: string; epoch: number; since: number };

declare module "next-auth" {
  interface Session {
    claims?: Claims;
  }
  interface User {
    claims?: Claims | null;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    claims?: Claims;
  }
}
