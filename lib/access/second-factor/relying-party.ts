import { isIP } from "node:net";
import { headers } from "next/headers";
import { publicUrl } from "@/lib/platform/env";

/** As whom this site speaks to a security key (WebAuthn): its host name, and the origin of its pages. */
export type RelyingParty = { id: string; origin: string };

/**
 * The site as a security key knows it, or null where browsers offer none: they do so in a secure context
 * alone, which is https, or a machine's own “localhost”, and never for an address of digits. Where no public
 * address is set, only “localhost” is believed of a request.
 */
export function relyingPartyOf(address: string | null, host: string | null): RelyingParty | null {
  const here = address ?? (host && /^localhost(:\d+)?$/.test(host) ? `http://${host}` : null);
  if (here === null) return null;
  const { protocol, hostname, origin } = new URL(here);
  const isSecure = protocol === "https:" || hostname === "localhost";
  return isSecure && isIP(hostname.replace(/[[\]]/g, "")) === 0 ? { id: hostname, origin } : null;
}

/** The same for this request. */
export async function relyingParty(): Promise<RelyingParty | null> {
  return relyingPartyOf(publicUrl(), (await headers()).get("host") ?? null);
}
