import NextAuth from "next-auth/next";
import { behindDoor } from "@/lib/access/auth-door";
import { authOptions } from "@/lib/access/auth-options";

const handler = behindDoor(NextAuth(authOptions));

export { handler as GET, handler as POST };
