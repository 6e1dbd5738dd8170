import { LRUCache } from "lru-cache";
import { etagOf, isKnown } from "../pages/etag";
import { findPublicRevision } from "./data";

/** An answer as it was made: for everybody, until anything that is public changes. */
type Cached = { revision: bigint; headers: Headers; body: Uint8Array<ArrayBuffer> };

/** Bytes of answers in memory. */
const MAXIMUM_BYTES = 64 * 1024 * 1024;

const cache = new LRUCache<string, Cached>({
  maxSize: MAXIMUM_BYTES,
  sizeCalculation: ({ body }) => body.length + 1024,
});

/** Answers that are being made: a hundred readers who come at once are one. */
const making = new Map<string, Promise<Cached | Response>>();

/**
 * Answers a request for something public that is the same for every reader: from memory while nothing public has changed since
 * it was made, else by `make`. Only answers of 200 are kept. The address alone, with what is asked in it, distinguishes answers.
 */
export async function cachedResponse(request: Request, make: () => Promise<Response>): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const url = pathname + search;
  const revision = await findPublicRevision();
  const found = cache.get(url);
  const answer = found?.revision === revision ? found : await madeOnce(url, revision, make);
  return answer instanceof Response ? answer.clone() : send(request, answer);
}

async function madeOnce(
  url: string,
  revision: bigint,
  make: () => Promise<Response>,
): Promise<Cached | Response> {
  const key = `${revision} ${url}`;
  const begun = making.get(key) ?? keep(url, revision, make).finally(() => making.delete(key));
  making.set(key, begun);
  return begun;
}

/** What is made now is at least as new as the revision that was read before. */
async function keep(
  url: string,
  revision: bigint,
  make: () => Promise<Response>,
): Promise<Cached | Response> {
  const response = await make();
  if (response.status !== 200) return response;
  const body = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  if (!headers.has("ETag")) headers.set("ETag", etagOf(body));
  const answer: Cached = { revision, headers, body };
  cache.set(url, answer);
  return answer;
}

/** Next.js compresses it on its way, and takes away the header of an answer that is compressed already. */
function send(request: Request, { headers, body }: Cached): Response {
  const sent = new Headers(headers);
  if (!isKnown(request, headers.get("ETag") ?? "")) return new Response(body, { headers: sent });
  sent.delete("Content-Type");
  return new Response(null, { status: 304, headers: sent });
}
