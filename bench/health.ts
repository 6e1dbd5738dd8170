/**
 * Latency of health checks under the most expensive requests: `npm run bench -- health [seconds each]`. On a
 * separate server, one kind of work after the other, repeated as soon as it is answered. Prints JSON: for
 * each kind the number of responses, their statuses, the slowest one, p50, p99 and maximum of the concurrent
 * health checks in milliseconds, and `held`: how long the work held the event loop at a time, in milliseconds
 * of processor time, which does not depend on what else the machine does.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { PROSE_BLOCKS_MAX } from "@/lib/core/prose/prose";
import { makeClerks } from "../e2e/product/people";
import { openProduct } from "../e2e/product/product";

const seconds = Number(process.argv[2] ?? 8);
const product = await openProduct({ environment: { LOG_LEVEL: "error" }, probe: true });
const [address = ""] = product.addresses;
const [clerk] = await makeClerks(product, 1);
if (!clerk) throw new Error("no clerk");
const { reportId, cookie } = clerk;
const signedIn = { Cookie: `${cookie.name}=${cookie.value}` };

/** The maximum number of blocks of a chapter, with nearly the maximum number of characters. */
const chapter = (word: string) => ({
  type: "doc",
  content: Array.from({ length: PROSE_BLOCKS_MAX }, (_, at) => ({
    type: "paragraph",
    content: [{ type: "text", text: `${word}${at}，${"本年度收到申请若干件，均已按期办结".repeat(9)}。` }],
  })),
});

const work: Record<string, () => Promise<Response>> = {
  nothing: () => fetch(`${address}/api/health`),
  "a chapter on a new base": () => save("chapter.problems", chapter(randomUUID()), 0),
  "a chapter on an old base": () => save("chapter.problems", chapter(randomUUID()), 1),
  "400 fields": () =>
    send(Array.from({ length: 400 }, (_, at) => change("front.address", `路${at}号${randomUUID()}`, 0))),
  "a draft as PDF": () => fetch(`${address}/desk/reports/${reportId}/paper/pdf`, { headers: signedIn }),
  "a draft as Word": () => fetch(`${address}/desk/reports/${reportId}/paper/docx`, { headers: signedIn }),
  "a draft's page": () => fetch(`${address}/desk/reports/${reportId}/preview`, { headers: signedIn }),
  "50 MB to be verified": () => verify(`{"reports":[${'{"a":1},'.repeat(6_000_000)}{}]}`),
  "50 MB of binary to be verified": () => verify(new Uint8Array(49_900_000).fill(7)),
  "the longest search": () => fetch(`${address}/?q=${encodeURIComponent("信息公开".repeat(80))}`),
};

const figures: Record<string, object> = {};
for (const [name, ask] of Object.entries(work)) figures[name] = await beside(ask);
console.log(JSON.stringify({ figure: "health", seconds, ...figures }, null, 1));
const { db } = await import("@/lib/platform/db");
await db.$disconnect();
await product.stop();
process.exit(0);

async function beside(ask: () => Promise<Response>) {
  await product.probed();
  const health: number[] = [];
  const statuses: Record<string, number> = {};
  let slowest = 0;
  let isDone = false;
  const end = performance.now() + seconds * 1000;
  const working = (async () => {
    while (performance.now() < end) {
      const began = performance.now();
      const response = await ask().catch(() => null);
      await response?.arrayBuffer().catch(() => null);
      const status = String(response?.status ?? "none");
      statuses[status] = (statuses[status] ?? 0) + 1;
      slowest = Math.max(slowest, performance.now() - began);
    }
    isDone = true;
  })();
  while (!isDone) {
    const began = performance.now();
    await (await fetch(`${address}/api/health`)).arrayBuffer();
    health.push(performance.now() - began);
    await sleep(20);
  }
  await working;
  const { held, memoryMB } = (await product.probed()) ?? {};
  health.sort((one, other) => one - other);
  const at = (share: number) => Math.round(health[Math.floor((health.length - 1) * share)] ?? 0);
  const slow = Math.round(slowest);
  return { statuses, slowest: slow, health: { p50: at(0.5), p99: at(0.99), worst: at(1) }, held, memoryMB };
}

function change(path: string, value: unknown, baseVersion: number): object {
  return { path, value, baseVersion, operationId: randomUUID() };
}

function save(path: string, value: unknown, baseVersion: number): Promise<Response> {
  return send([change(path, value, baseVersion)]);
}

function send(changes: object[]): Promise<Response> {
  const headers = { "Content-Type": "application/json", ...signedIn };
  const body = JSON.stringify({ changes });
  return fetch(`${address}/desk/reports/${reportId}/fields`, { method: "POST", headers, body });
}

function verify(content: BlobPart): Promise<Response> {
  const form = new FormData();
  form.set("file", new Blob([content], { type: "application/json" }), "2024.json");
  return fetch(`${address}/verify`, { method: "POST", body: form });
}
