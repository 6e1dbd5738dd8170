import { once } from "node:events";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cacheResponses, changeHeader, queryHeader, revisionHeader } from "./response-cache.mjs";

/** A real server around an application that counts its requests; `page` determines what is public. */
const asked = [];
let page = "first";
let revision = "1";
let known = "1";
const watch = { known: () => known, doubt: () => (known = null) };

function application(request, response) {
  asked.push(`${request.method} ${request.url}`);
  if (request.method === "POST") {
    if (request.url.endsWith("/draft")) response.setHeader(changeHeader, "none");
    return response.end("changed");
  }
  const etag = `"${page}"`;
  if (request.url.startsWith("/own")) return response.end("for one reader");
  response.setHeader(revisionHeader, revision);
  if (!request.url.startsWith("/strict"))
    response.setHeader(queryHeader, request.url.startsWith("/none") ? "?" : "?year&unit");
  response.setHeader("ETag", etag);
  response.setHeader("Content-Type", "text/plain");
  if (request.url.startsWith("/gone")) return response.writeHead(404).end("gone");
  if (request.headers["if-none-match"] === etag) return response.writeHead(304).end();
  if (request.headers["accept-encoding"] === "gzip") {
    response.setHeader("Content-Encoding", "gzip");
    return response.end(gzipSync(page));
  }
  response.write(page.slice(0, 2));
  response.end(page.slice(2));
}

const handle = cacheResponses(application, watch);
const server = createServer((request, response) => handle(request, response));
let path = "/";

beforeAll(() => once(server.listen(0, "127.0.0.1"), "listening"));
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(({ task }) => {
  path = `/${task.id}`;
  asked.length = 0;
  page = "first";
  revision = known = "1";
});

const ask = (headers = {}, method = "GET", address = path) =>
  fetch(`http://127.0.0.1:${server.address().port}${address}`, {
    method,
    headers: { "accept-encoding": "identity", ...headers },
  });

test("a stored response is sent without asking the application, and without the revision header", async () => {
  const first = await ask();
  expect(first.headers.get(revisionHeader)).toBe(null);
  const second = await ask();
  expect([await first.text(), await second.text()]).toEqual(["first", "first"]);
  expect(second.headers.get("etag")).toBe('"first"');
  expect(second.headers.get("content-type")).toBe("text/plain");
  expect(second.headers.get(revisionHeader)).toBe(null);
  expect(asked).toHaveLength(1);
});

test("a change is visible to the next reader", async () => {
  await ask();
  page = "second";
  revision = known = "2";
  expect(await (await ask()).text()).toBe("second");
});

test("a response made before a change is not stored for later", async () => {
  known = "2";
  await ask();
  await ask();
  expect(asked).toHaveLength(2);
});

test("nothing is sent from memory while the revision is uncertain", async () => {
  await ask();
  known = null;
  await ask();
  expect(asked).toHaveLength(2);
});

test("whoever sends something here finds nothing certain when the answer has come", async () => {
  await ask();
  await ask({}, "POST");
  expect(known).toBe(null);
});

test("a save of a draft leaves certain what is public: clerks who type cost readers nothing", async () => {
  await ask();
  const saved = await ask({}, "POST", `${path}/draft`);
  expect(saved.headers.get(changeHeader)).toBe(null);
  expect(known).toBe("1");
  await ask();
  expect(asked).toHaveLength(2);
});

test("clients that have it get 304, also if only a 304 was ever sent", async () => {
  for (const _ of [1, 2]) expect((await ask({ "if-none-match": '"first"' })).status).toBe(304);
  expect(asked).toHaveLength(1);
  expect((await ask({ "if-none-match": 'W/"first"' })).status).toBe(304);
  expect(await (await ask()).text()).toBe("first");
  expect((await ask({ "if-none-match": '"first"' })).status).toBe(304);
  expect(await (await ask({ "if-none-match": '"older"' })).text()).toBe("first");
  expect(asked).toHaveLength(2);
});

test("compressed bytes are sent only to clients that accept them", async () => {
  for (const _ of [1, 2]) {
    const response = await ask({ "accept-encoding": "gzip" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toBe("first");
  }
  for (const accepted of ["identity", "gzip;q=0", "br"])
    expect((await ask({ "accept-encoding": accepted })).headers.get("content-encoding")).toBe(null);
  expect(asked).toHaveLength(2);
});

test("a HEAD request is answered from memory, and never stored itself", async () => {
  await ask({}, "HEAD");
  await ask();
  const head = await ask({}, "HEAD");
  expect(head.headers.get("content-length")).toBe("5");
  expect(await head.text()).toBe("");
  expect(asked).toHaveLength(2);
});

test("parameters that the page does not know make no other page of an address", async () => {
  await ask();
  for (const added of ["?from=timeline", "?from=singlemessage&isappinstalled=0", "?year=&x=1", "?=1"]) {
    const response = await ask({}, "GET", path + added);
    expect([await response.text(), response.headers.get(queryHeader)]).toEqual(["first", null]);
  }
  expect(asked).toHaveLength(1);
  for (const known of ["?year=2025&unit=1", "?unit=1&from=timeline&year=2025"])
    await ask({}, "GET", path + known);
  expect(asked).toHaveLength(2);
});

test("a page that knows no parameters is one, whatever its address has; others are asked for by each address", async () => {
  for (const address of ["/none", "/none?year=2025", "/none?=1"]) await ask({}, "GET", address);
  expect(asked).toHaveLength(1);
  for (const address of ["/strict", "/strict?x=1"]) await ask({}, "GET", address);
  expect(asked).toHaveLength(3);
});

test.each(["/own", "/gone"])(
  "%s, which is not the same for every reader or not there, is asked for each time",
  async (address) => {
    await ask({}, "GET", address);
    await ask({}, "GET", address);
    expect(asked).toHaveLength(2);
  },
);
