import { bodyLimit, limits } from "./limits.mjs";

const HOST = /^([A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(:\d{1,5})?$/;
const methods = ["GET", "HEAD", "POST", "OPTIONS"];

/**
 * Why a request is refused before it is processed; null if it is accepted. Requests that no browser sends get
 * a status (400, 405, 411, 413, 414, 431) at no cost.
 *
 * @param {{ method: string, url: string, headers: Record<string, string | string[] | undefined>, rawHeaders:
 * string[] }} request
 * @returns {{ status: number, message: string, headers?: Record<string, string> } | null}
 */
export function refusalOf(request) {
  if (!methods.includes(request.method))
    return { status: 405, message: "不支持这种请求方式。", headers: { Allow: methods.join(", ") } };
  return (
    refusalOfAddress(request.url) ??
    refusalOfHeaders(request) ??
    refusalOfOrigin(request) ??
    refusalOfBody(request)
  );
}

function refusalOfAddress(url) {
  if (url.length > limits.address) return { status: 414, message: "网址过长。" };
  const [path, ...query] = url.split("?");
  // “//name” would be parsed as another site.
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(path) || /[\\#]/.test(path) || !isReadable(path)) return malformed;
  if (path.split("/").length - 1 > limits.segments || isDisguised(path)) return malformed;
  const asked = query.join("?");
  // PostgreSQL text cannot contain U+0000.
  if (!/^[\x21-\x7e]*$/.test(asked) || asked.includes("%00")) return malformed;
  if (asked.split("&").length > limits.parameters) return malformed;
  return null;
}

/**
 * True for another spelling of a path, which the limits by path would not recognise and a router might: no
 * browser encodes letters, digits, dots and hyphens, or sends empty folders and dots.
 */
function isDisguised(path) {
  return /%(2[de]|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])|\/\/|\/\.{1,2}(\/|$)/i.test(path);
}

const malformed = { status: 400, message: "网址有误。" };

function isReadable(path) {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

function refusalOfHeaders({ headers, rawHeaders }) {
  if (rawHeaders.length / 2 > limits.headers) return { status: 431, message: "请求头过多。" };
  const { host = "", "x-forwarded-host": forwarded, "x-forwarded-proto": protocol = "http" } = headers;
  if (![host, forwarded ?? host].every((name) => HOST.test(firstOf(name))))
    return { status: 400, message: "主机名有误。" };
  const isRead = /^https?$/.test(firstOf(protocol)) && isRouterState(headers["next-router-state-tree"]);
  return isRead ? null : { status: 400, message: "请求头有误。" };
}

/** True for the state that the Next.js router sends: JSON in URL encoding. */
function isRouterState(sent) {
  if (sent === undefined) return true;
  try {
    return Array.isArray(JSON.parse(decodeURIComponent(sent)));
  } catch {
    return false;
  }
}

/** The first of several proxies' values. */
const firstOf = (list) => list.split(",")[0].trim();

/** Refuses requests that pages of other sites send. */
function refusalOfOrigin({ method, headers }) {
  const { origin, host } = headers;
  if (origin === undefined || origin === "null") return null;
  if (!isOrigin(origin)) return { status: 400, message: "请求来源有误。" };
  const isOwn = new URL(origin).host === firstOf(headers["x-forwarded-host"] ?? host ?? "").toLowerCase();
  return method !== "POST" || isOwn ? null : { status: 403, message: "请求来自别的网站。" };
}

/** True for a scheme and a host only. Browser extensions have schemes of their own. */
function isOrigin(text) {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#@\s]+$/i.test(text) && URL.canParse(text);
}

function refusalOfBody({ method, url, headers }) {
  const length = headers["content-length"];
  const hasBody = headers["transfer-encoding"] !== undefined || Number(length ?? 0) > 0;
  if (!hasBody) return null;
  if (method !== "POST") return { status: 400, message: "这种请求不带内容。" };
  // Without a length the body could be endless; browsers always send one.
  if (length === undefined) return { status: 411, message: "请求没有注明长度。" };
  if (Number(length) > bodyLimit(url.split("?")[0])) return { status: 413, message: "请求内容过大。" };
  return null;
}
