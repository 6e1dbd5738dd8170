import { LRUCache } from "lru-cache";
import { knownQuery } from "@/lib/platform/http/known-query.mjs";
import { etagOf, isKnown } from "../pages/etag";
import { findPresentRevision, readPublic } from "./read-public";

/**
 * A response as it was made, for every reader until anything public changes. `state`: of the rows from which
 * it was made, read before.
 */
type Cached = {
  revision: bigint;
  state: string | null;
  headers: Headers;
  body: Uint8Array<ArrayBuffer>;
};

type Choices = {
  /**
   * Takes from a query the values that the page ignores: whoever invents them gets the page without them, and
   * the server around the application stores no copy of it for each.
   */
  soundOf?: (asked: URLSearchParams) => URLSearchParams;
  /**
   * The state of all rows from which the response is made: while it is the same, the response is too,
   * whatever else changed. Null if it is not known.
   */
  stateOf?: () => Promise<string | null>;
};

/**
 * Total bytes of responses in memory. The server around the application (bin/serve/answers) keeps what it
 * sent besides.
 */
const MAXIMUM_BYTES = 32 * 1024 * 1024;

const cache = new LRUCache<string, Cached>({
  maxSize: MAXIMUM_BYTES,
  sizeCalculation: ({ body }, address) => body.length + address.length + 1024,
});

/** Responses being made: many concurrent requests for one wait for the same. */
const making = new Map<string, Promise<Cached | Response>>();

/**
 * Responds to a request for something public that is the same for every reader: from memory if nothing public
 * has changed since it was made, else by `make`, which gets the request without its conditions, because
 * concurrent readers share the response, and without the parameters that are not among `known`: a page is
 * made once, whatever was added to its address. Only responses with status 200 are stored.
 */
export async function cachedResponse(
  request: Request,
  known: readonly string[],
  make: (unconditional: Request, asked: URLSearchParams) => Promise<Response>,
  { soundOf = (asked) => asked, stateOf }: Choices = {},
): Promise<Response> {
  const address = new URL(request.url);
  const asked = knownQuery(address.search, known);
  address.search = soundOf(new URLSearchParams(asked)).toString();
  const url = address.pathname + address.search;
  const revision = await findPresentRevision();
  const found = cache.get(url);
  const unconditional = () => new Request(address, { headers: wholeOf(request) });
  const answer =
    found?.revision === revision
      ? found
      : await madeOnce(url, { revision, known, stateOf }, () =>
          readPublic(revision, () => make(unconditional(), address.searchParams)),
        );
  if (answer instanceof Response) return answer.clone();
  return send(request, answer, { isSound: address.search === asked });
}

function wholeOf(request: Request): Headers {
  const headers = new Headers(request.headers);
  headers.delete("If-None-Match");
  return headers;
}

/** Under what a response is stored: the revision read before it was made, and the parameters that count. */
type Terms = Pick<Choices, "stateOf"> & { revision: bigint; known: readonly string[] };

async function madeOnce(
  url: string,
  terms: Terms,
  make: () => Promise<Response>,
): Promise<Cached | Response> {
  const key = `${terms.revision} ${url}`;
  const begun = making.get(key) ?? renew(url, terms, make).finally(() => making.delete(key));
  making.set(key, begun);
  return begun;
}

/** The stored response if its rows are the same as when it was made, else a new one. */
async function renew(url: string, terms: Terms, make: () => Promise<Response>): Promise<Cached | Response> {
  const { revision, stateOf } = terms;
  const state = stateOf ? await readPublic(revision, stateOf) : null;
  const found = cache.get(url);
  if (state !== null && found?.state === state) return keep(url, { ...found, revision });
  const response = await make();
  if (response.status !== 200) return response;
  const body = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  if (!headers.has("ETag")) headers.set("ETag", etagOf(body));
  headers.set("X-Public-Query", `?${terms.known.join("&")}`);
  return keep(url, { revision, state, headers, body });
}

/** A response made now is at least as new as the revision read before. */
function keep(url: string, made: Cached): Cached {
  const headers = new Headers(made.headers);
  headers.set("X-Public-Revision", String(made.revision));
  const answer: Cached = { ...made, headers };
  cache.set(url, answer);
  return answer;
}

/** Next.js compresses the response, and would remove the header of one already compressed. */
function send(request: Request, { headers, body }: Cached, { isSound }: { isSound: boolean }): Response {
  const sent = new Headers(headers);
  if (!isSound) sent.delete("X-Public-Revision");
  if (!isKnown(request, headers.get("ETag") ?? "")) return new Response(body, { headers: sent });
  sent.delete("Content-Type");
  return new Response(null, { status: 304, headers: sent });
}
