import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A round-robin proxy in front of several servers, which skips servers that do not listen. */
export async function openProxy(
  addresses: () => readonly string[],
): Promise<{ address: string; close(): void }> {
  let turn = 0;
  const server = createServer(async (asked, answer) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of asked) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    turn += 1;
    const all = addresses();
    for (let tried = 0; tried < all.length; tried += 1)
      if (await passOn(asked, body, all[(turn + tried) % all.length] ?? "", answer)) return;
    answer.writeHead(502).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}`, close: () => server.close().closeAllConnections() };
}

/** Resolves to whether the server accepted the request: otherwise it can be sent to another one. */
function passOn(
  asked: IncomingMessage,
  body: Buffer,
  address: string,
  answer: ServerResponse,
): Promise<boolean> {
  const { hostname, port } = new URL(address);
  const { host = "" } = asked.headers;
  const headers = { ...asked.headers, "x-forwarded-host": host, "x-forwarded-proto": "http" };
  return new Promise((resolve) => {
    const passed = request({ hostname, port, method: asked.method, path: asked.url, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
      resolve(true);
    });
    passed.on("error", (error: NodeJS.ErrnoException) => {
      // A server that was just killed resets accepted connections: only requests without side effects may be
      // repeated.
      const isRepeatable = error.code === "ECONNREFUSED" || asked.method === "GET";
      if (isRepeatable && !answer.headersSent) return resolve(false);
      if (!answer.headersSent) answer.writeHead(502).end();
      resolve(true);
    });
    passed.end(body);
  });
}
