/**
 * Fuzz test of all entry points: `npm run bench -- doors [requests] [seed]`, on a separate server. Every URL,
 * server action and route is called with invalid values, headers and bodies, by an anonymous user, a clerk, a
 * reviewer and an administrator, including imports. Prints JSON: responses by status, those of 500 and above
 * with their requests, and the latency of concurrent health checks (p50, p99, maximum, in milliseconds). For
 * each tenth of the requests: how long the event loop was held at a time (in milliseconds of processor time),
 * and the memory of the server after a garbage collection, the first of them before. Exits with 1 if a
 * response is 500 or a health check failed.
 */
import { request } from "node:http";
import { type Hostile, hostileRequest } from "../e2e/doors/hostile";
import { luckOf } from "../e2e/luck";
import { county, makeClerks, makePerson, type Person } from "../e2e/product/people";
import { openProduct, type Probed } from "../e2e/product/product";

const [requests = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const SIDE_BY_SIDE = 4;
/** Statuses that report overload or a full disk. */
const said = [503, 507];

const product = await openProduct({ environment: { LOG_LEVEL: "silent" }, probe: true });
const [address = ""] = product.addresses;
const { port } = new URL(address);
const [clerk] = await makeClerks(product, 1);
const people: Record<Hostile["as"], Person | undefined> = {
  ...{ nobody: undefined, clerk },
  reviewer: await makePerson(product.secret, "reviewer", "reviewer", county),
  administrator: await makePerson(product.secret, "administrator", "administrator", county),
};
const luck = luckOf(seed);
const statuses: Record<string, number> = {};
const atFault: object[] = [];
const health: number[] = [];
let unwell = 0;
let isDone = false;

const tenths: Probed[] = [];
await keepProbed();
await Promise.all([knockAll().finally(() => (isDone = true)), askHealth()]);
health.sort((one, other) => one - other);
const at = (share: number) => Math.round(health[Math.floor((health.length - 1) * share)] ?? 0);
console.log(
  JSON.stringify({
    figure: "doors",
    ...{ requests, seed, statuses },
    atFault: atFault.slice(0, 20),
    health: { asked: health.length, unwell, p50: at(0.5), p99: at(0.99), worst: at(1) },
    held: tenths.slice(1).map(({ held }) => held),
    memoryMB: tenths.map(({ memoryMB }) => memoryMB),
  }),
);
const { db } = await import("@/lib/platform/db");
await db.$disconnect();
await product.stop();
process.exit(atFault.length + unwell > 0 ? 1 : 0);

async function knockAll(): Promise<void> {
  let next = 0;
  const knockNext = async () => {
    while (next < requests) {
      next += 1;
      if (next % Math.ceil(requests / 10) === 0) await keepProbed();
      const hostile = hostileRequest(luck);
      const status = await knock(hostile);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 500 && !said.includes(status))
        atFault.push({ status, ...hostile, body: String(hostile.body ?? "").slice(0, 300) });
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, knockNext));
}

async function keepProbed(): Promise<void> {
  const probed = await product.probed();
  if (probed) tenths.push(probed);
}

/** The status; 0 if the connection was closed without a response. */
function knock({ method, path, headers, body, as }: Hostile): Promise<number> {
  const cookie = people[as]?.cookie;
  const own = cookie ? { Cookie: `${cookie.name}=${cookie.value}` } : {};
  const length = body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
  return new Promise((resolve) => {
    try {
      const asked = request(
        { port, method, path, headers: { Connection: "close", ...length, ...own, ...headers } },
        (response) => {
          response.resume();
          response.on("close", () => resolve(response.statusCode ?? 0));
        },
      );
      asked.on("error", () => resolve(0));
      asked.end(body);
    } catch {
      // Node.js itself refuses to send such a URL or header.
      resolve(0);
    }
  });
}

async function askHealth(): Promise<void> {
  while (!isDone) {
    const began = performance.now();
    const response = await fetch(`${address}/api/health`).catch(() => null);
    await response?.arrayBuffer();
    if (response?.status !== 200) unwell += 1;
    health.push(performance.now() - began);
    await new Promise((rested) => setTimeout(rested, 50));
  }
}
