import { type LookupAddress, lookup } from "node:dns";
import { type ClientRequest, type IncomingMessage, request as requestByHttp } from "node:http";
import { request as requestByHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { portalHosts } from "../env";
import { isInwardAddress } from "./inward-address";

/** Maximum size of a page, in bytes after decompression. */
const PAGE_BYTES = 4_000_000;
/** Timeout for the whole request, redirects included, in milliseconds. */
const PATIENCE = 20_000;
const REDIRECTS = 5;

/** Why a page could not be fetched: one value for each cause that needs a different remedy. */
export type FetchFailure =
  | "inwardAddress"
  | "badAddress"
  | "unknownHost"
  | "noNetwork"
  | "refusedConnection"
  | "certificate"
  | "tooSlow"
  | "tooLarge"
  | "tooManyRedirects"
  | "notFound"
  | "status"
  | "notPage"
  | "broken";

export type FetchedPage =
  | { ok: true; url: string; bytes: Uint8Array }
  | { ok: false; failure: FetchFailure; detail: string };

/** Carries a failure out of socket callbacks. */
class PageFailure extends Error {
  constructor(
    readonly failure: FetchFailure,
    readonly detail = "",
  ) {
    super(failure);
  }
}

/**
 * Fetches a page of another site by GET, without identifying the user. Internal networks are reached only by
 * the host names in `PORTAL_HOSTS`: the resolved address is checked for the connection that is used, and
 * again for every redirect. Never throws.
 */
export async function fetchPage(
  address: string,
  { patience = PATIENCE }: { patience?: number } = {},
): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(patience);
  try {
    let url = demandOutward(address);
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      const response = await ask(url, signal);
      const next = redirectOf(response, url);
      if (next === null) return { ok: true, url: url.href, bytes: await bodyOf(response, signal) };
      response.destroy();
      url = demandOutward(next);
    }
    throw new PageFailure("tooManyRedirects");
  } catch (error) {
    if (signal.aborted) return { ok: false, failure: "tooSlow", detail: "" };
    if (error instanceof PageFailure) return { ok: false, failure: error.failure, detail: error.detail };
    return { ok: false, ...causeOf(error) };
  }
}

/** A URL that may be fetched: http or https, without credentials, and not an internal IP address. */
function demandOutward(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new PageFailure("badAddress");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && isInwardAddress(host) && !isAllowed(url)) throw new PageFailure("inwardAddress");
  return url;
}

function isAllowed({ hostname }: URL): boolean {
  return portalHosts().includes(hostname);
}

function ask(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = {
      signal,
      lookup: lookupFor(url),
      // No keep-alive: a name may resolve to another machine the next time.
      agent: false as const,
      headers: {
        accept: "text/html,application/xhtml+xml;q=0.9",
        "accept-encoding": "gzip, deflate, br",
        "user-agent": "Mozilla/5.0 (compatible; Yangguang-Nianbao)",
      },
    };
    const sent: ClientRequest =
      url.protocol === "https:" ? requestByHttps(url, options) : requestByHttp(url, options);
    sent.once("response", resolve).once("error", reject).end();
  });
}

/** Resolves a name once, and refuses the connection if any of its addresses is internal. */
function lookupFor(url: URL): LookupFunction {
  const allowed = isAllowed(url);
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return callback(error, "", 0);
      if (!allowed && found.some(({ address }) => isInwardAddress(address)))
        return callback(new PageFailure("inwardAddress") as NodeJS.ErrnoException, "", 0);
      if (options.all) return callback(null, found);
      const [first] = found;
      return first ? callback(null, first.address, first.family) : callback(unknownHost, "", 0);
    });
}

const unknownHost = new PageFailure("unknownHost") as NodeJS.ErrnoException;

/** The target of a redirect; null if the response is the page itself. Throws for any other response. */
function redirectOf({ statusCode = 0, headers }: IncomingMessage, url: URL): string | null {
  if ([301, 302, 303, 307, 308].includes(statusCode)) {
    const { location = "" } = headers;
    if (!URL.canParse(location, url)) throw new PageFailure("broken");
    return new URL(location, url).href;
  }
  if (statusCode === 404 || statusCode === 410) throw new PageFailure("notFound");
  if (statusCode !== 200) throw new PageFailure("status", String(statusCode));
  const [type = ""] = (headers["content-type"] ?? "text/html").split(";");
  if (!/^(text\/html|application\/xhtml\+xml)$/i.test(type.trim()))
    throw new PageFailure("notPage", type.trim().slice(0, 100));
  return null;
}

async function bodyOf(response: IncomingMessage, signal: AbortSignal): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const unpacked = unpackedOf(response);
  const abort = () => unpacked.destroy(new PageFailure("tooSlow"));
  signal.addEventListener("abort", abort);
  try {
    for await (const part of unpacked) {
      size += part.length;
      if (size > PAGE_BYTES) throw new PageFailure("tooLarge");
      parts.push(part);
    }
  } finally {
    signal.removeEventListener("abort", abort);
    response.destroy();
  }
  return Buffer.concat(parts);
}

/** Decompressed as a stream, so that the limit applies to the decompressed size. */
function unpackedOf(response: IncomingMessage): Readable {
  const packing = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (packing === "identity") return response;
  const unpack = unpackers[packing];
  if (!unpack) throw new PageFailure("broken");
  const stream = unpack();
  response.once("error", (error) => stream.destroy(error));
  return response.pipe(stream);
}

const unpackers: Readonly<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Maps error codes of the system and of OpenSSL. */
function causeOf(error: unknown): { failure: FetchFailure; detail: string } {
  const { code = "" } = error as { code?: string };
  const detail = String(code).slice(0, 100);
  if (code === "ENOTFOUND") return { failure: "unknownHost", detail };
  if (["EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH", "ENETDOWN"].includes(code))
    return { failure: "noNetwork", detail };
  if (["ECONNREFUSED", "ECONNRESET", "EPIPE"].includes(code)) return { failure: "refusedConnection", detail };
  if (code === "ETIMEDOUT") return { failure: "tooSlow", detail };
  if (/CERT|SSL|TLS|SIGNATURE/.test(code)) return { failure: "certificate", detail };
  return { failure: "broken", detail };
}
