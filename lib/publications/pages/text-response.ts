import { publicCacheControl } from "./cache-control";
import { etagOf, isKnown } from "./etag";

/** A text that programs ask for again and again: who has it already is answered “unchanged” in a few bytes. */
export function textResponse(request: Request, mime: string, text: string): Response {
  const etag = etagOf(text);
  const headers = { ETag: etag, "Cache-Control": publicCacheControl };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "Content-Type": `${mime}; charset=utf-8` } });
}
