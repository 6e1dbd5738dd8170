/**
 * Duration of a start when nothing has changed: `node bench/start.mjs [runs]`, after a first `npm start`.
 * Prints JSON: milliseconds from the command to the first 200 of /api/health, and from SIGTERM to the end.
 */
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { inRoot, root } from "../bin/paths.mjs";
import { freePort } from "../bin/process/port.mjs";

const runs = Number(process.argv[2] ?? 3);
const serving = [];
const stopping = [];

for (let run = 0; run < runs; run += 1) {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [inRoot("bin", "start.mjs")], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  while (!(await answers(port))) {
    if (child.exitCode !== null) process.exit(1);
    await sleep(20);
  }
  serving.push(Math.round(performance.now() - began));
  const asked = performance.now();
  child.kill("SIGTERM");
  await ended;
  stopping.push(Math.round(performance.now() - asked));
}

const worst = (list) => Math.max(...list);
console.log(
  JSON.stringify({
    figure: "start",
    unit: "ms",
    serving,
    stopping,
    worst: { serving: worst(serving), stopping: worst(stopping) },
  }),
);

async function answers(port) {
  const response = await fetch(`http://127.0.0.1:${port}/api/health`, {
    headers: { connection: "close" },
  }).catch(() => undefined);
  return response?.status === 200;
}
