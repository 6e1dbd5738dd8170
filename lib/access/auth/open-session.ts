import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";
import type { SessionClaims } from "../sessions/claims";
import { sessionCookie, sessionSeconds } from "../sessions/session-cookie";

/**
 * Opens the same session as NextAuth, but from a server action, so that the form works without JavaScript.
 */
export async function openSession(claims: SessionClaims): Promise<void> {
  const token = await encode({ token: { claims }, secret: env().NEXTAUTH_SECRET, maxAge: sessionSeconds });
  (await cookies()).set(sessionCookie.name, token, { ...sessionCookie.options, maxAge: sessionSeconds });
}

/** Ends the session of this browser. */
export async function closeSession(): Promise<void> {
  (await cookies()).set(sessionCookie.name, "", { ...sessionCookie.options, maxAge: 0 });
}
