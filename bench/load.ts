/**
 * A county at the end of January: `npm run bench -- load [clerks] [readers a second] [seconds]`, by default
 * 500, 50 and 60. Each clerk saves a field every three seconds; readers request public pages. On a separate
 * database and server, over HTTP. Prints JSON: for saves and reads the number, p50, p95, p99 and maximum in
 * milliseconds, and errors by kind; lost: acknowledged texts missing from the draft; and for comparison the
 * bare UPDATE of such a row through `pg` in the same run, by as many clients as the product has connections:
 * `ratio` is the number of saves per second without pauses, divided by that of bare updates. `processor`: of
 * one save, one public page, one health check (the least that a request costs: a route of Next.js with one
 * statement) and one bare UPDATE, the processor time of the server (for the UPDATE: of its clients) and of
 * PostgreSQL in milliseconds, which does not depend on what else the machine does. Exits with 1 if an
 * acknowledged text is lost, or a save or a read was not answered as it should be.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { makeClerks, type Person } from "../e2e/product/people";
import { openProduct } from "../e2e/product/product";

const [clerkCount = 500, readersASecond = 50, seconds = 60] = process.argv.slice(2).map(Number);
const EVERY = 3_000;
/** Fields that a clerk writes in turn: a chapter, front fields, cells. */
const paths = ["chapter.problems", "front.address", "figure.received:naturalPerson", "chapter.overview"];
const pages = ["/", "/places", "/rules", "/api/v1/reports?year=2025", "/check", "/verify", "/api/health"];

type Taken = { milliseconds: number[]; errors: Record<string, number> };
const saves: Taken = { milliseconds: [], errors: {} };
const reads: Taken = { milliseconds: [], errors: {} };
const acknowledged = new Map<string, string>();

const product = await openProduct({ durable: true, environment: { LOG_LEVEL: "error" } });
const [address = ""] = product.addresses;
const clerks = await makeClerks(product, clerkCount);
const end = performance.now() + seconds * 1000;
await Promise.all([...clerks.map(write), read()]);
const lost = await countLost();
const savesASecond = await pushed(10, saveAgain());
const pagesASecond = await pushed(5, () => readOne("/api/v1/reports?year=2025"));
const healthASecond = await pushed(5, () => readOne("/api/health"));
const bare = await bareUpdates(10);
console.log(
  JSON.stringify({
    figure: "load",
    ...{ clerks: clerkCount, readersASecond, seconds },
    saves: summaryOf(saves),
    reads: summaryOf(reads),
    ...{ acknowledged: acknowledged.size, lost },
    aSecond: {
      saves: savesASecond.count,
      bareUpdates: bare.count,
      ratio: rounded(savesASecond.count / bare.count),
    },
    processor: {
      ...{ save: savesASecond.each, page: pagesASecond.each, health: healthASecond.each },
      bareUpdate: bare.each,
    },
  }),
);
const { db } = await import("@/lib/platform/db");
await db.$disconnect();
await product.stop();
const isSound = lost === 0 && [saves, reads].every(({ errors }) => Object.keys(errors).length === 0);
process.exit(isSound ? 0 : 1);

async function write(clerk: Person, at: number): Promise<void> {
  await sleep((EVERY * at) / clerkCount);
  const versions = new Map<string, number>();
  for (let turn = 0; performance.now() < end; turn += 1) {
    const began = performance.now();
    await timed(saves, () => saveOne(clerk, versions, turn));
    await sleep(Math.max(0, EVERY - (performance.now() - began)));
  }
}

/** Saves one field like the page. Returns the status if it was not saved. */
async function saveOne(clerk: Person, versions: Map<string, number>, turn: number): Promise<string | null> {
  const path = paths[turn % paths.length] as string;
  const text = `${1000 + turn}`;
  const value = path.startsWith("chapter.")
    ? chapterOf(text)
    : path.startsWith("figure.")
      ? { value: text }
      : text;
  const change = {
    path,
    value,
    baseVersion: versions.get(path) ?? (await firstVersion(clerk, path)),
    operationId: randomUUID(),
  };
  const response = await fetch(`${address}/desk/reports/${clerk.reportId}/fields`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Cookie: cookieOf(clerk) },
    body: JSON.stringify({ changes: [change] }),
  });
  const answer = response.ok ? await response.json() : null;
  const field = answer?.data?.value?.saved?.[0];
  if (!field) return `${response.status} ${answer?.serverError?.code ?? ""}`.trim();
  versions.set(path, field.version);
  acknowledged.set(`${clerk.reportId} ${path}`, JSON.stringify(value));
  return field.outcome === "accepted" ? null : field.outcome;
}

async function firstVersion({ reportId }: Person, path: string): Promise<number> {
  const { db } = await import("@/lib/platform/db");
  const field = await db.field.findUnique({ where: { reportId_path: { reportId, path } } });
  return field?.version ?? 0;
}

/** A chapter of some length, in which one paragraph changes. */
function chapterOf(text: string) {
  const lines = [
    `第${text}稿。`,
    ...Array.from({ length: 12 }, (_, at) => `第${at}段，写明本年度的做法和结果。`.repeat(4)),
  ];
  const content = lines.map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] }));
  return { type: "doc", content };
}

function cookieOf({ cookie }: Person): string {
  return `${cookie.name}=${cookie.value}`;
}

async function read(): Promise<void> {
  const asked: Promise<void>[] = [];
  for (let turn = 0; performance.now() < end; turn += 1) {
    asked.push(timed(reads, () => readOne(pages[turn % pages.length] as string)));
    await sleep(1000 / readersASecond);
  }
  await Promise.all(asked);
}

async function readOne(page: string): Promise<string | null> {
  const response = await fetch(address + page);
  await response.arrayBuffer();
  return response.ok ? null : String(response.status);
}

async function timed(taken: Taken, run: () => Promise<string | null>): Promise<void> {
  const began = performance.now();
  const error = await run().catch((thrown: Error) => String(thrown.cause ?? thrown.message).slice(0, 80));
  taken.milliseconds.push(performance.now() - began);
  if (error) taken.errors[error] = (taken.errors[error] ?? 0) + 1;
}

/** Texts acknowledged last that are missing from the draft. */
async function countLost(): Promise<number> {
  const { canonicalJson } = await import("@/lib/core/document/canonical");
  const { db } = await import("@/lib/platform/db");
  const fields = await db.field.findMany({ select: { reportId: true, path: true, value: true } });
  const stored = new Map(
    fields.map(({ reportId, path, value }) => [`${reportId} ${path}`, canonicalJson(value)]),
  );
  return [...acknowledged].filter(([key, text]) => stored.get(key) !== canonicalJson(JSON.parse(text)))
    .length;
}

/** One save after the other for each clerk, with the versions that it knows. */
function saveAgain(): (at: number, turn: number) => Promise<string | null> {
  const versions = clerks.map(() => new Map<string, number>());
  return (at, turn) => saveOne(clerks[at] as Person, versions[at] as Map<string, number>, 5000 + turn);
}

/** Maximum number of requests per second by twenty users without pauses, and the processor time of each. */
async function pushed(length: number, ask: (at: number, turn: number) => Promise<string | null>) {
  const before = [product.processorMs() ?? 0, product.databaseProcessorMs() ?? 0] as const;
  const until = performance.now() + length * 1000;
  let count = 0;
  const push = async (_: unknown, at: number) => {
    for (let turn = 0; performance.now() < until; turn += 1)
      if ((await ask(at, turn).catch(() => "")) === null) count += 1;
  };
  await Promise.all(Array.from({ length: 20 }, push));
  const server = ((product.processorMs() ?? 0) - before[0]) / count;
  const database = ((product.databaseProcessorMs() ?? 0) - before[1]) / count;
  return {
    count: Math.round(count / length),
    each: { server: rounded(server), database: rounded(database) },
  };
}

/** Number of updates of such a row per second by PostgreSQL, with ten connections, each committed. */
async function bareUpdates(length: number) {
  const own = process.cpuUsage();
  const before = product.databaseProcessorMs() ?? 0;
  const pool = new pg.Pool({ connectionString: product.databaseUrl, max: 10 });
  pool.on("error", () => undefined);
  const until = performance.now() + length * 1000;
  let count = 0;
  const update = async (_: unknown, at: number) => {
    const clerk = clerks[at] as Person;
    for (let turn = 0; performance.now() < until; turn += 1) {
      const value = JSON.stringify(chapterOf(`${9000 + turn}`));
      await pool.query(
        'UPDATE "Field" SET "value" = $1, "version" = "version" + 1 WHERE "reportId" = $2 AND "path" = $3',
        [...[value, clerk.reportId, "chapter.problems"]],
      );
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: 10 }, update));
  const { user, system } = process.cpuUsage(own);
  const database = ((product.databaseProcessorMs() ?? 0) - before) / count;
  await pool.end();
  const each = { server: rounded((user + system) / 1000 / count), database: rounded(database) };
  return { count: Math.round(count / length), each };
}

function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}

function summaryOf({ milliseconds, errors }: Taken) {
  const sorted = [...milliseconds].sort((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1), errors };
}
