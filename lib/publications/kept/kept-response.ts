import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { etagOf, isKnown } from "../pages/etag";
import { findPublicRevision } from "./data";

/** An answer as it was made: for everybody, until anything that is public changes. */
type Kept = { revision: bigint; headers: Headers; body: Buffer; encoded: Map<Encoding, Promise<Buffer>> };

type Encoding = "br" | "gzip";

/** Bytes of answers in memory, as they are and compressed. */
const ROOM = 64 * 1024 * 1024;

const kept = new LRUCache<string, Kept>({
  maxSize: ROOM,
  sizeCalculation: ({ body }) => 2 * body.length + 1024,
});

/** Answers that are being made: a hundred readers who come at once are one. */
const making = new Map<string, Promise<Kept | Response>>();

const compressed = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
} satisfies Record<Encoding, (body: Buffer) => Promise<Buffer>>;

/**
 * Answers a request for something public that is the same for every reader: from memory while nothing public has changed since
 * it was made, else by `make`. Only answers of 200 are kept. The address alone, with what is asked in it, tells answers apart.
 */
export async function keptResponse(request: Request, make: () => Promise<Response>): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const address = pathname + search;
  const revision = await findPublicRevision();
  const found = kept.get(address);
  const answer = found?.revision === revision ? found : await madeOnce(address, revision, make);
  return answer instanceof Response ? answer.clone() : send(request, answer);
}

async function madeOnce(
  address: string,
  revision: bigint,
  make: () => Promise<Response>,
): Promise<Kept | Response> {
  const key = `${revision} ${address}`;
  const begun = making.get(key) ?? keep(address, revision, make).finally(() => making.delete(key));
  making.set(key, begun);
  return begun;
}

/** What is made now is at least as new as the revision that was read before. */
async function keep(
  address: string,
  revision: bigint,
  make: () => Promise<Response>,
): Promise<Kept | Response> {
  const response = await make();
  if (response.status !== 200) return response;
  const body = Buffer.from(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  if (!headers.has("ETag")) headers.set("ETag", etagOf(body));
  const answer: Kept = { revision, headers, body, encoded: new Map() };
  kept.set(address, answer);
  return answer;
}

async function send(request: Request, { headers, body, encoded }: Kept): Promise<Response> {
  const sent = new Headers(headers);
  sent.append("Vary", "Accept-Encoding");
  const etag = headers.get("ETag") ?? "";
  if (isKnown(request, etag)) {
    sent.delete("Content-Type");
    return new Response(null, { status: 304, headers: sent });
  }
  const encoding = encodingFor(request);
  if (!encoding) return new Response(new Uint8Array(body), { headers: sent });
  const bytes = encoded.get(encoding) ?? compressed[encoding](body);
  encoded.set(encoding, bytes);
  sent.set("Content-Encoding", encoding);
  // Other bytes of the same content.
  sent.set("ETag", `W/${etag}`);
  return new Response(new Uint8Array(await bytes), { headers: sent });
}

function encodingFor(request: Request): Encoding | null {
  const taken = (request.headers.get("Accept-Encoding") ?? "").split(",").map((name) => name.trim());
  return (["br", "gzip"] as const).find((encoding) => taken.includes(encoding)) ?? null;
}
