import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { takeBuildOf } from "../build/build.mjs";
import { root } from "../paths.mjs";
import { freePort } from "../process/port.mjs";
import { beginningOf, commandOf, signal, stopGroup } from "../process/processes.mjs";
import { atEnd } from "../process/shutdown.mjs";

/** Installing, loading and building take 4 minutes on a quiet machine, and 10 on a slow one. */
const patience = 25 * 60_000;

/**
 * Runs the first command of a newcomer: `npm start` in a fresh clone with an empty HOME. The application must
 * respond, also soon after the web server or the database was killed, and after SIGTERM nothing may be left
 * running. The build is reused by later stages, so that the same sources are not built twice.
 *
 * Other stages run beside this one, so what it prints is printed as a whole when it has ended.
 */
export async function checkFreshClone() {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-fresh-"));
  const clone = join(folder, "clone");
  const port = await freePort();
  const remove = () => removeClone(folder, clone);
  const forget = atEnd(remove);
  const printed = [];
  let start;
  try {
    cloneInto(clone);
    start = spawnStart(clone, join(folder, "home"), port);
    for (const stream of [start.stdout, start.stderr]) stream.on("data", (text) => printed.push(text));
    const stop = atEnd(() => stopGroup(start, 15_000));
    const health = `http://127.0.0.1:${port}/api/health`;
    await waitForAnswer(start, health, patience);
    for (const part of ["next-server", "/postgres "]) await waitForReplacement(start, part, health);
    const began = descendantsOf(start.pid);
    signal(start.pid, "SIGTERM");
    await waitForEnd(start, 60_000);
    stop();
    const left = await leftOf(began, 30_000);
    if (left.length > 0) throw new Error(`left running after SIGTERM:\n${left.join("\n")}`);
    const handOver = () => {
      takeBuildOf(clone);
      forget();
      remove();
    };
    return { passed: 1, failed: 0, handOver };
  } catch (error) {
    if (start) await stopGroup(start, 15_000);
    forget();
    remove();
    throw error;
  } finally {
    process.stdout.write(Buffer.concat(printed));
  }
}

function cloneInto(clone) {
  const made = spawnSync("git", ["clone", "--quiet", root, clone], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(`git clone failed: ${made.stderr}`);
}

/** Passes on only PATH and the registry settings of this machine's user. */
function spawnStart(clone, home, port) {
  mkdirSync(home);
  const kept =
    /^(PATH|LANG|LC_ALL|TERM|TMPDIR|(https?|no)_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|npm_config_registry)$/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.test(name)));
  return spawn("npm", ["start"], {
    cwd: clone,
    env: { ...env, HOME: home, PORT: String(port) },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function waitForAnswer(start, url, milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(200)) {
    if (start.exitCode !== null) throw new Error(`npm start ended with ${start.exitCode}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.status === 200) return;
  }
  throw new Error(`${url} did not answer 200 in time`);
}

/**
 * Kills a process as the system does when memory is short, waits until its replacement serves, and prints the
 * seconds: five are promised on a machine without other work; here other stages run at the same time.
 */
async function waitForReplacement(start, part, health) {
  const isPart = ({ line }) => line.includes(part);
  const killed = descendantsOf(start.pid).find(isPart);
  if (!killed) throw new Error(`npm start has begun no ${part}`);
  signal(killed.pid, "SIGKILL");
  const began = Date.now();
  const end = began + 30_000;
  for (; Date.now() < end; await sleep(50))
    if (descendantsOf(start.pid).some((process) => isPart(process) && process.pid !== killed.pid)) break;
  await waitForAnswer(start, health, end - Date.now());
  console.log(`${part.trim()}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

async function waitForEnd(start, milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(50)) {
    if (start.exitCode !== null || start.signalCode !== null) return;
  }
  throw new Error("npm start did not end after SIGTERM");
}

/**
 * Every process that this one started, directly or not, except zombies. Linux only, where the fresh clone is
 * tested.
 */
function descendantsOf(pid) {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number);
  return children.flatMap((child) => {
    const beginning = beginningOf(child);
    const own =
      beginning === undefined ? [] : [{ pid: child, beginning, line: `${child} ${commandOf(child)}` }];
    return [...own, ...descendantsOf(child)];
  });
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    // It ended in the meantime.
    return undefined;
  }
}

/**
 * npm itself ends immediately, but the processes it started finish their work. @returns those that still run
 * after that time
 */
async function leftOf(began, milliseconds) {
  const lives = ({ pid, beginning }) => beginningOf(pid) === beginning;
  for (const end = Date.now() + milliseconds; began.some(lives) && Date.now() < end; ) await sleep(50);
  return began.filter(lives).map(({ line }) => line);
}

/** Also removes the data, if a start as root placed it outside the clone. */
function removeClone(folder, clone) {
  const note = join(clone, ".data", "place");
  const place = existsSync(note) ? readFileSync(note, "utf8").trim() : "";
  if (place.includes("yangguang-nianbao-")) rmSync(place, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}
