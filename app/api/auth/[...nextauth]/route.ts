import NextAuth from "next-auth/next";
import { behindDoor } from "@/lib/access/auth/auth-door";
import { authOptions } from "@/lib/access/auth/auth-options";

const handler = behindDoor(
  NextAuth(authOptions),
  authOptions.providers.map(({ id }) => id),
);

export { handler as GET, handler as POST };
