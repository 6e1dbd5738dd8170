/**
 * Latency of health checks under the most expensive requests: `npm run bench -- health [seconds each]`. On a
 * separate server, one kind of work after the other, repeated as soon as it is answered. Prints JSON: for
 * each kind the number of responses, their statuses, the first (when its code is loaded), the slowest other
 * one, p50, p99 and maximum of the concurrent health checks in milliseconds after the first, and `held`: how
 * long the work held the event loop at a time, in milliseconds of processor time, which does not depend on
 * what else the machine does. Drafts and publications have two chapters of the maximum length; pages that
 * readers share are kept in memory, so that something public changes before each request. Exits with 1 if a
 * health check is not answered by 200, or a request by nothing or a fault of the server.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Prose } from "@/lib/core/prose/prose";
import { longestChapter } from "@/lib/core/prose/testing-longest";
import { emptyContent } from "@/lib/core/report";
import { county, makeClerks, makePerson, type Person } from "../e2e/product/people";
import { openProduct } from "../e2e/product/product";

const seconds = Number(process.argv[2] ?? 8);
const product = await openProduct({ environment: { LOG_LEVEL: "error" }, probe: true });
const [address = ""] = product.addresses;
const { db } = await import("@/lib/platform/db");
const { findDraft } = await import("@/lib/reports/data");
const [clerk, saver] = await makeClerks(product, 2);
if (!clerk || !saver) throw new Error("no clerk");
await saveLongest(clerk);
const { unit, reviewed } = await makeVersions(clerk);
const reviewer = await makePerson(product.secret, "reviewer", "reviewer", county);

const draft = `/desk/reports/${clerk.reportId}`;
const publication = `/reports/${unit}/2023`;
const work: Record<string, () => Promise<Response>> = {
  nothing: () => fetch(`${address}/api/health`),
  "a chapter on a new base": () => save("chapter.problems", longestChapter(randomUUID()), 0),
  "a chapter on an old base": () => save("chapter.problems", longestChapter(randomUUID()), 1),
  "400 fields": () =>
    send(Array.from({ length: 400 }, (_, at) => change("front.address", `路${at}号${randomUUID()}`, 0))),
  "a draft as PDF": () => ask(`${draft}/paper/pdf`, clerk),
  "a draft as Word": () => ask(`${draft}/paper/docx`, clerk),
  "a draft's preview": () => ask(`${draft}/preview`, clerk),
  "a draft's chapter": () => ask(`${draft}/overview`, clerk),
  "a review with all changed": () => ask(`/reviews/${reviewed}?view=marked`, reviewer),
  "a publication": () => askAnew(publication),
  "a correction compared": () => askAnew(`${publication}/v/2/compare`),
  "50 MB of JSON to be verified": () => verify(`{"reports":[${'{"a":1},'.repeat(6_000_000)}{}]}`),
  "50 MB of binary to be verified": () => verify(new Uint8Array(49_900_000).fill(7)),
  "the longest search": () => fetch(`${address}/?q=${encodeURIComponent("信息公开".repeat(80))}`),
};

let faults = 0;
const figures: Record<string, object> = {};
for (const [name, ask] of Object.entries(work)) figures[name] = await beside(ask);
console.log(JSON.stringify({ figure: "health", seconds, ...figures }, null, 1));
await db.$disconnect();
await product.stop();
process.exit(faults > 0 ? 1 : 0);

async function beside(request: () => Promise<Response>) {
  const began = performance.now();
  await (await request()).arrayBuffer();
  const first = Math.round(performance.now() - began);
  await product.probed();
  const health: number[] = [];
  const statuses: Record<string, number> = {};
  let slowest = 0;
  let isDone = false;
  const end = performance.now() + seconds * 1000;
  const working = (async () => {
    while (performance.now() < end) {
      const began = performance.now();
      const response = await request().catch(() => null);
      await response?.arrayBuffer().catch(() => null);
      const status = String(response?.status ?? "none");
      statuses[status] = (statuses[status] ?? 0) + 1;
      // 503 is how the product says that too much waits.
      if (status === "none" || (status.startsWith("5") && status !== "503")) faults += 1;
      slowest = Math.max(slowest, performance.now() - began);
    }
    isDone = true;
  })();
  while (!isDone) {
    const began = performance.now();
    const answer = await fetch(`${address}/api/health`);
    await answer.arrayBuffer();
    if (!answer.ok) faults += 1;
    health.push(performance.now() - began);
    await sleep(20);
  }
  await working;
  const { held, memoryMB } = (await product.probed()) ?? {};
  health.sort((one, other) => one - other);
  const at = (share: number) => Math.round(health[Math.floor((health.length - 1) * share)] ?? 0);
  const slow = Math.round(slowest);
  return {
    statuses,
    first,
    slowest: slow,
    health: { p50: at(0.5), p99: at(0.99), worst: at(1) },
    held,
    memoryMB,
  };
}

function change(path: string, value: unknown, baseVersion: number): object {
  return { path, value, baseVersion, operationId: randomUUID() };
}

function save(path: string, value: unknown, baseVersion: number): Promise<Response> {
  return send([change(path, value, baseVersion)]);
}

function send(changes: object[], { reportId, cookie } = saver as Person): Promise<Response> {
  const headers = { "Content-Type": "application/json", Cookie: `${cookie.name}=${cookie.value}` };
  const body = JSON.stringify({ changes });
  return fetch(`${address}/desk/reports/${reportId}/fields`, { method: "POST", headers, body });
}

function ask(path: string, person?: Person): Promise<Response> {
  const headers = person && { Cookie: `${person.cookie.name}=${person.cookie.value}` };
  return fetch(address + path, headers ? { headers, redirect: "manual" } : {});
}

/** Asks for a page that is in memory until anything public changes: now. */
async function askAnew(path: string): Promise<Response> {
  await db.unit.update({ where: { code: unit }, data: { name: `改名${randomUUID().slice(0, 4)}镇` } });
  return ask(path);
}

/** Two chapters of the maximum length. What is refused would be measured as nothing. */
async function saveLongest(person: Person): Promise<void> {
  const { versions } = (await findDraft(person.reportId)) ?? { versions: {} };
  for (const [path, value] of Object.entries(longest("甲"))) {
    const sent = change(path, value, versions[path as keyof typeof versions] ?? 0);
    const answer = await (await send([sent], person)).json();
    if (answer.data?.value?.saved?.[0]?.outcome !== "accepted") throw new Error(JSON.stringify(answer));
  }
}

function longest(word: string): Record<`chapter.${string}`, Prose> {
  return {
    "chapter.overview": longestChapter(`${word}一`),
    "chapter.problems": longestChapter(`${word}二`),
  };
}

/** A returned report that was submitted again, and a publication with a correction, everything changed. */
async function makeVersions({ reportId }: Person) {
  const { makeReport, makeVersion, publish } = await import("@/lib/publications/testing/published");
  const { unitCode } = await db.report.findUniqueOrThrow({ where: { id: reportId } });
  const content = (word: string) => ({
    ...emptyContent,
    chapters: Object.fromEntries(
      Object.entries(longest(word)).map(([path, value]) => [path.slice("chapter.".length), value]),
    ),
  });
  const returned = await makeReport(unitCode, 2024, {}, content("乙"));
  await makeVersion(returned.reportId, content("丙"));
  await db.report.update({ where: { id: returned.reportId }, data: { state: "reviewing" } });
  const { id: actorId } = await db.account.findFirstOrThrow();
  const event = { reportId: returned.reportId, actorId, from: "reviewing", to: "returned" };
  await db.event.create({ data: { ...event, move: "return", payload: { versionNumber: 1 } } });
  const corrected = await makeReport(unitCode, 2023, {}, content("丁"));
  await publish(corrected.reportId, corrected.versionId);
  const next = await makeVersion(corrected.reportId, content("戊"));
  await publish(corrected.reportId, next.versionId, "更正全文。");
  return { unit: unitCode, reviewed: returned.reportId };
}

function verify(content: BlobPart): Promise<Response> {
  const form = new FormData();
  form.set("file", new Blob([content], { type: "application/json" }), "2024.json");
  return fetch(`${address}/verify`, { method: "POST", body: form });
}
