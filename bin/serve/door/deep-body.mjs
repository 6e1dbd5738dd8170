/** Maximum nesting of brackets: the product's requests have at most a dozen levels. */
const DEEPEST = 64;
/** In a multipart form brackets have no meaning: only extreme depths are refused. */
const DEEPEST_FORM = 5_000;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const isOpening = (byte) => byte === 0x5b || byte === 0x7b;
const isClosing = (byte) => byte === 0x5d || byte === 0x7d;

/**
 * Measures the nesting depth of lists and objects in a body as it streams, without storing it: parsers
 * recurse once for each level, and could overflow the stack.
 *
 * @param {string} [type] the body's content type
 * @returns {(bytes: Uint8Array) => boolean} whether it still is as deep as may be
 */
function depthMeter(type = "") {
  const isForm = /^multipart\/form-data/i.test(type);
  const deepest = isForm ? DEEPEST_FORM : DEEPEST;
  let depth = 0;
  let quoted = false;
  let escaped = false;
  return (bytes) => {
    for (const byte of bytes) {
      if (escaped) escaped = false;
      else if (quoted && byte === BACKSLASH) escaped = true;
      else if (!isForm && byte === QUOTE) quoted = !quoted;
      else if (!quoted && isOpening(byte)) depth += 1;
      else if (!quoted && isClosing(byte)) depth = Math.max(0, depth - 1);
      if (depth > deepest) return false;
    }
    return true;
  };
}

/**
 * Ends a request with 400 as soon as its body is nested too deeply. The body is inspected as it arrives, and
 * not buffered.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {() => void} tooDeep
 */
export function endDeepBody(request, tooDeep) {
  const mayBeDeeper = depthMeter(request.headers["content-type"]);
  const push = request.push.bind(request);
  request.push = (bytes, encoding) => {
    if (bytes !== null && typeof bytes !== "string" && !mayBeDeeper(bytes)) {
      tooDeep();
      return false;
    }
    return push(bytes, encoding);
  };
}
