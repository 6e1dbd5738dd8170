import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dataFolder } from "../paths.mjs";
import { Failure } from "./failure.mjs";
import { beginningOf } from "./processes.mjs";

const mark = join(dataFolder, "running.json");

// npm releases the terminal before the server and the database have stopped; milliseconds to wait for that.
const patience = { serving: 1_000, ending: 15_000 };

/**
 * Reserves the clone for this process: one clone has one database and one build folder.
 * @throws {Failure} naming the process that holds it
 * @returns a function that releases it
 */
export async function takeClone(port) {
  mkdirSync(dataFolder, { recursive: true });
  const mine = { pid: process.pid, beginning: beginningOf(process.pid), port };
  const draft = `${mark}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    // Unlike a write, creating a link is atomic and fails if another process has created it.
    while (!linked(draft)) await removeStale();
  } finally {
    rmSync(draft, { force: true });
  }
  return () => rmSync(mark, { force: true });
}

/** Tells the next start that this process is stopping, so that it waits; on a full disk it cannot. */
export function announceEnd() {
  const mine = read(mark);
  if (mine?.pid !== process.pid) return;
  try {
    writeFileSync(`${mark}.ending`, JSON.stringify({ ...mine, ending: true }), { mode: 0o600 });
    renameSync(`${mark}.ending`, mark);
  } catch {
    rmSync(`${mark}.ending`, { force: true });
  }
}

/**
 * The process that runs this clone, if any. @returns {{ pid: number, port: number, ending?: true } |
 * undefined}
 */
export function runningInstance() {
  const found = read(mark);
  return found && beginningOf(found.pid) === found.beginning ? found : undefined;
}

function linked(draft) {
  try {
    linkSync(draft, mark);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

async function removeStale() {
  const began = Date.now();
  let running = runningInstance();
  while (running && Date.now() - began < (running.ending ? patience.ending : patience.serving)) {
    await sleep(50);
    running = runningInstance();
  }
  if (running) {
    throw new Failure(
      `这个目录里已经有一个在运行：http://localhost:${running.port}（进程 ${running.pid}）。`,
      `直接打开上面的地址；要重新启动，先停止它（Ctrl-C，或 kill ${running.pid}）。`,
    );
  }
  const aside = `${mark}.stale.${process.pid}`;
  try {
    renameSync(mark, aside);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  rmSync(aside, { force: true });
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
