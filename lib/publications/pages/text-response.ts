import { publicCacheControl } from "./cache-control";
import { etagOf, isKnown } from "./etag";

/** A text that programs request repeatedly; a client that has it already gets 304. */
export function textResponse(request: Request, mime: string, text: string): Response {
  const etag = etagOf(text);
  const headers = { ETag: etag, "Cache-Control": publicCacheControl };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "Content-Type": `${mime}; charset=utf-8` } });
}
