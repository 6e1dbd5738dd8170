import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { inRoot, root } from "../paths.mjs";
import { explainErrors } from "../process/explain-errors.mjs";
import { Failure } from "../process/failure.mjs";
import { stopGroup } from "../process/processes.mjs";
import { localAddress, servedHost } from "./environment.mjs";

/**
 * Serves the application, built or in development, in a separate process group, so that Ctrl-C reaches it
 * only through `stop` and no child processes are left behind.
 *
 * @param {"start" | "dev"} mode
 * @param {number} port
 * @param {object} env
 * @param {"inherit" | number | import("node:stream").Writable} [output] where its log goes: to ours, to an
 * open file or a stream
 * @returns {{ pid: number, exited: Promise<number>, ready(): Promise<void>, stop(): Promise<void> }}
 */
export function startServer(mode, port, env, output = "inherit") {
  const isStream = typeof output === "object";
  const follow = new URL("./follow-parent.mjs", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", follow, ...program(mode, port)], {
    cwd: root,
    env: {
      ...env,
      NEXT_TELEMETRY_DISABLED: "1",
      FOLLOWED_PID: String(process.pid),
      PORT: String(port),
      SERVED_HOST: servedHost() ?? "",
      // Next.js fetches the page to which an action redirects from itself: by the scheme that a proxy tells,
      // https, at the port that has none.
      __NEXT_PRIVATE_ORIGIN: localAddress(port),
    },
    detached: process.platform !== "win32",
    stdio: ["ignore", ...(isStream ? ["pipe", "pipe"] : [output, "inherit"]), "ipc"],
  });
  if (isStream) {
    child.stdout.pipe(output, { end: false });
    // Errors stand in the log as well as in the terminal.
    child.stderr.pipe(output, { end: false });
    child.stderr.pipe(explainErrors()).pipe(process.stderr, { end: false });
  }
  let running = true;
  const exited = new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  }).finally(() => (running = false));
  return {
    pid: child.pid,
    exited,
    ready: () => healthy(port, () => running),
    stop: () => stopGroup(child, 8_000),
  };
}

/**
 * The program to run: the built application behind bin/serve/door, or the development server of Next.js
 * without it.
 */
function program(mode, port) {
  if (mode === "start") return [inRoot("bin", "serve", "server.mjs")];
  const next = inRoot("node_modules", "next", "dist", "bin", "next");
  const host = servedHost() ? ["-H", servedHost()] : [];
  return [next, mode, "-p", String(port), ...host];
}

/** Waits until the application and its database respond. */
async function healthy(port, running) {
  let last = "没有应答";
  for (const end = Date.now() + 120_000; running() && Date.now() < end; await sleep(50)) {
    try {
      const response = await fetch(`${localAddress(port)}/api/health`, { headers: { connection: "close" } });
      if (response.ok) return;
      last = `${response.status} ${await response.text()}`;
    } catch {
      // Not listening yet.
    }
  }
  throw new Failure(running() ? `网页服务没有就绪：${last.slice(0, 500)}` : "网页服务意外退出。");
}
