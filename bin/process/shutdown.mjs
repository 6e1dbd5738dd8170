const cleanups = [];
let ending;

/** What has to be undone at the end, last begun first. @returns a function that takes it back */
export function atEnd(cleanup) {
  cleanups.push(cleanup);
  return () => cleanups.splice(cleanups.indexOf(cleanup), 1);
}

/** Undoes everything, once, and leaves. */
export function end(code) {
  ending ??= undoAll().finally(() => process.exit(code));
  return ending;
}

/** Whether the process is already stopping: what fails now fails because of that. */
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

/** Ctrl-C, SIGTERM and a closed terminal end everything in order. @param {() => void} onFirst */
export function endOnSignals(onFirst) {
  const leave = () => {
    if (!isEnding()) onFirst();
    end(0);
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, leave);
  // A SIGTERM to npm may end only npm and its shell: without them nobody could stop us any more.
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && leave(), 300).unref();
}
