/**
 * Requests per second of the public pages: `npm run bench -- public [seconds] [minutes]`, after a first `npm
 * start`. Prints JSON. In one run, alternating, each three times by 16 connections of autocannon for the
 * given seconds (by default 5): the product alone, the product behind the nginx of deploy/nginx.conf, a
 * static page of a bare Next.js application, and nginx with a static file. Without nginx (installed, or named
 * by NGINX) its columns are null. Then, if minutes are given, a report is requested for that time and the
 * memory of the server is recorded. Exits with 1 if a request failed.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import { ensureBuild } from "../bin/build/build.mjs";
import { ensureDemonstration } from "../bin/data/demonstration.mjs";
import { ensureMigrations } from "../bin/data/migrations.mjs";
import { inRoot } from "../bin/paths.mjs";
import { startDatabase } from "../bin/postgres/database.mjs";
import { query } from "../bin/postgres/query.mjs";
import { freePort } from "../bin/process/port.mjs";
import { stopGroup } from "../bin/process/processes.mjs";
import { serverEnvironment } from "../bin/serve/environment.mjs";
import { startServer } from "../bin/serve/web-server.mjs";

const [seconds = 5, minutes = 0] = process.argv.slice(2).map(Number);
const ROUNDS = 3;
const CONNECTIONS = 16;
const folder = mkdtempSync(join(tmpdir(), "bench-public-"));
const stops: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];

process.once("uncaughtException", async (error) => {
  console.error(error);
  for (const stop of stops.reverse()) await stop();
  process.exit(1);
});

const database = await startDatabase({ throwaway: true });
stops.push(() => database.stop());
await ensureMigrations(database.url, () => {});
await ensureDemonstration(database.url, () => {});
const product = await startProduct();
const bare = await startBareNext();
const nginx = await startNginx(product.port);

const report = await firstReport();
const targets = {
  "report page": { product: product.at(report), behindNginx: nginx?.at(report) },
  "open data": { product: product.at(`/api/v1${report}`), behindNginx: nginx?.at(`/api/v1${report}`) },
  list: { product: product.at("/"), behindNginx: nginx?.at("/") },
  PDF: { product: product.at(`${report}/pdf`), behindNginx: nginx?.at(`${report}/pdf`) },
  "bare Next.js": { product: bare.at("/") },
  "nginx file": { behindNginx: nginx?.at("/bench-file.html") },
};

const measured = await measureInTurns();
console.log(
  JSON.stringify(
    {
      figure: "public",
      connections: CONNECTIONS,
      seconds,
      ...summary(),
      ...(await drawing()),
      memoryMB: await memory(),
    },
    null,
    1,
  ),
);
for (const stop of stops.reverse()) await stop();
const failed = [...measured.values()].flat().reduce((sum, { errors }) => sum + errors, 0);
process.exit(failed > 0 ? 1 : 0);

type Measure = { perSecond: number; p99: number; errors: number };

async function measureInTurns() {
  const found = new Map<string, Measure[]>();
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [name, ways] of Object.entries(targets))
      for (const [way, url] of Object.entries(ways)) {
        if (!url) continue;
        // The first round warms up caches and the JIT compiler.
        const measure = await load(url, round === 0 ? 2 : seconds);
        if (round > 0) found.set(`${name} ${way}`, [...(found.get(`${name} ${way}`) ?? []), measure]);
      }
  return found;
}

async function load(url: string, duration: number): Promise<Measure> {
  const { requests, latency, errors, non2xx } = await autocannon({
    ...{ url, duration, connections: CONNECTIONS },
    headers: { "accept-encoding": "gzip" },
  });
  return { perSecond: requests.average, p99: latency.p99, errors: errors + non2xx };
}

/** The median of the rounds, and the ratio to the bare variants. */
function summary() {
  const middle = (name: string, way: string) =>
    (measured.get(`${name} ${way}`) ?? []).toSorted((one, other) => one.perSecond - other.perSecond)[
      ROUNDS >> 1
    ];
  const next = middle("bare Next.js", "product");
  const file = middle("nginx file", "behindNginx");
  const row = (name: string) => {
    const [alone, behind] = [middle(name, "product"), middle(name, "behindNginx")];
    return {
      product: alone && { ...alone, ofBareNext: ratio(alone, next) },
      behindNginx: behind ? { ...behind, ofNginxFile: ratio(behind, file) } : null,
    };
  };
  return Object.fromEntries(
    Object.keys(targets).map((name) =>
      name === "bare Next.js"
        ? [name, next]
        : name === "nginx file"
          ? [name, file ?? null]
          : [name, row(name)],
    ),
  );
}

function ratio(one?: Measure, other?: Measure): number | null {
  return one && other ? Math.round((one.perSecond / other.perSecond) * 100) / 100 : null;
}

/** The latency of the first request after a change, in milliseconds. */
async function drawing() {
  const waits: number[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    await query(database.url, (client: { query(sql: string): Promise<unknown> }) =>
      client.query('UPDATE "Unit" SET "name" = "name" WHERE "parentCode" IS NULL'),
    );
    const began = performance.now();
    await (await fetch(product.at(report))).text();
    waits.push(performance.now() - began);
  }
  return { firstAfterChangeMs: Math.round(waits.toSorted((one, other) => one - other)[5] ?? 0) };
}

/**
 * The server's resident memory, every minute while a report is requested and occasionally something changes;
 * on Linux only.
 */
async function memory(): Promise<number[] | null> {
  if (process.platform !== "linux") return null;
  const noted = [residentMB()];
  for (let minute = 0; minute < minutes; minute += 1) {
    await Promise.all([load(product.at(report), 60), drawing()]);
    noted.push(residentMB());
  }
  return noted;
}

function residentMB(): number {
  const status = readFileSync(`/proc/${product.pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

async function firstReport(): Promise<string> {
  const { reports } = await (await fetch(product.at("/api/v1/reports"))).json();
  return `/reports/${reports[0].unit.code}/${reports[0].year}`;
}

async function startProduct() {
  const port = await freePort();
  const env = serverEnvironment(database, port);
  await ensureBuild(() => {});
  const log = openSync(join(folder, "server.log"), "w");
  const server = startServer("start", port, { ...env, LOG_LEVEL: "error" }, log);
  stops.push(() => server.stop());
  await server.ready();
  return { ...site(port), port, pid: server.pid };
}

/**
 * A Next.js application with one static page of about a report's length, outside this repository, so that it
 * shares nothing with it.
 */
async function startBareNext() {
  const home = join(folder, "bare");
  mkdirSync(join(home, "app"), { recursive: true });
  symlinkSync(inRoot("node_modules"), join(home, "node_modules"));
  const paragraph = "公开政府信息的一段文字，用来衡量一页静态网页。".repeat(12);
  const files = {
    "package.json": '{ "name": "bare", "private": true }',
    "app/layout.jsx": "export default ({ children }) => <html lang='zh'><body>{children}</body></html>;",
    "app/page.jsx": `export default () => <main>${`<p>${paragraph}</p>`.repeat(20)}</main>;`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  const program = inRoot("node_modules", "next", "dist", "bin", "next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  execFileSync(process.execPath, [program, "build", "--webpack"], { cwd: home, env, stdio: "ignore" });
  const port = await freePort();
  const child = spawn(process.execPath, [program, "start", "-p", String(port)], {
    ...{ cwd: home, env, stdio: "ignore", detached: true },
  });
  stops.push(() => stopGroup(child, 5_000));
  await answers(site(port).at("/"));
  return site(port);
}

/** The shipped configuration with the ports of this run, and a static file; null without nginx. */
async function startNginx(upstream: number) {
  const program = process.env.NGINX ?? "nginx";
  try {
    execFileSync(program, ["-v"], { stdio: "ignore" });
  } catch {
    return null;
  }
  const port = await freePort();
  for (const name of ["cache", "www", "body", "proxy", "fastcgi", "uwsgi", "scgi"])
    mkdirSync(join(folder, name));
  // The compressed size of a report's page in bytes.
  const page = await (await fetch(product.at(await firstReport()))).text();
  writeFileSync(join(folder, "www", "bench-file.html"), gzipSync(page));
  const shipped = readFileSync(inRoot("deploy", "nginx.conf"), "utf8")
    .replaceAll("web:3000", `127.0.0.1:${upstream}`)
    .replaceAll("/var/cache/nginx/nianbao", join(folder, "cache"))
    .replaceAll(
      "listen 80;",
      `listen 127.0.0.1:${port};\n  location = /bench-file.html { root ${join(folder, "www")}; }`,
    );
  const temporary = ["client_body:body", "proxy:proxy", "fastcgi:fastcgi", "uwsgi:uwsgi", "scgi:scgi"]
    .map((pair) => pair.split(":"))
    .map(([kind, name]) => `${kind}_temp_path ${join(folder, name ?? "")};`);
  const file = join(folder, "nginx.conf");
  // As root, nginx would start workers as another user, who may not enter the folder.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  writeFileSync(
    file,
    `${user} worker_processes auto; daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events {} http { access_log off; types { text/html html; } sendfile on; ${temporary.join(" ")}\n${shipped}\n}`,
  );
  const child = spawn(program, ["-p", folder, "-c", file], { stdio: "ignore" });
  stops.push(() => child.kill("SIGTERM"));
  await answers(site(port).at("/"));
  return site(port);
}

function site(port: number) {
  return { at: (path: string) => `http://127.0.0.1:${port}${path}` };
}

async function answers(url: string) {
  for (
    const end = Date.now() + 30_000;
    Date.now() < end;
    await new Promise((rested) => setTimeout(rested, 100))
  )
    if ((await fetch(url).catch(() => null))?.ok) return;
  throw new Error(`no answer from ${url}`);
}
