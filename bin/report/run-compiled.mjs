import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { workerData } from "node:worker_threads";

/**
 * Runs the script whose path this thread was given, with what V8 compiled of it in an earlier run: a report
 * is examined in less time than compiling takes. Kept beside the script, for each version of Node; what fits
 * neither the script nor V8 is made again.
 */
const path = workerData;
const compiled = `${path}.${process.version}-${process.arch}.code`;
const cachedData = codeOfBefore();
const script = new Script(`(function(require,__filename,module,exports){${readFileSync(path, "utf8")}\n})`, {
  filename: path,
  cachedData,
});
// At the end, functions that the first file called are compiled as well.
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
 * Two calls at once may both keep it: each writes under a name of its own. Where nothing can be written, the
 * next run compiles again.
 */
function keepCode() {
  const own = `${compiled}.${process.pid}`;
  try {
    writeFileSync(own, script.createCachedData());
    renameSync(own, compiled);
  } catch {}
}
