import { env } from "@/lib/platform/env";

/**
 * Where this site stands, as “https://nianbao.example.gov.cn”: as its operator set it, else as the request was addressed.
 * For what has to name whole addresses: feeds and maps of the site.
 */
export function siteOrigin(request: Request): string {
  const set = env().NEXTAUTH_URL;
  if (set && !LOCAL.test(new URL(set).hostname)) return new URL(set).origin;
  const asked = new URL(request.url);
  const host = request.headers.get("host") ?? asked.host;
  return HOST.test(host) ? `${asked.protocol}//${host}` : asked.origin;
}

/** What the start script sets where nobody said otherwise. */
const LOCAL = /^(localhost|127\.|\[::1\])/;
const HOST = /^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-fA-F:]+\](:\d{1,5})?$/;
