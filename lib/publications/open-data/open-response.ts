import { attachment } from "@/lib/platform/http/download";
import { textStream } from "@/lib/platform/http/text-stream";
import { unlessBusy } from "@/lib/platform/http/unless-busy";
import { withinLimit } from "@/lib/platform/rate-limit/within-limit";
import { publicCacheControl } from "../pages/cache-control";
import { etagOf, isKnown } from "../pages/etag";
import { type Unshown, unshownOf } from "../take-down/unshown";

/**
 * Responses of open data: JSON that any site may read, with an ETag of the body's SHA-256, so that repeated
 * requests are answered with 304. Errors are in Chinese.
 */

/** Headers of every response of open data. */
export const openHeaders = { "Access-Control-Allow-Origin": "*", "X-Content-Type-Options": "nosniff" };

export function openDataResponse(request: Request, value: unknown): Response {
  const body = JSON.stringify(value);
  const etag = etagOf(body);
  const headers = { ...openHeaders, ETag: etag, "Cache-Control": publicCacheControl };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}

/** A file of open data that is streamed; `name` in Chinese, `plainName` in Latin letters. */
export function openFileResponse(
  pieces: AsyncGenerator<string>,
  { mime, ...names }: { mime: string; name: string; plainName: string },
): Response {
  return new Response(textStream(pieces), {
    headers: {
      ...openHeaders,
      "Content-Type": `${mime}; charset=utf-8`,
      "Content-Disposition": attachment(names),
      "Cache-Control": publicCacheControl,
    },
  });
}

/** An error in the format of RFC 9457, with a code for programs. */
export function openFaultResponse(
  status: 400 | 404 | 429 | 503 | Unshown["status"],
  code: string,
  message: string,
): Response {
  return Response.json(
    { type: "about:blank", title: message, status, code },
    { status, headers: { ...openHeaders, "Content-Type": "application/problem+json; charset=utf-8" } },
  );
}

/** The response of `make`, unless the client has sent too many requests, or too much waits. */
export async function withinOpenLimit(
  request: Request,
  name: "openData" | "years",
  make: () => Promise<Response>,
): Promise<Response> {
  const made = () => unlessBusy(make, (message) => openFaultResponse(503, "busy", message));
  return withinLimit(request, name, made, {
    refuse: (message) => openFaultResponse(429, "tooMany", message),
  });
}

/** The response of `make`; an error message if the publication is not shown. */
export async function unlessUnshown(make: () => Promise<Response>): Promise<Response> {
  try {
    return await make();
  } catch (error) {
    const unshown = unshownOf(error);
    if (!unshown) throw error;
    return openFaultResponse(unshown.status, unshown.code, unshown.message);
  }
}
