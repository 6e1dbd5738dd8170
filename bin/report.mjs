import "./require-node.mjs";
import { once } from "node:events";
import { ensureInstalled } from "./install/ensure-installed.mjs";

/**
 * npm run -s report: see bin/report.ts. `check` and `import` run from one bundled script, all other commands
 * from their sources.
 */
const args = process.argv.slice(2);

/**
 * The command as one bundled script; its sources if that cannot be built or stored, or if a source is broken,
 * which then reports it.
 */
async function command() {
  try {
    const { bundledReport } = await import("./report/bundle.mjs");
    return {
      script: new URL("./report/run-compiled.mjs", import.meta.url),
      workerData: await bundledReport(),
    };
  } catch {
    return { script: new URL("./report/as-written.mjs", import.meta.url) };
  }
}

/** Waits for a slow reader, so that lines do not accumulate in memory. */
async function print(line) {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

await ensureInstalled();
if (["check", "import"].includes(args[0])) {
  // The reader may stop early (`| head -1`), which is not an error.
  process.stdout.on("error", (error) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const { runBounded } = await import("./report/run-bounded.mjs");
  process.exitCode = await runBounded({ ...(await command()), args, print });
} else await import("./report/as-written.mjs");
