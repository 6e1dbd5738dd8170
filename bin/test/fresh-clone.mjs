import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "../paths.mjs";
import { freePort } from "../process/port.mjs";
import { commandOf, signal, stopGroup } from "../process/processes.mjs";
import { atEnd } from "../process/shutdown.mjs";

const minutes = 60_000;

/**
 * The first command, as a newcomer gives it: a fresh clone, an empty HOME, `npm start`; the application answers,
 * and after SIGTERM nothing is left running.
 */
export async function checkFreshClone() {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-fresh-"));
  const clone = join(folder, "clone");
  const port = await freePort();
  const remove = () => removeClone(folder, clone);
  const forget = atEnd(remove);
  try {
    cloneInto(clone);
    const start = spawnStart(clone, join(folder, "home"), port);
    const stop = atEnd(() => stopGroup(start, 15_000));
    await answered(start, `http://127.0.0.1:${port}/api/health`, 8 * minutes);
    signal(start.pid, "SIGTERM");
    await ended(start, 20_000);
    stop();
    const left = processesOf(clone);
    if (left.length > 0) throw new Error(`left running after SIGTERM:\n${left.join("\n")}`);
    return { passed: 1, failed: 0 };
  } finally {
    forget();
    remove();
  }
}

function cloneInto(clone) {
  const made = spawnSync("git", ["clone", "--quiet", root, clone], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(`git clone failed: ${made.stderr}`);
}

/** Nothing of this machine's user but the path and the way to the registry. */
function spawnStart(clone, home, port) {
  mkdirSync(home);
  const kept =
    /^(PATH|LANG|LC_ALL|TERM|TMPDIR|(https?|no)_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|npm_config_registry)$/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.test(name)));
  return spawn("npm", ["start"], {
    cwd: clone,
    env: { ...env, HOME: home, PORT: String(port) },
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
  });
}

async function answered(start, url, milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(200)) {
    if (start.exitCode !== null) throw new Error(`npm start ended with ${start.exitCode}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.status === 200) return;
  }
  throw new Error(`${url} did not answer 200 in time`);
}

async function ended(start, milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(50)) {
    if (start.exitCode !== null || start.signalCode !== null) return;
  }
  throw new Error("npm start did not end after SIGTERM");
}

/** Every process whose command names the clone. */
function processesOf(clone) {
  const numbers = existsSync("/proc/self")
    ? readdirSync("/proc").filter((name) => /^\d+$/.test(name))
    : spawnSync("ps", ["-axo", "pid="], { encoding: "utf8" }).stdout.trim().split(/\s+/);
  return numbers.map((pid) => `${pid} ${commandOf(pid)}`).filter((line) => line.includes(clone));
}

/** Also the data, where root's start had to place them outside of the clone. */
function removeClone(folder, clone) {
  const note = join(clone, ".data", "place");
  const place = existsSync(note) ? readFileSync(note, "utf8").trim() : "";
  if (place.includes("yangguang-nianbao-")) rmSync(place, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}
