import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { workerData } from "node:worker_threads";

/**
 * Runs the script whose path this thread was given, using the code that V8 compiled of it in an earlier run,
 * since compiling takes longer than checking a report. The compiled code is stored next to the script, for
 * each version of Node. If it fits neither the script nor V8, it is compiled again.
 */
const path = workerData;
const compiled = `${path}.${process.version}-${process.arch}.code`;
const cachedData = codeOfBefore();
const script = new Script(`(function(require,__filename,module,exports){${readFileSync(path, "utf8")}\n})`, {
  filename: path,
  cachedData,
});
// Created at the end, so that functions compiled for the first file are included.
if (!cachedData || script.cachedDataRejected) process.on("exit", keepCode);
const module = { exports: {} };
script.runInThisContext()(createRequire(path), path, module, module.exports);

function codeOfBefore() {
  try {
    return readFileSync(compiled);
  } catch {
    return undefined;
  }
}

/**
 * Two calls at the same time may both store it: each writes to a temporary name, and the last rename wins. If
 * nothing can be written, the next run compiles again.
 */
function keepCode() {
  const own = `${compiled}.${process.pid}`;
  try {
    writeFileSync(own, script.createCachedData());
    renameSync(own, compiled);
  } catch {}
}
