// Loaded into the web server by openProduct: answers on PROBE_PORT how long its event loop was held, and what
// its memory is after a garbage collection. Held is counted in processor time of the main thread, so that it
// does not depend on what else the machine does.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createHistogram } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { isMainThread } from "node:worker_threads";

const EVERY_MS = 5;
const scheduled = `/proc/self/task/${process.pid}/schedstat`;

if (isMainThread && process.env.PROBE_PORT && existsSync(scheduled)) probe(Number(process.env.PROBE_PORT));

function probe(port) {
  const held = createHistogram();
  let before = processorNs();
  const ticking = setInterval(() => {
    const now = processorNs();
    held.record(Math.max(1, Math.round((now - before) / 1000)));
    before = now;
  }, EVERY_MS);
  ticking.unref();
  const server = createServer((_, response) => {
    const ms = (microseconds) => Math.round(microseconds / 100) / 10;
    const answer = { held: { p99: ms(held.percentile(99)), worst: ms(held.max) }, memoryMB: memoryMB() };
    held.reset();
    before = processorNs();
    response.end(JSON.stringify(answer));
  });
  // Another process of the server may have the port already.
  server.on("error", () => undefined);
  server.listen(port, "127.0.0.1");
  server.unref();
}

/** The processor time of the main thread, in nanoseconds. */
function processorNs() {
  return Number(readFileSync(scheduled, "utf8").split(" ")[0]);
}

function memoryMB() {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const { rss, heapUsed, external } = process.memoryUsage();
  const mb = (bytes) => Math.round(bytes / 1_000_000);
  return { rss: mb(rss), heapUsed: mb(heapUsed), external: mb(external) };
}
