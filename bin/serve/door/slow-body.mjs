/** Seconds before the speed of a body is measured. */
const GRACE_S = 10;
/** Minimum average speed in bytes a second after that. */
const SLOWEST = 16_000;
/** Seconds in which the largest body has to arrive: large ones occupy memory besides. */
const LONGEST_S = 240;
const TICK_MS = 500;

/**
 * Ends a request whose body arrives so slowly that it only occupies a connection; a large one has to arrive
 * faster, all along. Time during which this server does not read is not counted.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {() => void} tooSlow
 * @param {{ grace?: number, slowest?: number }} [than] seconds, and bytes a second
 */
export function endSlowBody(request, tooSlow, { grace = GRACE_S, slowest = SLOWEST } = {}) {
  const length = Number(request.headers["content-length"]);
  if (!(length > 0)) return;
  const least = Math.max(slowest, length / LONGEST_S);
  const { socket } = request;
  const before = socket.bytesRead;
  let waited = 0;
  const timer = setInterval(() => {
    if (request.complete || request.destroyed) return clearInterval(timer);
    // The buffer is full: the server is not reading.
    if (request.readableLength >= request.readableHighWaterMark) return;
    waited += TICK_MS / 1000;
    if (waited < grace || socket.bytesRead - before >= (waited - grace) * least + 1) return;
    clearInterval(timer);
    tooSlow();
  }, TICK_MS);
  timer.unref();
}
