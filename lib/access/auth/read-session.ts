import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";
import type { SessionClaims } from "../sessions/claims";
import { sessionCookie } from "../sessions/session-cookie";

/**
 * Claims by the digest of their cookie, because decrypting one costs as much as three statements. They are
 * valid only while their session is (lib/access/data.ts).
 */
const decrypted = new LRUCache<string, SessionClaims>({ max: 5_000 });

/**
 * The claims in this request's session cookie; null if there is none, or if it was encrypted with another
 * secret. NextAuth's own reading would also encrypt the cookie anew, for every request.
 */
export async function readSessionCookie(): Promise<SessionClaims | null> {
  const token = (await cookies()).get(sessionCookie.name)?.value;
  return token ? claimsOf(token) : null;
}

export async function claimsOf(token: string): Promise<SessionClaims | null> {
  const key = createHash("sha256").update(token).digest("base64");
  const known = decrypted.get(key);
  if (known) return known;
  const claims = await decryptedClaims(token);
  if (claims) decrypted.set(key, claims);
  return claims;
}

async function decryptedClaims(token: string): Promise<SessionClaims | null> {
  try {
    return (await decode({ token, secret: env().NEXTAUTH_SECRET }))?.claims ?? null;
  } catch {
    // A session created before a change of the secret is not a server error: its owner signs in again.
    logger.info("a session could not be read");
    return null;
  }
}
