/**
 * Whether a request comes from a page of this site: a form on a page of another carries the session of
 * whoever looks at it.
 */
export function isFromThisSite(request: Request): boolean {
  const origin = request.headers.get("Origin");
  const host = request.headers.get("X-Forwarded-Host") ?? request.headers.get("Host");
  return origin === null || (URL.canParse(origin) && new URL(origin).host === host);
}
