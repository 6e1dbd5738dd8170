import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * The start time of a process as an opaque string; undefined if it is gone (a zombie counts as gone). A pid
 * alone does not identify a process after a crash, since the system reuses it; pid and start time together
 * do.
 */
export function beginningOf(pid) {
  if (process.platform === "linux") return beginningOnLinux(pid);
  if (process.platform === "win32") return exists(pid) ? "unknown" : undefined;
  const { stdout } = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
  const [, state, began] = /^(\S+)\s+(.+)$/.exec(stdout?.trim() ?? "") ?? [];
  return state === undefined || state.startsWith("Z") ? undefined : began;
}

function beginningOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may itself contain spaces and brackets. After it, the state is field 3 and the
    // start time field 22.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The command line of a process; "" if it cannot be read. */
export function commandOf(pid) {
  if (process.platform === "win32") return "";
  if (process.platform !== "linux") {
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/** Sends a signal. A process (or, with a negative pid, a group) that is already gone is no error. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** Waits until a process has ended. @returns whether it ended within `milliseconds` */
export async function gone(pid, milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(20)) {
    if (beginningOf(pid) === undefined) return true;
  }
  return beginningOf(pid) === undefined;
}

/**
 * Ends a child and everything that it started (it must have been spawned detached, as leader of a group):
 * politely first, then by force.
 */
export async function stopGroup(child, patience) {
  if (child.pid === undefined) return;
  const target = process.platform === "win32" ? child.pid : -child.pid;
  signal(target, "SIGTERM");
  if (!(await groupGone(target, patience))) signal(target, "SIGKILL");
}

async function groupGone(target, milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(20)) {
    if (!exists(target)) return true;
  }
  return !exists(target);
}
