import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "@/lib/platform/env";
import { secureCookies } from "../sessions/session-cookie";
import { normalizeUsername } from "./username";

/**
 * A device on which somebody signed in before. Wrong passwords that others try under their name lock the name
 * for strange devices; this one has a count of its own, so that nobody is locked out by a stranger.
 */

/** A year, in seconds. */
const maxAge = 365 * 24 * 60 * 60;

/** The id of this device where it is known for that username, else null. */
export async function knownDevice(typedUsername: string): Promise<string | null> {
  const username = normalizeUsername(typedUsername);
  return deviceIn((await cookies()).get(cookieName(username))?.value, username);
}

/** Remembers this device for that username: after a sign-in that succeeded. */
export async function rememberDevice(typedUsername: string): Promise<void> {
  const username = normalizeUsername(typedUsername);
  const store = await cookies();
  const id = deviceIn(store.get(cookieName(username))?.value, username) ?? randomUUID();
  const options = {
    httpOnly: true,
    sameSite: "lax",
    path: "/sign-in",
    secure: secureCookies,
    maxAge,
  } as const;
  store.set(cookieName(username), deviceToken(id, username), options);
}

/** What the cookie of a known device holds. */
export function deviceToken(id: string, username: string): string {
  return `${id}.${macOf(id, username)}`;
}

/** The device's id in such a value, null where this server did not write it for that username. */
export function deviceIn(token: string | undefined, username: string): string | null {
  const [id = "", mac = "", ...rest] = (token ?? "").split(".");
  const [given, own] = [Buffer.from(mac), Buffer.from(macOf(id, username))];
  return rest.length === 0 && given.length === own.length && timingSafeEqual(given, own) ? id : null;
}

/** Several people share a computer: each has a cookie. */
function cookieName(username: string): string {
  return `${secureCookies ? "__Secure-" : ""}known-device-${createHash("sha256").update(username).digest("hex").slice(0, 16)}`;
}

function macOf(id: string, username: string): string {
  const key = `known device ${env().NEXTAUTH_SECRET}`;
  return createHmac("sha256", key).update(`${id} ${username}`).digest("base64url");
}
