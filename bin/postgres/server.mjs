import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../process/failure.mjs";
import { beginningOf, commandOf, gone, signal } from "../process/processes.mjs";
import { program } from "./binaries.mjs";

/** The role that owns everything in the embedded database. */
export const role = "nianbao";

/**
 * Creates the data folder once. It is built next to its place and moved there, so that an interrupted start
 * leaves no incomplete folder.
 */
export function initialise({ home, native, user }, password) {
  const data = join(home, "postgres");
  const version = join(data, "PG_VERSION");
  if (existsSync(version)) return;
  const partial = prepareFolder(join(home, "postgres.partial"), user);
  const passwordFile = join(partial, "..", "postgres.password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const args = ["-D", partial, "-U", role, "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  // PostgreSQL's own C.UTF-8: the same collation on every machine, whatever locales are installed.
  args.push("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");
  const made = spawnSync(program(native, "initdb"), args, { ...user, cwd: "/", encoding: "utf8" });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    throw new Failure(`数据库初始化失败：${(made.stderr || made.error?.message || "").trim()}`);
  }
  renameSync(partial, data);
}

/** An empty folder of the database's user, in place of what an interrupted start left. */
function prepareFolder(folder, user) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

/**
 * Starts the server on 127.0.0.1 and that port. It gets a session of its own, so that a Ctrl-C in the
 * terminal reaches it only through `stop`, after the web server has finished.
 * @returns {Promise<import("node:child_process").ChildProcess>}
 */
export function launch({ home, native, user }, port, settings = {}) {
  const log = openLog(home);
  const options = { port, listen_addresses: "127.0.0.1", unix_socket_directories: "", ...settings };
  const args = ["-D", join(home, "postgres")];
  for (const [name, value] of Object.entries(options)) args.push("-c", `${name}=${value}`);
  const server = spawn(program(native, "postgres"), args, {
    ...user,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  return new Promise((resolve, reject) => {
    server.once("spawn", () => resolve(server));
    server.once("error", (error) => reject(new Failure(`内置数据库无法启动：${error.message}`)));
  });
}

const LONGEST_LOG = 10 * 1024 * 1024;

/** Output before a crash stays readable: the log is appended to. */
function openLog(home) {
  rotateLog(home);
  return openSync(join(home, "postgres.log"), "a", 0o600);
}

/**
 * Starts the log anew when it is large, at any time: the server appends to what is left of the file. Where
 * the disk has no room for the copy, the old lines make room.
 */
export function rotateLog(home) {
  const path = join(home, "postgres.log");
  if (!existsSync(path) || statSync(path).size <= LONGEST_LOG) return;
  try {
    copyFileSync(path, join(home, "postgres.1.log"));
  } catch {
    rmSync(join(home, "postgres.1.log"), { force: true });
  }
  truncateSync(path);
}

/** Bytes without which the server does not start: a file of its log of transactions, and some more. */
const LEAST_ROOM = 64_000_000;

/** True if the disk is what the server ended by, or what another start would end by. */
export function hasNoRoom(home) {
  const { bavail, bsize } = statfsSync(home);
  return bavail * bsize < LEAST_ROOM || /No space left|quota exceeded/i.test(tailOfLog(home));
}

/** The server's last output, for an error message. */
export function tailOfLog(home) {
  return readFileSync(join(home, "postgres.log"), "utf8").trim().split("\n").slice(-5).join("\n");
}

/**
 * Cleans up after a kill -9, when the data folder may still name a server. A server that really is this
 * clone's is stopped. The PID file is removed if its number now belongs to another program, and kept if the
 * process is gone: PostgreSQL then finds out by it whether child processes still write, and waits for them to
 * end.
 */
export async function stopFormerServer(home) {
  const mark = join(home, "postgres", "postmaster.pid");
  if (!existsSync(mark)) return;
  const pid = Number(readFileSync(mark, "utf8").split("\n")[0]);
  if (pid > 0 && commandOf(pid).includes(` -D ${join(home, "postgres")} `)) return stopServer(pid);
  if (!(pid > 0) || beginningOf(pid) !== undefined) rmSync(mark, { force: true });
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(pid) {
  signal(pid, "SIGINT");
  if (await gone(pid, 10_000)) return;
  signal(pid, "SIGQUIT");
  if (await gone(pid, 5_000)) return;
  signal(pid, "SIGKILL");
  await sleep(100);
}
