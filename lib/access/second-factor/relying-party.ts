import { isIP } from "node:net";
import { headers } from "next/headers";
import { publicUrl } from "@/lib/platform/env";

/** This site as a WebAuthn relying party: its host name, and the origin of its pages. */
export type RelyingParty = { id: string; origin: string };

/**
 * The relying party, or null if WebAuthn is not available: browsers require a secure context (https or
 * “localhost”) and reject IP addresses. Without a configured public URL, only “localhost” is accepted from a
 * request.
 */
export function relyingPartyOf(address: string | null, host: string | null): RelyingParty | null {
  const here = address ?? (host && /^localhost(:\d+)?$/.test(host) ? `http://${host}` : null);
  if (here === null) return null;
  const { protocol, hostname, origin } = new URL(here);
  const isSecure = protocol === "https:" || hostname === "localhost";
  return isSecure && isIP(hostname.replace(/[[\]]/g, "")) === 0 ? { id: hostname, origin } : null;
}

/** The relying party for the current request. */
export async function relyingParty(): Promise<RelyingParty | null> {
  return relyingPartyOf(publicUrl(), (await headers()).get("host") ?? null);
}
