import { publicCacheControl } from "./cache-control";
import { etagOf, isKnown } from "./etag";

/** A complete page; a client that has it already gets 304. */
export function htmlResponse(request: Request, html: string, status: 200 | 404 = 200): Response {
  const etag = etagOf(html);
  const headers = { ETag: etag, "Cache-Control": publicCacheControl };
  if (status === 200 && isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(html, { status, headers: { ...headers, "Content-Type": "text/html; charset=utf-8" } });
}
