import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { enterOwnCode } from "../../../lib/platform/http/own-code.ts";
import { addressHeader } from "./client-address.mjs";
import { openDoor } from "./door.mjs";

/** A real server, with requests over raw sockets, so that requests no browser would send can be tested. */
const handle = vi.fn(async (request, response) => {
  const body = request.method === "POST" ? await text(request) : "";
  response.end(`in ${body.length} ${request.headers[addressHeader]}`);
});
const server = openDoor(handle, { isHttps: true, slow: { grace: 1, slowest: 1000 } });

beforeAll(() => once(server.listen(0, "127.0.0.1"), "listening"));
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => {
  handle.mockClear();
});

/** The whole response to what is written to the socket; `more` continues writing. */
async function say(head, more = () => {}) {
  const socket = connect(server.address().port, "127.0.0.1");
  socket.on("error", () => {});
  socket.write(head);
  more(socket);
  return await text(socket).catch(String);
}

const host = "Host: site.example\r\nConnection: close\r\n";
const get = (path, headers = "") => say(`GET ${path} HTTP/1.1\r\n${host}${headers}\r\n`);
const statusOf = (answer) => Number(answer.split(" ")[1]);

test.each([
  "/",
  "/reports/370322100000/2024?page=2&q=%E9%9D%92%E7%9F%B3",
  "/a%2Fb",
  "/feed.atom",
  "/_next/static/chunks/a~b-c_d.js",
  "/a%20b%3Ac%5B%5D",
  `/?q=${"a".repeat(4000)}`,
])("%.40s comes in", async (path) => {
  expect(await get(path)).toContain("in 0 127.0.0.1");
});

test.each([
  ["/%E0%A4", 400],
  ["/%", 400],
  ["/a%00b", 400],
  ["/?q=%00", 400],
  ["//other.site/", 400],
  ["/%61pi/auth/_log", 400],
  ["/api/%61uth/_log", 400],
  ["/%56ERIFY", 400],
  ["/api//auth/_log", 400],
  ["/api/auth//", 400],
  ["/./api/auth/_log", 400],
  ["/desk/../api/auth/_log", 400],
  ["/desk/%2e%2E/api/auth/_log", 400],
  ["/desk/.%2e/api", 400],
  ["/api/auth/.", 400],
  ["/imports%2Daccept", 400],
  ["/\\other.site", 400],
  ["http://other.site/", 400],
  ["*", 400],
  ["/a".repeat(17), 400],
  [`/?${"a&".repeat(65)}`, 400],
  [`/${"a".repeat(5000)}`, 414],
])("the address %.40s is answered by %i", async (path, status) => {
  expect(statusOf(await get(path))).toBe(status);
  expect(handle).not.toHaveBeenCalled();
});

test.each([
  ["Origin: site\r\n", 400],
  ["Origin: http://[\r\n", 400],
  ["X-Forwarded-Host: a b\r\n", 400],
  ["X-Forwarded-Host: a/b\r\n", 400],
  ["X-Forwarded-Proto: javascript\r\n", 400],
  ["Next-Router-State-Tree: %5B%22\r\n", 400],
  ["Content-Length: 5\r\n", 400],
  [Array.from({ length: 101 }, (_, at) => `X-${at}: 1\r\n`).join(""), 431],
  [`Cookie: ${"a".repeat(20_000)}\r\n`, 431],
])("with %.30j it is answered by %i", async (headers, status) => {
  expect(statusOf(await get("/", headers))).toBe(status);
  expect(handle).not.toHaveBeenCalled();
});

test.each([
  "Origin: null\r\n",
  "Next-Router-State-Tree: %5B%22%22%2C%7B%7D%5D\r\n",
  "Origin: http://10.0.0.8:3000\r\n",
  "X-Forwarded-Host: [::1]:3000\r\n",
  "X-Forwarded-Host: a.example, b.example\r\nX-Forwarded-Proto: https,http\r\n",
])("with %j it comes in", async (headers) => {
  expect(statusOf(await get("/", headers))).toBe(200);
});

test.each(["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"])("%s is no method here", async (method) => {
  const answer = await say(`${method} / HTTP/1.1\r\n${host}\r\n`);
  expect(statusOf(answer)).toBe(405);
  expect(answer).toContain("Allow: GET, HEAD, POST, OPTIONS");
});

const post = (path, headers, more) => say(`POST ${path} HTTP/1.1\r\n${host}${headers}\r\n`, more);

test.each([
  ["/api/auth/callback/credentials", 16_385],
  ["/desk", 7_000_001],
  ["/imports/accept", 27_000_001],
  ["/verify", 51_000_001],
])("%s takes less than %i bytes, and reads none of more", async (path, length) => {
  expect(statusOf(await post(path, `Content-Length: ${length}\r\n`))).toBe(413);
  expect(handle).not.toHaveBeenCalled();
});

test("a body without a length, which could be without end, is refused", async () => {
  expect(statusOf(await post("/desk", "Transfer-Encoding: chunked\r\n"))).toBe(411);
});

test("a body that comes at an ordinary pace comes in", async () => {
  const answer = await post("/desk", "Content-Length: 12\r\n", async (socket) => {
    for (const part of ["four", "more"]) {
      await new Promise((done) => setTimeout(done, 100));
      socket.write(part);
    }
    socket.write("last");
  });
  expect(answer).toContain("in 12 127.0.0.1");
});

test("a body that trickles is ended, and its place is free", async () => {
  let trickle;
  const answer = await post("/verify", "Content-Length: 40000000\r\n", (socket) => {
    trickle = setInterval(() => socket.write("a"), 100);
    socket.on("close", () => clearInterval(trickle));
  });
  expect(statusOf(answer)).toBe(408);
});

test("a large body has to arrive faster: at a speed that a small one may have it is ended", async () => {
  const at = (length) =>
    post("/verify", `Content-Length: ${length}\r\n`, (socket) => {
      let sent = 0;
      const trickle = setInterval(() => {
        sent += 600;
        socket.write("a".repeat(Math.min(600, length - sent + 600)));
        if (sent >= length) clearInterval(trickle);
      }, 100);
      socket.on("close", () => clearInterval(trickle));
    });
  const [large, small] = await Promise.all([at(40_000_000), at(18_000)]);
  expect(statusOf(large)).toBe(408);
  expect(small).toContain("in 18000");
});

test.each([
  ["http://site.example", 200],
  ["http://SITE.example", 200],
  ["null", 200],
  ["http://other.site", 403],
  ["http://site.example:8080", 403],
])("what a page of %s sends is answered by %i", async (origin, status) => {
  expect(statusOf(await post("/desk", `Origin: ${origin}\r\nContent-Length: 0\r\n`))).toBe(status);
});

const deep = (depth) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const form = "Content-Type: multipart/form-data; boundary=x\r\n";

test.each([
  ["lists", deep(64), "", 200],
  ["lists too deep", deep(65), "", 400],
  ["objects too deep", '{"a":'.repeat(70), "", 400],
  ["with lists that end between", "[[],".repeat(70), "", 400],
  ["brackets that are text", JSON.stringify(`"\\${deep(500)}`), "", 200],
  ["a form's file", deep(500), form, 200],
  ["a form too deep", deep(6000), form, 400],
])("a body of %s", async (_what, body, type, status) => {
  const answer = await post("/desk", `${type}Content-Length: ${body.length}\r\n`, (socket) =>
    socket.write(body),
  );
  expect(statusOf(answer)).toBe(status);
});

test.each([
  ["Next-Action: 7f\r\n", false, 400],
  [`${form}`, false, 400],
  ["", false, 500],
  ["Next-Action: 7f\r\n", true, 500],
  [`${form}`, true, 500],
])(
  "arguments that nobody can read are the sender's fault, and what fails by itself is ours: %j, in own code %j",
  async (headers, isInOwnCode, status) => {
    handle.mockImplementationOnce(async (_request, response) => {
      await new Promise(setImmediate);
      if (isInOwnCode) enterOwnCode();
      response.statusCode = 500;
      response.end();
    });
    expect(statusOf(await post("/desk", `${headers}Content-Length: 0\r\n`))).toBe(status);
  },
);

test("the client's address is taken from a trusted proxy alone", async () => {
  expect(await get("/", "X-Forwarded-For: 203.0.113.9\r\n")).toContain("203.0.113.9");
  expect(await get("/", "X-Forwarded-For: 198.51.100.1, 203.0.113.9\r\n")).toContain(" 203.0.113.9");
  expect(await get("/", `${addressHeader}: 203.0.113.9\r\n`)).toContain("127.0.0.1");
  const strict = openDoor(handle, { trustedProxies: "10.0.0.1" });
  await once(strict.listen(0, "127.0.0.1"), "listening");
  const answer = await fetch(`http://127.0.0.1:${strict.address().port}/`, {
    headers: { "X-Forwarded-For": "203.0.113.9", Connection: "close" },
  });
  expect(await answer.text()).toContain("127.0.0.1");
  strict.close();
});

test("every answer behind TLS, a refusal too, says that nothing else is to be used", async () => {
  for (const path of ["/", "/%"])
    expect(await get(path)).toContain("Strict-Transport-Security: max-age=31536000");
});
