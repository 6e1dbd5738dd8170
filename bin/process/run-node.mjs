import { spawn } from "node:child_process";
import { root } from "../paths.mjs";
import { Failure } from "./failure.mjs";
import { stopGroup } from "./processes.mjs";
import { atEnd } from "./shutdown.mjs";

// Its own process group, so that everything the program starts can be stopped with it.
const detached = process.platform !== "win32";

/**
 * Runs a Node program of the clone and waits for it. It is stopped if this process is stopped meanwhile.
 *
 * @param {string[]} args the script and its arguments
 * @param {{ env?: object, what: string, remedy?: string }} options what: said in front of its last lines if
 * it fails
 * @returns {Promise<string>} what it printed
 * @throws {Failure & { output: string }} where it failed
 */
export async function runNode(args, { env = process.env, what, remedy }) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    detached,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const forget = atEnd(() => stopGroup(child, 3_000));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const code = await new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", resolve);
  });
  forget();
  if (code === 0) return output;
  throw Object.assign(new Failure(`${what}\n${lastLines(output, 25)}`, remedy), { output });
}

/**
 * Runs a Node program of the clone with its output passed through.
 * @param {string[]} args the script and its arguments
 * @param {object} [env]
 * @param {{ buffered?: boolean }} [options] buffered: printed when it has ended, for one that runs beside
 * others
 * @returns {Promise<number>} its exit code
 */
export async function showNode(args, env = process.env, { buffered = false } = {}) {
  const output = buffered ? "pipe" : "inherit";
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    detached,
    stdio: ["ignore", output, output],
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => printed.push(text));
  const forget = atEnd(() => stopGroup(child, 3_000));
  const code = await new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (exit) => resolve(exit ?? 1));
  });
  forget();
  process.stdout.write(Buffer.concat(printed));
  return code;
}

const lastLines = (text, count) => text.trim().split("\n").slice(-count).join("\n");
