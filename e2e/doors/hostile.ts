import { readFileSync } from "node:fs";
import { inRoot } from "../../bin/paths.mjs";
import { doorsOfSource } from "../../lib/access/testing/doors";
import { fieldNames, names, oddHeaders, references, values } from "./values";

/** A request that no page of this product sends. */
export type Hostile = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: Uint8Array<ArrayBuffer> | string;
  /** Whose session it uses: none, or that of a role. */
  as: "nobody" | "clerk" | "reviewer" | "administrator";
};

/** A deterministic random generator of numbers below one. */
type Luck = () => number;

const oneOf = <Value>(luck: Luck, list: readonly Value[]) => list[Math.floor(luck() * list.length)] as Value;

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
    "/imports/batches",
    "/imports/batches/[id]",
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

/** JSON of any shape, with a maximum depth of three. */
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

/** A lone surrogate cannot be encoded. */
const wellFormed = (text: string) => Buffer.from(text).toString();

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

/** Generates one request. */
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
