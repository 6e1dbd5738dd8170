import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../process/failure.mjs";
import { freePort } from "../process/port.mjs";
import { beginningOf, signal } from "../process/processes.mjs";
import { atEnd } from "../process/shutdown.mjs";
import { findPostgresHome } from "./home.mjs";
import { readSecrets } from "./secrets.mjs";
import {
  hasNoRoom,
  initialise,
  launch,
  role,
  rotateLog,
  stopFormerServer,
  stopServer,
  tailOfLog,
} from "./server.mjs";

const name = "nianbao";

/** How often the size of the server's log is looked at. */
const ROTATION_MS = 60_000;

// Throwaway data need not survive a power failure.
const careless = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

// The application recognises by this setting, on the server's command line, that the database permits setting
// the clock (lib/platform/trial-clock.ts).
const throwawayMark = "nianbao.throwaway";

/**
 * Starts the embedded PostgreSQL on a free port of 127.0.0.1, making its data on the first call.
 *
 * @param {{ throwaway?: boolean, durable?: boolean }} [options] throwaway: an empty server whose data go when
 * it stops; durable: what is committed survives its end
 * @returns {Promise<{ url: string, home: string, pid(): number, exited(): Promise<unknown>, isFull():
 * boolean, restart(): Promise<void>, stop(): Promise<void> }>} pid: of the server that runs now; exited:
 * until it has ended; isFull: whether its disk is; restart: another one on the same port, after it has
 * @throws {Failure} if this machine cannot run it
 */
export async function startDatabase({ throwaway = false, durable = !throwaway } = {}) {
  const temporary = throwaway ? temporaryFolder() : undefined;
  const place = findPostgresHome(temporary);
  const password = throwaway ? randomBytes(18).toString("base64url") : readSecrets(place.home).password;
  await stopFormerServer(place.home);
  initialise(place, password);
  const settings = { ...(durable ? {} : careless), ...(throwaway && { [throwawayMark]: "on" }) };
  let running = await launchOnFreePort(place, password, settings);
  const discard = () => discardNow(running.server.pid, [place.home, temporary]);
  if (throwaway) process.once("exit", discard);
  const rotating = setInterval(() => rotateLog(place.home), ROTATION_MS).unref();
  return {
    url: urlOf(running.port, password, name),
    home: place.home,
    pid: () => running.server.pid,
    exited: () => running.exited,
    isFull: () => hasNoRoom(place.home),
    async restart() {
      running.forget();
      await stopFormerServer(place.home);
      const next = await launchOn(running.port, place, password, settings);
      if (!next) throw notStarted(place);
      running = next;
    },
    async stop() {
      process.off("exit", discard);
      running.forget();
      clearInterval(rotating);
      await stopServer(running.server.pid);
      if (throwaway) discard();
    },
  };
}

/** True if this clone has an embedded database, running or not. */
export const isInitialised = () => existsSync(join(findPostgresHome().home, "postgres", "PG_VERSION"));

/**
 * The embedded PostgreSQL that a running start of this clone uses, for a command that runs alongside it; null
 * if there is none. PostgreSQL records its process and port in a file of its own.
 *
 * @returns {{ url: string, home: string } | null}
 */
export function runningDatabase() {
  const { home } = findPostgresHome();
  const file = join(home, "postgres", "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n");
  if (beginningOf(Number(pid)) === undefined) return null;
  return { url: urlOf(Number(port), readSecrets(home).password, name), home };
}

/** Runs even if the caller crashes, since nothing else deletes throwaway data. */
function discardNow(pid, folders) {
  if (beginningOf(pid) !== undefined) signal(pid, "SIGQUIT");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
}

function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  // As root the server runs as another user, who needs access.
  chmodSync(folder, 0o755);
  return folder;
}

/** Another program may take the free port before it is used: then the next one is tried. */
async function launchOnFreePort(place, password, settings) {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const launched = await launchOn(await freePort(), place, password, settings);
    if (launched) return launched;
    await sleep(500);
  }
  throw notStarted(place);
}

/** @returns the server with its resources, or undefined if it ended before it could be queried */
async function launchOn(port, place, password, settings) {
  const server = await launch(place, port, settings);
  const exited = new Promise((resolve) => server.once("exit", resolve));
  const forget = atEnd(() => stopServer(server.pid));
  const up = await accepting(server, urlOf(port, password, "postgres")).catch((error) => error);
  if (up === true) return { server, port, exited, forget };
  forget();
  await stopServer(server.pid);
  if (up instanceof Error) throw up;
}

const notStarted = ({ home }) => new Failure(`内置数据库没有启动：\n${tailOfLog(home)}`);

/**
 * Waits for the server and creates the application's database if it is new. @returns whether it is available
 */
async function accepting(server, url) {
  const { default: pg } = await import("pg");
  let ended = false;
  server.once("error", () => (ended = true));
  server.once("exit", () => (ended = true));
  for (const end = Date.now() + 60_000; !ended && Date.now() < end; await sleep(30)) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    try {
      await client.connect();
      const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
      if (found.rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
      return true;
    } catch (error) {
      // 57P03: still recovering after a crash; ECONNREFUSED: not listening yet.
      if (error.code !== "57P03" && error.code !== "ECONNREFUSED") throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

const urlOf = (port, password, database) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
