import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fetchPage } from "./fetch-page";
import { isInwardAddress } from "./inward-address";

const html = { "content-type": "text/html; charset=utf-8" };
const servers: Server[] = [];

/** Starts a site on this machine; returns its origin. */
async function site(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(() => vi.stubEnv("PORTAL_HOSTS", "127.0.0.1"));
afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const failureOf = async (address: string, patience?: number) => {
  const fetched = await fetchPage(address, patience === undefined ? {} : { patience });
  return fetched.ok ? "fetched" : fetched.failure;
};

test("a page of an allowed host comes with its bytes, unpacked, after its redirects", async () => {
  const origin = await site(({ url }, response) => {
    if (url === "/old") return response.writeHead(302, { location: "/new" }).end();
    return response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(gzipSync("<p>年度报告</p>"));
  });
  const fetched = await fetchPage(`${origin}/old`);
  expect(fetched).toMatchObject({ ok: true, url: `${origin}/new` });
  expect(fetched.ok && new TextDecoder().decode(fetched.bytes)).toBe("<p>年度报告</p>");
});

describe("networks within are not reached", () => {
  test.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://10.0.0.8/",
    "http://0x7f.1/",
    "http://2130706433/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://[fd00::1]/",
  ])("%s", async (address) => {
    vi.stubEnv("PORTAL_HOSTS", "");
    expect(await failureOf(address)).toBe("inwardAddress");
  });

  test("by a redirect from an allowed host either, whatever name it has", async () => {
    let reached = 0;
    const inner = await site((_, response) => {
      reached += 1;
      response.writeHead(200, html).end("<p>内部</p>");
    });
    const byName = inner.replace("127.0.0.1", "localhost");
    const origin = await site((_, response) => response.writeHead(302, { location: byName }).end());
    expect(await failureOf(origin)).toBe("inwardAddress");
    expect(reached).toBe(0);
  });

  test.each([
    ["8.8.8.8", false],
    ["2400:3200::1", false],
    ["172.31.255.255", true],
    ["172.32.0.1", false],
    ["100.64.1.1", true],
    ["64:ff9b::7f00:1", true],
    ["2002:7f00:1::", true],
    ["fe80::1%eth0", true],
    ["no address", true],
  ])("%s: %s", (address, inward) => expect(isInwardAddress(address)).toBe(inward));
});

describe("what is no page of a report", () => {
  test.each([
    ["ftp://127.0.0.1/", "badAddress"],
    ["http://name:word@127.0.0.1/", "badAddress"],
    ["no address", "badAddress"],
    ["http://no-such-host.invalid/", /unknownHost|noNetwork/],
    ["http://127.0.0.1:1/", "refusedConnection"],
  ])("%s", async (address, failure) => expect(await failureOf(address)).toMatch(failure));

  test.each<[string, RequestListener]>([
    ["notFound", (_, response) => response.writeHead(404, html).end()],
    ["status", (_, response) => response.writeHead(503, html).end()],
    ["notPage", (_, response) => response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF")],
    ["tooManyRedirects", (_, response) => response.writeHead(302, { location: "/again" }).end()],
    ["tooLarge", (_, response) => response.writeHead(200, html).end(Buffer.alloc(4_000_001, "年"))],
    [
      "tooLarge",
      (_, response) =>
        response
          .writeHead(200, { ...html, "content-encoding": "gzip" })
          .end(gzipSync(Buffer.alloc(40_000_000))),
    ],
    ["broken", (_, response) => response.writeHead(200, { ...html, "content-encoding": "zstd" }).end("x")],
    ["broken", (_, response) => response.writeHead(200, { ...html, "content-encoding": "gzip" }).end("x")],
  ])("%s", async (failure, answer) => expect(await failureOf(await site(answer))).toBe(failure));

  test.each<[string, RequestListener]>([
    ["an answer that never comes", () => undefined],
    ["one that never ends", (_, response) => void response.writeHead(200, html).write("<p>")],
  ])("%s is given up", async (_, answer) => expect(await failureOf(await site(answer), 300)).toBe("tooSlow"));
});
