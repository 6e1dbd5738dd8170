import { json } from "node:stream/consumers";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { usualHeaders } from "../../lib/platform/http/usual-headers.mjs";

const compress = promisify(gzip);
/** Shorter answers are not worth compressing, in bytes. */
const SHORT = 1024;

/**
 * Answers POST requests by the handler that the application has offered (lib/platform/http/direct.ts),
 * without Next.js; passes all others on.
 *
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) =>
 * unknown} handle @param {() => import("../../lib/platform/http/direct").DirectHandler | undefined} [offered]
 */
export function answerDirectly(handle, offered = () => globalThis.directHandler) {
  return async (request, response) => {
    const answering = request.method === "POST" ? offered()?.(request.url, sentBy(request)) : null;
    if (!answering) return handle(request, response);
    const { headers, body } = await answering;
    // The connection may be gone, or its body was refused while it was read.
    if (response.headersSent || response.destroyed) return;
    for (const { key, value } of usualHeaders) response.setHeader(key, value);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    await send(request, response, Buffer.from(body));
  };
}

function sentBy(request) {
  return {
    headers: { get: (name) => request.headers[name.toLowerCase()] ?? null },
    json: () => json(request),
  };
}

async function send(request, response, bytes) {
  const isShort = bytes.length < SHORT || !/\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  const sent = isShort ? bytes : await compress(bytes);
  if (!isShort) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Length", sent.length);
  response.end(sent);
}
