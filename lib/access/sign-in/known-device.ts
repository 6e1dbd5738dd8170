import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "@/lib/platform/env";
import { secureCookies } from "../sessions/session-cookie";
import { normalizeUsername } from "./username";

/**
 * A cookie for devices that signed in before. Wrong passwords tried elsewhere lock a username only for
 * unknown devices; a known device has its own counter, so that a stranger cannot lock out the owner.
 */

/** A year, in seconds. */
const maxAge = 365 * 24 * 60 * 60;

/** The id of this device if it is known for the username; otherwise null. */
export async function knownDevice(typedUsername: string): Promise<string | null> {
  const username = normalizeUsername(typedUsername);
  return deviceIn((await cookies()).get(cookieName(username))?.value, username);
}

/** Marks this device as known for the username, after a successful sign-in. */
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

/** The value of a known device's cookie. */
export function deviceToken(id: string, username: string): string {
  return `${id}.${macOf(id, username)}`;
}

/** The device id in such a value; null if this server did not issue it for that username. */
export function deviceIn(token: string | undefined, username: string): string | null {
  const [id = "", mac = "", ...rest] = (token ?? "").split(".");
  const [given, own] = [Buffer.from(mac), Buffer.from(macOf(id, username))];
  return rest.length === 0 && given.length === own.length && timingSafeEqual(given, own) ? id : null;
}

/** One cookie per username: several people may share a computer. */
function cookieName(username: string): string {
  return `${secureCookies ? "__Secure-" : ""}known-device-${createHash("sha256").update(username).digest("hex").slice(0, 16)}`;
}

function macOf(id: string, username: string): string {
  const key = `known device ${env().NEXTAUTH_SECRET}`;
  return createHmac("sha256", key).update(`${id} ${username}`).digest("base64url");
}
