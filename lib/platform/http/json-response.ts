/** Shorter answers are not worth compressing, in bytes. */
const SHORT = 1024;

/**
 * A response with JSON. Next.js takes the length off every answer and then compresses the shortest, for which
 * each request opens a compressor of its own: a short one forbids it.
 */
export function jsonResponse(value: unknown, init: ResponseInit = {}): Response {
  const body = new TextEncoder().encode(JSON.stringify(value));
  const headers = new Headers(init.headers);
  headers.set("Content-Type", "application/json; charset=utf-8");
  if (body.length < SHORT) headers.append("Cache-Control", "no-transform");
  return new Response(body, { ...init, headers });
}
