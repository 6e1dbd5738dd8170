import { env } from "@/lib/platform/env";

/**
 * Where this site stands, as “https://nianbao.example.gov.cn”: as its operator set it, else as the request was addressed on this
 * machine or its own network. Any other name somebody could have put there: then it is this machine's own. For what has to
 * name whole addresses: feeds and maps of the site.
 */
export function siteOrigin(request: Request): string {
  const set = setOrigin();
  if (set !== null) return set;
  const asked = new URL(request.url);
  const host = request.headers.get("host") ?? asked.host;
  return isOwn(host)
    ? `${asked.protocol}//${host}`
    : new URL(env().NEXTAUTH_URL ?? "http://localhost:3000").origin;
}

/** A name without a dot, a private address, or the domain that the operator set: no site of somebody else has these. */
function isOwn(host: string): boolean {
  if (!HOST.test(host)) return false;
  const name = host.replace(/:\d{1,5}$/, "").toLowerCase();
  return PRIVATE.test(name) || !/[.:]/.test(name) || name === env().SITE_DOMAIN?.toLowerCase();
}

/** The same as its operator set it; null where nobody did, or where it is an address of one machine alone. */
export function setOrigin(): string | null {
  const set = env().NEXTAUTH_URL;
  return set && !LOCAL.test(new URL(set).hostname) ? new URL(set).origin : null;
}

/** What the start script sets where nobody said otherwise. */
const LOCAL = /^(localhost|127\.|\[::1\])/;
const PRIVATE =
  /^(127\.\d+|10\.\d+|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d+\.\d+$|^\[(::1|f[cd][0-9a-f:]+|fe80:[0-9a-f:]+)\]$/;
const HOST = /^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-fA-F:]+\](:\d{1,5})?$/;
