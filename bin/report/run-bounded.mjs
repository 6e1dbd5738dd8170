import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** Timeout for one document: no report needs this long. The browser's reader has the same. */
const LIMIT_MS = 30_000;
const MEMORY_MB = 1024;

const tooLong = "这份文件读了 30 秒还没有读完，不像一份年度报告，已停止。";
const tooLarge = "这份文件读起来占用的内存过多，不像一份年度报告，已停止。";

/**
 * Runs the command in a worker thread, which is terminated if one file takes too long or too much memory: a
 * malicious file may send its reader into an endless loop. `check` then continues with the next file. The
 * worker sends each line, and its exit code, as a message.
 *
 * @param {{ script: URL, workerData?: string, args: string[], print: (line: string) => Promise<void>, limit?:
 * number }} options
 * @returns {Promise<number>} the exit code; 2 where a file was given up
 */
export async function runBounded({ args, limit = LIMIT_MS, ...how }) {
  const [command, ...files] = args;
  let code = 0;
  for (let left = files; ; ) {
    const { ended, given, done } = await runOnce({ ...how, args: [command, ...left], limit });
    code ||= ended;
    if (given === null) return code;
    code = 2;
    if (command !== "check") {
      console.error(given);
      return code;
    }
    await how.print(JSON.stringify({ file: left[done], error: given }));
    left = left.slice(done + 1);
    if (left.length === 0) return code;
  }
}

/**
 * @returns how it ended: its exit code, or why it was terminated (else null) and how many files it had
 * finished
 */
async function runOnce({ script, workerData, args, print, limit }) {
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB };
  const worker = new Worker(script, { workerData, argv: args, resourceLimits });
  let done = 0;
  let ended = 0;
  let given = null;
  let timer = setTimeout(giveUp, limit);
  function giveUp() {
    given = tooLong;
    worker.terminate();
  }
  worker.on("message", async ({ line, exitCode }) => {
    if (exitCode !== undefined) ended = exitCode;
    if (line === undefined) return;
    clearTimeout(timer);
    await print(line);
    done += 1;
    timer = setTimeout(giveUp, limit);
    worker.postMessage("printed");
  });
  let fault = null;
  worker.on("error", (error) => {
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY") given = tooLarge;
    else fault = error;
  });
  const [exit] = await once(worker, "exit");
  clearTimeout(timer);
  if (fault) throw fault;
  return { ended: ended || (given === null ? exit : 0), given, done };
}
