import { existsSync, mkdirSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "../../bin/build/build.mjs";
import { ensureMigrations } from "../../bin/data/migrations.mjs";
import { inRoot } from "../../bin/paths.mjs";
import { startDatabase } from "../../bin/postgres/database.mjs";
import { freePort } from "../../bin/process/port.mjs";
import { signal } from "../../bin/process/processes.mjs";
import { supervise } from "../../bin/process/supervise.mjs";
import { serverEnvironment } from "../../bin/serve/environment.mjs";
import { startServer } from "../../bin/serve/web-server.mjs";

/** The built product with a separate, empty database: for benchmarks and trials that may break it. */
export type Product = {
  /** One for each web server. */
  addresses: string[];
  databaseUrl: string;
  secret: string;
  /** Kills a server like the OOM killer; it is restarted, as under `npm start`. */
  killServer(at?: number): void;
  killDatabase(): void;
  /** The resident memory of the first server, if the system provides it. */
  memoryMB(): number | null;
  /** Since the last call, and memory after a garbage collection; null without `probe`. */
  probed(): Promise<Probed | null>;
  /** The processor time of the first server in milliseconds, if the system provides it. */
  processorMs(): number | null;
  /** The processor time of PostgreSQL with all of its processes. */
  databaseProcessorMs(): number | null;
  stop(): Promise<void>;
};

/**
 * How long the event loop of the first server was held at a time, in milliseconds of processor time, and its
 * memory.
 */
export type Probed = {
  held: { p99: number; worst: number };
  memoryMB: { rss: number; heapUsed: number; external: number };
};

type Options = {
  servers?: number;
  /** Set if the database is killed: acknowledged commits must then be on the disk. */
  durable?: boolean;
  environment?: Record<string, string>;
  /** Sets the product's public URL. */
  publicAddress?: string;
  /** The port of the first server; by default a free one. */
  port?: number;
  /** Measures the event loop of the first server (probe.mjs). */
  probe?: boolean;
  /** By default an embedded one. */
  database?: Awaited<ReturnType<typeof startDatabase>>;
};

/**
 * Builds if necessary, and starts the database and the web servers. From then on the settings of this process
 * point to that database.
 */
export async function openProduct({
  servers = 1,
  durable = false,
  environment = {},
  publicAddress,
  port,
  probe = false,
  database: given,
}: Options = {}): Promise<Product> {
  const database = given ?? (await startDatabase({ throwaway: true, durable }));
  await ensureMigrations(database.url, () => {});
  const settings = (port: number) => ({
    ...serverEnvironment({ url: database.url, home: database.home }, port),
    ...environment,
    ...(publicAddress && { NEXTAUTH_URL: publicAddress }),
  });
  const secret = settings(0).NEXTAUTH_SECRET as string;
  await ensureBuild(console.error);
  let isOpen = true;
  const probePort = probe ? await freePort() : 0;
  const first = (its: number) => ({ ...settings(its), ...(probe && probing(probePort)) });
  const webs = await Promise.all(
    Array.from({ length: servers }, (_, at) =>
      at === 0 ? startWeb(at, first, port) : startWeb(at, settings),
    ),
  );
  const whileOpen = (title: string, program: { exited(): Promise<unknown>; restart(): Promise<unknown> }) =>
    keepUp(title, program, () => isOpen);
  void whileOpen("数据库", database);
  for (const web of webs) void whileOpen("网页服务", web);
  Object.assign(process.env, { DATABASE_URL: database.url, NEXTAUTH_SECRET: secret });
  return {
    addresses: webs.map(({ port }) => `http://localhost:${port}`),
    databaseUrl: database.url,
    secret,
    killServer: (at = 0) => signal(-(webs[at]?.pid() ?? 0), "SIGKILL"),
    killDatabase: () => signal(database.pid(), "SIGKILL"),
    memoryMB: () => memoryMB(webs[0]?.pid()),
    probed: async () =>
      probe ? ((await (await fetch(`http://127.0.0.1:${probePort}`)).json()) as Probed) : null,
    processorMs: () => processorMs(webs[0]?.pid()),
    databaseProcessorMs: () => processorMsWithin(database.pid()),
    async stop() {
      isOpen = false;
      await Promise.all(webs.map((web) => web.stop()));
      await database.stop();
    },
  };
}

function probing(port: number): Record<string, string> {
  const options = `${process.env.NODE_OPTIONS ?? ""} --import ${new URL("probe.mjs", import.meta.url).href}`;
  return { NODE_OPTIONS: options.trim(), PROBE_PORT: String(port) };
}

/** Of a process itself. */
function processorMs(pid: number | undefined): number | null {
  return timesOf(pid)?.own ?? null;
}

/** Of a process and its children, also those that have ended. */
function processorMsWithin(pid: number): number | null {
  const parent = timesOf(pid);
  if (!parent) return null;
  const others = readdirSync("/proc").map((name) => timesOf(name));
  return others
    .filter((each) => each?.parent === pid)
    .reduce((sum, each) => sum + (each?.own ?? 0), parent.own + parent.ended);
}

/** The times of a process and of its ended children, in milliseconds; null without such a process. */
function timesOf(pid: number | string | undefined) {
  let stat = "";
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return null;
  }
  const fields = stat
    .replace(/^.*\) /s, "")
    .split(" ")
    .map(Number);
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
  // The system counts in hundredths of a second.
  return { parent: fields[1], own: (user + system) * 10, ended: (endedUser + endedSystem) * 10 };
}

function memoryMB(pid: number | undefined): number | null {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file) && /VmRSS:\s+(\d+)/.exec(readFileSync(file, "utf8"))?.[1];
  return kilobytes ? Math.round(Number(kilobytes) / 1000) : null;
}

async function startWeb(at: number, settings: (port: number) => object, wanted?: number) {
  const port = wanted ?? (await freePort());
  const folder = inRoot(".data", "test");
  mkdirSync(folder, { recursive: true });
  const log = openSync(join(folder, `product-${at + 1}.log`), "w");
  const launch = () => startServer("start", port, settings(port), log);
  let server = launch();
  await server.ready();
  return {
    port,
    pid: () => server.pid,
    exited: () => server.exited,
    stop: () => server.stop(),
    async restart() {
      await server.stop();
      server = launch();
      await server.ready();
    },
  };
}

/**
 * Restarts a program that ends, until the product is closed. Programs are killed here far more often than
 * `npm start` would tolerate.
 */
async function keepUp(
  title: string,
  { exited, restart }: { exited(): Promise<unknown>; restart(): Promise<unknown> },
  isOpen: () => boolean,
): Promise<void> {
  let hours = 0;
  const late = () => {
    hours += 1;
    return Date.now() + hours * 3600_000;
  };
  const untilClosed = async () => {
    await exited();
    if (!isOpen()) await new Promise(() => {});
  };
  await supervise(title, { exited: untilClosed, restart }, { pause: async () => {}, now: late });
}
