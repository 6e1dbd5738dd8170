/**
 * The cost of the public pages at nationwide size: `npm run bench -- nation [scale] [departments] [rounds]
 * [kind…]`; prints JSON. Fills a separate database, or uses that of DATABASE_URL if it is a filled rehearsal.
 * To be run at 1/100 and at 1. The routes are called in this process, each URL after a change of the public
 * revision, so that nothing is cached and every request queries the database. For each kind p50 and p95:
 * `clock`, milliseconds until the last byte, and `processor`, milliseconds of this process and PostgreSQL
 * together, which is less affected by other programs. `wire`: bytes of a body, compressed.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { NextRequest } from "next/server";
import { Client } from "pg";
import { makePageScripts } from "../bin/build/page-scripts.mjs";
import { makePageStyle } from "../bin/build/page-style.mjs";
import { ensureMigrations } from "../bin/data/migrations.mjs";
import { startDatabase } from "../bin/postgres/database.mjs";
import { demandRehearsal, rehearseNation } from "../bin/rehearse/rehearse";

const [scale = 0.01, departments = 5, rounds = 3] = process.argv.slice(2, 5).map(numberOf);
/** The measured kinds, by prefix of their names; all by default. */
const only = process.argv.slice(5);
/** Number of URLs of each kind. */
const ADDRESSES = 12;

const given = process.env.DATABASE_URL
  ? { url: process.env.DATABASE_URL, stop: async () => {} }
  : await fill();
Object.assign(process.env, { NODE_ENV: "production", DATABASE_URL: given.url, LOG_LEVEL: "error" });
process.env.NEXTAUTH_SECRET ??= "only-for-a-bench-only-for-a-bench-only";
await Promise.all([makePageStyle(), makePageScripts()]);
const client = new Client({ connectionString: given.url });
client.on("error", () => undefined);
await client.connect();

const { db } = await import("@/lib/platform/db");
const route = {
  list: (await import("@/app/(site)/route")).GET,
  place: (await import("@/app/(site)/places/[code]/route")).GET,
  report: (await import("@/app/(site)/reports/[unit]/[year]/route")).GET,
  figures: (await import("@/app/(site)/figures/route")).GET,
  api: (await import("@/app/api/v1/reports/route")).GET,
  changes: (await import("@/app/api/v1/changes/route")).GET,
  siteMap: (await import("@/app/sitemap.xml/route")).GET,
  partMap: (await import("@/app/sitemaps/[part]/route")).GET,
  feed: (await import("@/app/feed.atom/route")).GET,
};
const { readRollUp } = await import("@/lib/counties/roll-up/read-roll-up");

type Asked = { address: string; params?: Record<string, string>; ask: keyof typeof route };
type Cost = { clock: number; processor: number; wire: number };

const counties = await pick(
  'SELECT "code" FROM "Unit" WHERE "kind" = \'county\' ORDER BY md5("code") LIMIT $1',
);
const units = await pick(
  `SELECT "code" FROM "Unit" WHERE "kind" IN ('township', 'department') ORDER BY md5("code") LIMIT $1`,
);
const areas = await pick(
  `SELECT "code" FROM "Unit" WHERE "kind" IN ('province', 'city') ORDER BY md5("code") LIMIT $1`,
);
const last = await lastKey();
const words = [
  ...[
    "青石镇",
    "青石 2024",
    "财政局",
    "qingshi",
    "qsz",
    "危房改造",
    "镇",
    "政府",
    "湿地保护区养殖 退出",
    "青石镇 危房改造",
  ],
];

const kinds: Record<string, Asked[]> = {
  list: counties.map((code, at) => ({ ask: "list", address: `/?county=${code}&year=${2016 + (at % 10)}` })),
  "list, front page": [{ ask: "list", address: "/" }],
  "list, far back": [{ ask: "list", address: "/?page=400" }],
  "place, nation": [{ ask: "place", address: "/places/none", params: { code: "" } }],
  "place, province or city": areas.map((code) => ({
    ask: "place",
    address: `/places/${code}`,
    params: { code },
  })),
  "place, county": counties.map((code) => ({ ask: "place", address: `/places/${code}`, params: { code } })),
  unit: units.map((code) => ({ ask: "place", address: `/places/${code}`, params: { code } })),
  report: units.map((unit, at) => ({
    ...{ ask: "report", address: `/reports/${unit}/${2016 + (at % 9)}` },
    params: { unit, year: String(2016 + (at % 9)) },
  })),
  "comparison, county over 10 years": counties.map((code) => ({
    ...{ ask: "figures", address: `/figures?place=${code}&indicator=received&from=2016&to=2025` },
  })),
  ...Object.fromEntries(
    words.map((word) => [`search ${word}`, [{ ask: "list", address: `/?q=${encodeURIComponent(word)}` }]]),
  ),
  "search in a county": counties.map((code) => ({
    ask: "list",
    address: `/?q=${encodeURIComponent("危房")}&county=${code}`,
  })),
  "API, page 1": [{ ask: "api", address: "/api/v1/reports" }],
  "API, last page": [{ ask: "api", address: `/api/v1/reports?after=${last}` }],
  "API, page 1 of a place": areas.map((code) => ({ ask: "api", address: `/api/v1/reports?place=${code}` })),
  "API, changes": [{ ask: "changes", address: "/api/v1/changes" }],
  "site map": [{ ask: "siteMap", address: "/sitemap.xml" }],
  "site map, a file": [{ ask: "partMap", address: "/sitemaps/2", params: { part: "2" } }],
  feed: [{ ask: "feed", address: "/feed.atom" }],
  "feed of a county": counties.map((code) => ({ ask: "feed", address: `/feed.atom?place=${code}` })),
};

const found: Record<string, Cost[]> = {};
for (let round = 0; round <= rounds; round += 1)
  for (const [kind, addresses] of Object.entries(kinds)) {
    if (only.length > 0 && !only.some((beginning) => kind.startsWith(beginning))) continue;
    // A single URL is requested as often as several are; the first round fills PostgreSQL's cache.
    const times =
      round === 0 ? addresses.slice(0, 3) : addresses.length === 1 ? Array(4).fill(addresses[0]) : addresses;
    for (const asked of times) {
      const cost = await measure(() => answerOf(asked));
      if (round > 0) found[kind] = [...(found[kind] ?? []), cost];
    }
  }

const { rows: size } = await client.query(
  `SELECT (SELECT count(*)::int FROM "Publication") AS publications, (SELECT count(*)::int FROM "Unit") AS units,
     round(pg_database_size(current_database()) / 1e9, 2)::float AS gigabytes`,
);
console.log(
  JSON.stringify(
    {
      ...{ figure: "nation", ...size[0] },
      kinds: Object.fromEntries(Object.entries(found).map(([kind, costs]) => [kind, summaryOf(costs)])),
      search: summaryOf(
        Object.entries(found).flatMap(([kind, costs]) => (kind.startsWith("search") ? costs : [])),
      ),
      rollUp: await rollUp(),
    },
    null,
    1,
  ),
);
await client.end();
await db.$disconnect();
await given.stop();
process.exit(0);

async function answerOf({ ask, address, params }: Asked): Promise<Buffer> {
  const request = new NextRequest(`http://localhost${address}`);
  const answer =
    params?.code === ""
      ? await (await import("@/app/(site)/places/route")).GET(request)
      : await (route[ask] as (request: NextRequest, given: object) => Promise<Response>)(request, {
          params: Promise.resolve(params ?? {}),
        });
  if (answer.status !== 200)
    throw new Error(`${address}: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
  return Buffer.from(await answer.arrayBuffer());
}

async function measure(ask: () => Promise<Buffer>): Promise<Cost> {
  await client.query('UPDATE "PublicRevision" SET "revision" = "revision" + 1');
  const before = await processorTime();
  const began = performance.now();
  const body = await ask();
  const clock = performance.now() - began;
  return { clock, processor: (await processorTime()) - before, wire: gzipSync(body).length };
}

/**
 * Milliseconds of this process and the PostgreSQL backends of its connections; without the latter if they do
 * not run on this machine under Linux.
 */
async function processorTime(): Promise<number> {
  const { rows } = await client.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000 + rows.reduce((sum, { pid }) => sum + spentBy(pid), 0);
}

function spentBy(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return 0;
  }
}

/**
 * A county's roll-up, and a bare SELECT of the same rows by an index. Neither is written out: what a page or
 * a file takes of a roll-up is a small part of it, whereas each of its cells leads to its whole table.
 */
async function rollUp() {
  const [rolled, bare]: number[][] = [[], []];
  for (let round = 0; round <= rounds; round += 1)
    for (const code of counties) {
      const county = { code, name: "", kind: "county" as const };
      const first = await measure(async () => {
        await readRollUp(county, 2024, "published");
        return Buffer.alloc(0);
      });
      const second = await measure(async () => {
        await client.query(
          `SELECT v."figures" FROM "Publication" p JOIN "Version" v ON v."id" = p."versionId"
           WHERE p."countyCode" = $1 AND p."year" IN (2023, 2024) AND p."replacedAt" IS NULL`,
          [code],
        );
        return Buffer.alloc(0);
      });
      if (round === 0) continue;
      rolled?.push(first.clock);
      bare?.push(second.clock);
    }
  const [one, other] = [quantile(rolled ?? [], 0.5), quantile(bare ?? [], 0.5)];
  return { p50: one, bareSelect: other, ratio: Math.round((one / other) * 10) / 10 };
}

function summaryOf(costs: readonly Cost[]) {
  const of = (what: keyof Cost) => costs.map((cost) => cost[what]);
  const both = (what: keyof Cost) => ({ p50: quantile(of(what), 0.5), p95: quantile(of(what), 0.95) });
  return { clock: both("clock"), processor: both("processor"), wire: quantile(of("wire"), 0.5) };
}

function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((one, other) => one - other);
  return Math.round((ordered[Math.floor((ordered.length - 1) * share)] ?? 0) * 10) / 10;
}

async function pick(sql: string): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(sql, [ADDRESSES]);
  return rows.map(({ code }) => code);
}

/** The cursor with ten reports after it: the API's last page. */
async function lastKey(): Promise<string> {
  const { rows } = await client.query<{ sequence: string; id: string }>(
    `SELECT "sequence", "id" FROM "Publication" WHERE "replacedAt" IS NULL AND "takenDownAt" IS NULL
     ORDER BY "sequence", "id" OFFSET 10 LIMIT 1`,
  );
  return `${rows[0]?.sequence}_${rows[0]?.id}`;
}

async function fill() {
  const server = await startDatabase({ throwaway: true });
  const named = new Client({ connectionString: server.url });
  named.on("error", () => undefined);
  await named.connect();
  await named.query("CREATE DATABASE nianbao_rehearsal");
  await named.end();
  const url = new URL(server.url);
  url.pathname = "/nianbao_rehearsal";
  await demandRehearsal(url.href);
  await ensureMigrations(url.href, () => {});
  await rehearseNation({
    url: url.href,
    scale: scale ?? 1,
    departments: departments ?? 0,
    say: console.error,
  });
  return { url: url.href, stop: () => server.stop() };
}

/** A number, or a fraction such as 1/100. */
function numberOf(text: string): number {
  const [part = "", whole = "1"] = text.split("/");
  return Number(part) / Number(whole);
}
