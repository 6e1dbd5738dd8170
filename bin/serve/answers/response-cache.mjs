import { LRUCache } from "lru-cache";
import { knownQuery } from "../../../lib/platform/http/known-query.mjs";

/** Bytes of responses in memory, compressed as sent. */
const MAXIMUM_BYTES = 64 * 1024 * 1024;
/** Larger responses are streamed, and not stored. */
const LARGEST = 4 * 1024 * 1024;

/** The header with the revision of a response that is the same for every reader. */
export const revisionHeader = "x-public-revision";

/** The header with the parameters that such a page knows: “?year&unit”. Others count for nothing. */
export const queryHeader = "x-public-query";
/** Characters of paths of which these are remembered: fifty thousand of usual length. */
const PATHS = 2 * 1024 * 1024;

/** Set to `none` on the response to a request that may change drafts, but nothing public. */
export const changeHeader = "x-public-change";

/** These headers are set again for every response. */
const own = new Set([revisionHeader, queryHeader, "date", "connection", "keep-alive", "transfer-encoding"]);

/**
 * Answers requests for public pages and data from memory, with the bytes that were sent before, as long as
 * nothing public has changed since; passes all other requests on, and stores their responses if the
 * application marks them as cacheable.
 *
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) =>
 * unknown} handle
 * @param {{ known(): string | null, doubt(): void }} watch
 */
export function cacheResponses(handle, watch) {
  const kept = new LRUCache({ maxSize: MAXIMUM_BYTES, sizeCalculation: sizeOf });
  const parameters = new LRUCache({ maxSize: PATHS, sizeCalculation: (_names, path) => path.length });
  const keyOf = (request) => {
    const [path, search] = splitAddress(request.url);
    const known = parameters.get(path);
    return `${encodingOf(request)} ${known ? path + knownQuery(search, known) : request.url}`;
  };
  return function answer(request, response) {
    if (request.method !== "GET" && request.method !== "HEAD") {
      beforeHeaders(response, () => {
        if (response.getHeader(changeHeader) !== "none") watch.doubt();
        response.removeHeader(changeHeader);
      });
      return handle(request, response);
    }
    const found = kept.get(keyOf(request));
    if (found && found.revision === watch.known() && send(request, response, found)) return;
    record(request, response, ({ names, ...made }) => {
      if (names) parameters.set(splitAddress(request.url)[0], names);
      kept.set(keyOf(request), withBodyOf(found, made));
    });
    return handle(request, response);
  };
}

/** The path of an address, and its query. */
function splitAddress(url) {
  const at = url.indexOf("?");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at)];
}

/** The application compresses with gzip, or not at all. */
function encodingOf({ headers }) {
  const accepted = headers["accept-encoding"] ?? "";
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accepted) ? "gzip" : "plain";
}

/**
 * Sends the stored response; returns false if its body is needed but not stored, because only a 304 was
 * recorded.
 */
function send(request, response, { headers, etag, body }) {
  const isKnown = isKnownTag(request.headers["if-none-match"], etag);
  if (!isKnown && !body) return false;
  for (const [name, value] of headers) if (!isKnown || !ofBody.has(name)) response.setHeader(name, value);
  response.statusCode = isKnown ? 304 : 200;
  if (!isKnown) response.setHeader("Content-Length", body.length);
  response.end(isKnown || request.method === "HEAD" ? undefined : body);
  return true;
}

const ofBody = new Set(["content-type", "content-encoding", "content-length", "content-disposition"]);

function isKnownTag(asked, etag) {
  if (!asked || !etag) return false;
  return asked.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
}

/** Records the application's response, and passes it to `keep` once it is complete. */
function record(request, response, keep) {
  const chunks = [];
  let bytes = 0;
  let revision;
  let names;
  beforeHeaders(response, () => {
    revision = response.getHeader(revisionHeader);
    names = response.getHeader(queryHeader)?.slice(1).split("&").filter(Boolean);
    response.removeHeader(revisionHeader);
    response.removeHeader(queryHeader);
  });
  const note = (chunk, encoding) => {
    if (chunk === undefined || chunk === null || typeof chunk === "function" || bytes > LARGEST) return;
    const noted = typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk);
    bytes += noted.length;
    chunks.push(noted);
  };
  const { write, end } = response;
  response.write = (chunk, encoding, done) => {
    note(chunk, encoding);
    return write.call(response, chunk, encoding, done);
  };
  response.end = (chunk, encoding, done) => {
    note(chunk, encoding);
    const ended = end.call(response, chunk, encoding, done);
    if (revision === undefined || bytes > LARGEST) return ended;
    const isUnchanged = response.statusCode === 304;
    if (!isUnchanged && (response.statusCode !== 200 || request.method === "HEAD")) return ended;
    const headers = Object.entries(response.getHeaders()).filter(([name]) => !own.has(name));
    const etag = response.getHeader("etag");
    keep({ names, revision, headers, etag, body: isUnchanged ? null : Buffer.concat(chunks) });
    return ended;
  };
}

/** Keeps the stored body if the new response of the same revision is a 304, which has none. */
function withBodyOf(found, made) {
  return made.body === null && found?.body && found.revision === made.revision ? found : made;
}

function beforeHeaders(response, act) {
  const { writeHead } = response;
  response.writeHead = (...args) => {
    response.writeHead = writeHead;
    act();
    return writeHead.apply(response, args);
  };
}

function sizeOf({ headers, body }, key) {
  return (
    (body?.length ?? 0) +
    key.length +
    headers.reduce((sum, [name, value]) => sum + name.length + String(value).length, 512)
  );
}
