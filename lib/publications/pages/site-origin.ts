import { env } from "@/lib/platform/env";

/**
 * Where this site stands, as “https://nianbao.example.gov.cn”: as its operator set it, else as the request was addressed.
 * For what has to name whole addresses: feeds and maps of the site.
 */
export function siteOrigin(request: Request): string {
  const set = setOrigin();
  if (set !== null) return set;
  const asked = new URL(request.url);
  const host = request.headers.get("host") ?? asked.host;
  return HOST.test(host) ? `${asked.protocol}//${host}` : asked.origin;
}

/** The same as its operator set it; null where nobody did, or where it is an address of one machine alone. */
export function setOrigin(): string | null {
  const set = env().NEXTAUTH_URL;
  return set && !LOCAL.test(new URL(set).hostname) ? new URL(set).origin : null;
}

/** What the start script sets where nobody said otherwise. */
const LOCAL = /^(localhost|127\.|\[::1\])/;
const HOST = /^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-fA-F:]+\](:\d{1,5})?$/;
