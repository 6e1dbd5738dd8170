/**
 * A failover during work: `npm run bench -- replica [clerks] [reads a second] [asynchronous]`, by default 20
 * and 10, and synchronous replication. On this machine two PostgreSQL nodes under Patroni with etcd and
 * HAProxy, and the built product, which writes through HAProxy and reads what is public from the second node
 * (DATABASE_READ_URL). Each clerk saves a numbered text every second, and again until it is acknowledged.
 * First a report is taken down while the second node lags; then PostgreSQL of the primary is killed, then the
 * whole primary node, and when that is back, the other one, which is then the primary and the node that
 * readers read. Before a node is killed, the link to the other one stands still for two seconds, and what was
 * not delivered is lost. Prints JSON: for each kill the seconds from the last acknowledged save before to the
 * first after it, the outcomes of saves and of reads, the longest wait of a reader in milliseconds, and the
 * node that was the primary before and after; then how many saves were acknowledged and are missing from the
 * new primary, and how often the report that was taken down was shown, within a second and later.
 * Exits with 1 if one is missing (synchronous only) or was shown later, with 2 if a program is not installed.
 */
import { randomUUID } from "node:crypto";
import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { Actor } from "@/lib/access/actor";
import { onDatabase } from "../e2e/faults/on-database";
import { findPrograms } from "../e2e/product/node-programs";
import { openNodes } from "../e2e/product/nodes";
import { county, makeClerks, makePerson, type Person } from "../e2e/product/people";
import { openProduct } from "../e2e/product/product";
import { Requests } from "../e2e/product/requests";

const [clerkCount = 20, readsASecond = 10] = process.argv.slice(2, 4).map(Number);
const isSynchronous = process.argv[4] !== "asynchronous";
const HELD_MS = 2_000;
const READ_NODE = 1;

const programs = findPrograms();
if (typeof programs === "string") {
  console.error(programs);
  process.exit(2);
}
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => process.exit(1));

const saves = new Requests();
const reads = new Requests();
const acknowledged: { at: number; reportId: string; text: string }[] = [];
/** How often the report was shown after it was taken down: within the first second, and later. */
const shown = { atOnce: 0, later: 0 };
/** The product hears of what another process changed by LISTEN, and asks besides once a second. */
const NEWS_MS = 1_000;
let takenDownAt = Number.POSITIVE_INFINITY;
let isOver = false;

const nodes = await openNodes(isSynchronous);
note("two nodes");
const product = await openProduct({
  database: { ...nodes.database, isFull: () => false },
  environment: { LOG_LEVEL: "warn", DATABASE_READ_URL: nodes.urlOf(READ_NODE) },
});
const [address = ""] = product.addresses;
const clerks = await makeClerks(product, clerkCount);
const { pages, takenDown, takeDownNow } = await publishSome();
note("product and county");
const working = [...clerks.map(write), read()];
await sleep(8_000);
const calm = await readingOf(8_000);
const lagging = await takeDownWhileLagging();
const kills = [
  await kill("PostgreSQL of the primary", nodes.killPostgres),
  await kill("the primary node", holdAndKill),
  await kill("the primary node, which readers read", holdAndKill),
];
isOver = true;
await Promise.all(working);
const missing = await countMissing();
console.log(
  JSON.stringify(
    {
      figure: "replica",
      ...{ clerks: clerkCount, readsASecond, synchronous: isSynchronous, load: loadavg()[0] },
      ...{ calm, lagging, kills, acknowledged: acknowledged.length, missing, shown },
    },
    null,
    1,
  ),
);
const { db } = await import("@/lib/platform/db");
await db.$disconnect();
await product.stop();
process.exit(shown.later > 0 || (isSynchronous && missing > 0) ? 1 : 0);

function note(what: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);
}

/** Some published reports, one of which is to be taken down. */
async function publishSome() {
  const { db } = await import("@/lib/platform/db");
  const { makeReport, publish } = await import("@/lib/publications/testing/published");
  const { takeDown } = await import("@/lib/publications/take-down/mutations");
  const towns = await db.unit.findMany({ where: { parentCode: county }, take: 6, orderBy: { code: "asc" } });
  const made: { reportId: string; path: string }[] = [];
  for (const { code } of towns)
    for (const year of [2022, 2023]) {
      const { reportId, versionId } = await makeReport(code, year);
      await publish(reportId, versionId);
      made.push({ reportId, path: `/reports/${code}/${year}` });
    }
  const [first, ...others] = made;
  if (!first) throw new Error("no township");
  const { id } = await makePerson(product.secret, "reviewer", "reviewer", county);
  const reviewer: Actor = {
    ...{ id, username: "reviewer", name: "reviewer" },
    grants: [{ role: "reviewer", unitCode: county }],
  };
  return {
    takenDown: first.path,
    async takeDownNow() {
      const input = { reportId: first.reportId, number: 1, note: "为试验撤下", ground: "mistake" as const };
      const result = await takeDown(reviewer, input);
      if (!result.ok) throw new Error(result.refusals[0]?.message);
    },
    pages: [
      ...others.map(({ path }) => path),
      "/",
      "/places",
      `/places/${county}`,
      "/api/v1/reports?year=2023",
    ],
  };
}

/** One clerk: a numbered text every second, sent again until it is acknowledged, as the page does. */
async function write(clerk: Person, at: number): Promise<void> {
  await sleep((1000 * at) / clerkCount);
  let baseVersion = 0;
  for (let number = 1; !isOver; number += 1) {
    const begun = performance.now();
    const text = `第${at}镇第${number}号`;
    const change = { path: "front.address", value: text, baseVersion, operationId: randomUUID() };
    for (let version: number | null = null; version === null; ) {
      version = await save(clerk, change);
      if (version === null) await sleep(1000);
      else baseVersion = version;
    }
    acknowledged.push({ at: performance.now(), reportId: clerk.reportId, text });
    await sleep(Math.max(0, begun + 1000 - performance.now()));
  }
}

/** The new version; null if the save was not acknowledged. */
async function save({ reportId, cookie }: Person, change: object): Promise<number | null> {
  const at = performance.now();
  const done = (outcome: string) => saves.add(at, outcome);
  try {
    const response = await fetch(`${address}/desk/reports/${reportId}/fields`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Cookie: `${cookie.name}=${cookie.value}` },
      body: JSON.stringify({ changes: [change] }),
      signal: AbortSignal.timeout(20_000),
    });
    const answer = response.ok ? await response.json() : null;
    const field = answer?.data?.value?.saved?.[0];
    done(field?.outcome ?? `${response.status} ${answer?.serverError?.code ?? ""}`.trim());
    return field ? Number(field.version) : null;
  } catch (error) {
    done(String((error as Error).cause ?? error).slice(0, 60));
    return null;
  }
}

async function read(): Promise<void> {
  const asked: Promise<unknown>[] = [];
  for (let turn = 0; !isOver; turn += 1) {
    const page = pages[turn % pages.length] as string;
    // Half of what is asked is in nobody's memory.
    asked.push(
      readOne(turn % 2 === 0 ? `/?q=${encodeURIComponent(`第${turn % clerkCount}镇 ${turn}`)}` : page),
    );
    if (turn % 5 === 0 && takenDownAt < performance.now()) asked.push(askForTakenDown());
    await sleep(1000 / readsASecond);
  }
  await Promise.all(asked);
}

async function readOne(page: string): Promise<number> {
  const at = performance.now();
  const signal = AbortSignal.timeout(60_000);
  const outcome = await fetch(address + page, { signal })
    .then(async (response) => {
      await response.arrayBuffer();
      return String(response.status);
    })
    .catch((error: Error) => String(error.cause ?? error).slice(0, 60));
  reads.add(at, outcome);
  return Number(outcome);
}

async function askForTakenDown(): Promise<void> {
  for (const path of [takenDown, `/api/v1${takenDown}`]) {
    const time = performance.now() - takenDownAt > NEWS_MS ? "later" : "atOnce";
    if ((await readOne(path)) === 200) shown[time] += 1;
  }
}

/** Transactions of the product on each node during that time. */
async function readingOf(milliseconds: number) {
  const before = await Promise.all([0, 1].map(transactionsOf));
  const from = performance.now();
  await sleep(milliseconds);
  const after = await Promise.all([0, 1].map(transactionsOf));
  const each = after.map((count, at) => count - (before[at] ?? 0));
  return { transactions: each, ...summaryOf(from) };
}

function transactionsOf(at: number): Promise<number> {
  return onDatabase(nodes.urlOf(at, "postgres"), async (client) => {
    const { rows } = await client.query(
      "SELECT xact_commit + xact_rollback AS count FROM pg_stat_database WHERE datname = 'nianbao'",
    );
    return Number(rows[0].count);
  });
}

/** A report is taken down while the second node replays nothing. */
async function takeDownWhileLagging() {
  const revisionOf = (at: number) =>
    onDatabase(nodes.urlOf(at), async (client) => {
      const { rows } = await client.query('SELECT "revision" FROM "PublicRevision"');
      return Number(rows[0].revision);
    });
  const onReadNode = (sql: string) =>
    onDatabase(nodes.urlOf(READ_NODE, "postgres"), (client) => client.query(sql));
  const status = await readOne(takenDown);
  if (status !== 200) throw new Error(`before it is taken down, the report is answered with ${status}`);
  await onReadNode("SELECT pg_wal_replay_pause()");
  await takeDownNow();
  const from = performance.now();
  takenDownAt = from;
  for (let round = 0; round < 20 || performance.now() < from + 2 * NEWS_MS; round += 1)
    await askForTakenDown();
  const behind = (await revisionOf(1 - READ_NODE)) - (await revisionOf(READ_NODE));
  await onReadNode("SELECT pg_wal_replay_resume()");
  return { behind, shown: { ...shown }, ...summaryOf(from) };
}

async function holdAndKill(at: number): Promise<void> {
  nodes.holdLink(at);
  await sleep(HELD_MS);
  nodes.killNode(at);
}

/** Kills something of the primary, and waits until saves are acknowledged and both nodes are there again. */
async function kill(what: string, how: (at: number) => void | Promise<void>) {
  const before = await nodes.primary();
  if (before === null) throw new Error("no primary");
  const from = performance.now();
  note(`kills ${what}`);
  await how(before);
  const killed = performance.now();
  await savedAfter(killed + 500, clerkCount);
  const after = await nodes.primary();
  const gap = gapAround(killed);
  note(`saves again after ${gap} s`);
  await sleep(5_000);
  if (how === holdAndKill) nodes.startNode(before);
  await nodes.whole();
  const wholeAfter = Math.round((performance.now() - killed) / 1000);
  await sleep(5_000);
  const missing = await countMissing();
  const row = {
    killed: what,
    before,
    after,
    secondsWithoutSaves: gap,
    wholeAfter,
    missing,
    ...summaryOf(from),
  };
  note(JSON.stringify(row));
  return row;
}

/** Until so many saves that were begun after that moment are acknowledged. */
async function savedAfter(moment: number, count: number): Promise<void> {
  for (const end = Date.now() + 180_000; Date.now() < end; await sleep(100))
    if (saves.count(moment, /^(accepted|merged|setAside)$/) >= count) return;
  throw new Error(`no saves in three minutes: ${JSON.stringify(summaryOf(moment))}`);
}

/** Seconds from the last acknowledged save before that moment to the first after it. */
function gapAround(moment: number): number {
  const times = acknowledged.map(({ at }) => at);
  const last = Math.max(...times.filter((at) => at <= moment));
  const next = Math.min(...times.filter((at) => at > moment));
  return Math.round((next - last) / 100) / 10;
}

function summaryOf(from: number) {
  return { saves: saves.summary(from), reads: reads.summary(from) };
}

/** Acknowledged texts of which the database has no trace. */
async function countMissing(): Promise<number> {
  const { db } = await import("@/lib/platform/db");
  const changes = await db.change.findMany({
    where: { reportId: { in: clerks.map(({ reportId }) => reportId) } },
    select: { reportId: true, value: true },
  });
  const stored = new Set(changes.map(({ reportId, value }) => `${reportId} ${value}`));
  return acknowledged.filter(({ reportId, text }) => !stored.has(`${reportId} ${text}`)).length;
}
