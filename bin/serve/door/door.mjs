import { createServer } from "node:http";
import { addressHeader, addressReader } from "./client-address.mjs";
import { endDeepBody } from "./deep-body.mjs";
import { hasOwnBodies, limits } from "./limits.mjs";
import { answerUnreadable } from "./own-code.mjs";
import { refusalOf } from "./refusal.mjs";
import { endSlowBody } from "./slow-body.mjs";

/** One year, in seconds: after a visit over TLS, browsers use only TLS. */
const HSTS = "max-age=31536000";

/**
 * The HTTP server in front of the application: it limits requests and their bodies, passes the client's
 * address on, and forwards what is permitted.
 *
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) =>
 * unknown} handle
 * @param {{ trustedProxies?: string, isHttps?: boolean, slow?: { grace?: number, slowest?: number } }}
 * [settings]
 */
export function openDoor(handle, { trustedProxies, isHttps = false, slow } = {}) {
  const addressOf = addressReader(trustedProxies);
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: 15_000,
    requestTimeout: 300_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 5_000,
  });
  // Node silently drops headers beyond this number: twice our own limit, which refuses with a message.
  server.maxHeadersCount = limits.headers * 2;
  server.on("request", async (request, response) => {
    if (isHttps) response.setHeader("Strict-Transport-Security", HSTS);
    const refusal = refusalOf(request);
    if (refusal) return refuse(request, response, refusal);
    request.headers[addressHeader] = addressOf(request);
    const isSlow = { status: 408, message: "发送太慢，已中断。请检查网络后再试。" };
    endSlowBody(request, () => giveUp(request, response, isSlow), slow);
    if (request.method === "POST" && !hasOwnBodies(request.url.split("?")[0]))
      endDeepBody(request, () => giveUp(request, response, { status: 400, message: "请求内容嵌套过深。" }));
    const run = () => handle(request, response);
    try {
      await (isActionCall(request) ? answerUnreadable(response, run) : run());
    } catch (error) {
      console.error(error);
      if (!response.headersSent)
        refuse(request, response, { status: 500, message: "系统出了意外，请稍后再试。" });
      else response.destroy();
    }
  });
  return server;
}

/**
 * True if Next.js reads the body as the arguments of a server action: by its header, or as a form sent
 * without scripts.
 */
function isActionCall({ method, url, headers }) {
  if (method !== "POST" || hasOwnBodies(url.split("?")[0])) return false;
  return headers["next-action"] !== undefined || /^multipart\/form-data/i.test(headers["content-type"] ?? "");
}

/** Responds to a request whose rest is not read. */
function giveUp(request, response, refusal) {
  if (!response.headersSent) refuse(request, response, refusal);
  // The response is sent first.
  setTimeout(() => request.socket.destroy(), 200).unref();
}

function refuse(request, response, { status, message, headers = {} }) {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    // Nobody reads the rest of the request.
    Connection: "close",
    ...headers,
  });
  response.end(request.method === "HEAD" ? undefined : message);
}
