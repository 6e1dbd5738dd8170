const cleanups = [];
let ending;

/**
 * Registers a clean-up for the end; the last one registered runs first. @returns a function that removes it
 */
export function atEnd(cleanup) {
  cleanups.push(cleanup);
  return () => cleanups.splice(cleanups.indexOf(cleanup), 1);
}

/** Runs every clean-up once, and exits. */
export function end(code) {
  ending ??= undoAll().finally(() => process.exit(code));
  return ending;
}

/** True if the process is stopping: errors are then a consequence of that. */
export const isEnding = () => ending !== undefined;

async function undoAll() {
  for (const cleanup of cleanups.reverse()) {
    try {
      await cleanup();
    } catch (error) {
      console.error(error);
    }
  }
}

/** Ctrl-C, SIGTERM and a closed terminal stop everything in order. @param {() => void} onFirst */
export function endOnSignals(onFirst) {
  const leave = () => {
    if (!isEnding()) onFirst();
    end(0);
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, leave);
  // A SIGTERM to npm may end only npm and its shell, after which nobody could stop this process.
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && leave(), 300).unref();
}
