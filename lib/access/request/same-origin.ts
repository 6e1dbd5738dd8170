/**
 * True if a request comes from a page of this site: CSRF protection for forms posted with the user's session.
 */
export function isFromThisSite(request: { headers: Pick<Headers, "get"> }): boolean {
  const origin = request.headers.get("Origin");
  const host = request.headers.get("X-Forwarded-Host") ?? request.headers.get("Host");
  return origin === null || (URL.canParse(origin) && new URL(origin).host === host);
}
