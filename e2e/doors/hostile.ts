import { readFileSync } from "node:fs";
import { inRoot } from "../../bin/paths.mjs";
import { doorsOfSource } from "../../lib/access/testing/doors";

/** A request that no page of ours sends. */
export type Hostile = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: Uint8Array<ArrayBuffer> | string;
  /** Whose session it carries: nobody's, or that of a role. */
  as: "nobody" | "clerk" | "reviewer" | "administrator";
};

/** Below one, the same for the same seed. */
type Luck = () => number;

const oneOf = <Value>(luck: Luck, list: readonly Value[]) => list[Math.floor(luck() * list.length)] as Value;

/** Values that break what reads them carelessly. */
const values = [
  ...[
    "",
    " ",
    "0",
    "-1",
    "1e309",
    "NaN",
    "9".repeat(30),
    "2147483648",
    "0x10",
    "1.5",
    "null",
    "undefined",
    "[object Object]",
  ],
  ...[
    "'",
    "' OR 1=1 --",
    '"; DROP TABLE "Unit"; --',
    "<script>alert(1)</script>",
    "{{7*7}}",
    "${7*7}",
    "%s%n",
    "\\",
  ],
  ...[
    "../../../../etc/passwd",
    "..%2f..%2f",
    "%2e%2e",
    "a/b",
    "con",
    ".git/config",
    "%E5%B9%B4",
    "\ud800",
    "\u202e年",
    "年".repeat(200),
  ],
  ...[
    "2025",
    "2021",
    "9999",
    "-2025",
    "99999",
    "990001000000",
    "000000000000",
    "9".repeat(12),
    "a".repeat(1500),
  ],
  ...[
    "00000000-0000-0000-0000-000000000000",
    "not-a-uuid",
    "__proto__",
    "constructor",
    "toString",
    "true",
    "[]",
    "{}",
  ],
  ...[
    "2025-02-30",
    "0000-00-00",
    "https://other.example/",
    "//other.example",
    "javascript:alert(1)",
    "a\r\nX-Other: 1",
  ],
];

const names = [
  ...[
    "year",
    "unit",
    "page",
    "q",
    "place",
    "indicator",
    "from",
    "to",
    "size",
    "next",
    "error",
    "callbackUrl",
    "version",
    "number",
  ],
  ...[
    "tab",
    "state",
    "sort",
    "sha256",
    "code",
    "__proto__",
    "constructor",
    "_rsc",
    "format",
    "step",
    "as",
    "since",
  ],
];

const paths = [
  ...new Set(
    doorsOfSource()
      .filter(({ kind }) => kind === "route")
      .map(({ id }) => id.slice(3, id.indexOf("/route.ts")).replaceAll(/\/\([^)]+\)/g, "") || "/"),
  ),
  ...[
    "/desk/reports",
    "/desk/reports/[id]",
    "/desk/reports/[id]/[step]",
    "/reviews",
    "/reviews/[id]",
    "/counties",
    "/counties/[year]",
  ],
  ...[
    "/county/imports",
    "/county/imports/[id]",
    "/imports",
    "/roll-up",
    "/messages",
    "/account",
    "/accounts",
    "/accounts/units",
    "/sign-in",
  ],
  ...[
    "/api/auth/[any]",
    "/api/auth/callback/[any]",
    "/_next/image",
    "/_next/data/[any]",
    "/_next/static/[any]",
    "/wp-login.php",
  ],
];

/** The server actions of the build, each with the page that offers it. */
const actions: [string, string][] = Object.keys(
  (
    JSON.parse(readFileSync(inRoot(".next", "server", "server-reference-manifest.json"), "utf8")) as {
      node: object;
    }
  ).node,
).map((id) => [id, "/desk/reports"]);

const junk = (luck: Luck, length: number) => Uint8Array.from({ length }, () => Math.floor(luck() * 256));

/** JSON of any shape, as deep as three. */
function anyJson(luck: Luck, depth = 3): unknown {
  const kind = depth === 0 ? 0 : Math.floor(luck() * 4);
  if (kind === 1) return Array.from({ length: Math.floor(luck() * 4) }, () => anyJson(luck, depth - 1));
  if (kind === 2)
    return Object.fromEntries(
      Array.from({ length: Math.floor(luck() * 4) }, () => [
        oneOf(luck, [...names, ...fieldNames]),
        anyJson(luck, depth - 1),
      ]),
    );
  return oneOf<unknown>(luck, [...values, 0, -1, 1e21, true, false, null]);
}

const fieldNames = [
  "changes",
  "path",
  "value",
  "baseVersion",
  "operationId",
  "reportId",
  "seen",
  "move",
  "accountId",
  "grant",
  "file",
];

/** What React sends as arguments, right and wrong: references to parts that are missing, functions, promises, classes. */
const references = [
  "$K1",
  "$F1",
  "$@1",
  "$Q1",
  "$W1",
  "$h1",
  "$1",
  "$undefined",
  "$n99999999999999999999",
  "$D2025",
  "$Y",
  "$1:a:b",
  "$B1",
  "$R1",
];

function actionBody(luck: Luck): Pick<Hostile, "headers" | "body"> {
  const kind = luck();
  if (kind < 0.4) return plain(JSON.stringify([anyJson(luck)]));
  if (kind < 0.6) return plain(JSON.stringify([oneOf(luck, references)]));
  if (kind < 0.7)
    return plain(oneOf(luck, ["", "[", "{}", "null", "0", '["$', "[[]]", '[{"a":"$K1"}]', "\u0000"]));
  const parts: Record<string, string> = { 0: JSON.stringify([oneOf(luck, references), anyJson(luck)]) };
  if (luck() < 0.5) parts["1_username"] = oneOf(luck, values);
  if (luck() < 0.3) parts["1"] = JSON.stringify(anyJson(luck));
  return form(parts, luck() < 0.2);
}

const plain = (body: string) => ({ headers: { "Content-Type": "text/plain;charset=UTF-8" }, body });

function form(parts: Record<string, string>, isTorn = false): Required<Pick<Hostile, "headers" | "body">> {
  const boundary = "----x";
  const lines = Object.entries(parts).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = lines.join("") + (isTorn ? "--" : `--${boundary}--\r\n`);
  return { headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` }, body };
}

function anyBody(luck: Luck): Pick<Hostile, "headers" | "body"> {
  const kind = luck();
  if (kind < 0.3)
    return { headers: { "Content-Type": "application/json" }, body: JSON.stringify(anyJson(luck)) };
  if (kind < 0.4)
    return {
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ changes: [anyJson(luck), ...someChanges(luck)] }),
    };
  if (kind < 0.6)
    return form({ file: oneOf(luck, values), data: JSON.stringify(anyJson(luck)) }, luck() < 0.3);
  if (kind < 0.8)
    return {
      headers: { "Content-Type": oneOf(luck, ["application/pdf", "image/png", "x/y", "a"]) },
      body: junk(luck, luck() * 5000),
    };
  return {
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: `${oneOf(luck, names)}=${encodeURIComponent(wellFormed(oneOf(luck, values)))}`,
  };
}

const someChanges = (luck: Luck) => [
  {
    path: oneOf(luck, ["chapter.problems", "front.title", "figure.a:b", "x"]),
    value: anyJson(luck),
    baseVersion: oneOf<unknown>(luck, [0, -1, 1e9, "0"]),
    operationId: "00000000-0000-4000-8000-000000000001",
  },
];

/** A lone surrogate has no bytes. */
const wellFormed = (text: string) => text.toWellFormed();

function anyPath(luck: Luck): string {
  const known = oneOf(luck, paths);
  const filled = known.replaceAll(
    /\[[^\]]+\]/g,
    () => encodeURIComponent(wellFormed(oneOf(luck, values))) || "x",
  );
  const query = Array.from(
    { length: Math.floor(luck() * 4) },
    () => `${oneOf(luck, names)}=${encodeURIComponent(wellFormed(oneOf(luck, values)))}`,
  );
  return filled + (query.length > 0 ? `?${query.join("&")}` : "");
}

const oddHeaders: [string, string][] = [
  ["Range", "bytes=-1"],
  ["If-None-Match", 'W/"'],
  ["If-Modified-Since", "never"],
  ["Accept", "a/b;q=x"],
  ["Accept-Encoding", "br;q=9, ,gzip"],
  ["Accept-Language", "-".repeat(500)],
  ["RSC", "1"],
  ["Next-Router-State-Tree", "%5B%22"],
  ["Next-Router-Prefetch", "2"],
  ["Next-Router-Segment-Prefetch", "/__proto__"],
  ["Next-Url", "//other"],
  ["X-Forwarded-Host", "other.example"],
  ["X-Forwarded-For", "999.999.999.999"],
  ["X-Middleware-Subrequest", "proxy:proxy:proxy:proxy:proxy"],
  ["X-HTTP-Method-Override", "DELETE"],
  ["Content-Encoding", "gzip"],
  ["Cookie", "next-auth.session-token=eyJhbGciOiJub25lIn0..; __proto__=1; a=%E0%A4"],
  ["Authorization", "Bearer x"],
  ["User-Agent", "年".repeat(3)],
  ["Purpose", "prefetch"],
];

/** One more request. */
export function hostileRequest(luck: Luck): Hostile {
  const as = oneOf(luck, ["nobody", "nobody", "clerk", "reviewer", "administrator"] as const);
  if (luck() < 0.3) {
    const [id, page] = oneOf(luck, actions);
    const { headers, body = "" } = actionBody(luck);
    return {
      method: "POST",
      path: oneOf(luck, [page, "/sign-in", "/account"]),
      headers: { ...headers, "Next-Action": luck() < 0.9 ? id : oneOf(luck, ["x", "0".repeat(42)]) },
      body,
      as,
    };
  }
  const headers = Object.fromEntries(
    oddHeaders
      .filter(() => luck() < 0.1)
      .map(([name, value]) => [name, Buffer.from(value).toString("latin1")]),
  );
  if (luck() < 0.4) {
    const { headers: own, body = "" } = anyBody(luck);
    return { method: "POST", path: anyPath(luck), headers: { ...headers, ...own }, body, as };
  }
  return {
    method: oneOf(luck, ["GET", "GET", "GET", "HEAD", "OPTIONS", "PUT", "DELETE"]),
    path: anyPath(luck),
    headers,
    as,
  };
}
