import { hostname } from "node:os";
import { env } from "@/lib/platform/env";

/**
 * The site's origin, as “https://nianbao.example.gov.cn”: as configured by the operator, else the request's
 * host if it is of this machine or its own network. Any other host may be forged: then the machine's own is
 * used. For absolute URLs in feeds and site maps.
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

/**
 * The machine's own name, a private address, or the operator's domain: no other site has these. Other names
 * without a dot may be anybody's within the network.
 */
function isOwn(host: string): boolean {
  if (!HOST.test(host)) return false;
  const name = host.replace(/:\d{1,5}$/, "").toLowerCase();
  return PRIVATE.test(name) || ownNames().includes(name) || name === env().SITE_DOMAIN?.toLowerCase();
}

function ownNames(): string[] {
  const own = hostname().toLowerCase();
  return ["localhost", own, own.split(".")[0] ?? own];
}

/** The origin configured by the operator; null without one, or if it is reachable only on this machine. */
export function setOrigin(): string | null {
  const set = env().NEXTAUTH_URL;
  return set && !LOCAL.test(new URL(set).hostname) ? new URL(set).origin : null;
}

/** What the start script sets by default. */
const LOCAL = /^(localhost|127\.|\[::1\])/;
const PRIVATE =
  /^(127\.\d+|10\.\d+|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d+\.\d+$|^\[(::1|f[cd][0-9a-f:]+|fe80:[0-9a-f:]+)\]$/;
const HOST = /^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-fA-F:]+\](:\d{1,5})?$/;
