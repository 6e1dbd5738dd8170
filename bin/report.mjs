import { once } from "node:events";

/** npm run -s report: see bin/report.ts. What reads and examines files runs as one script, everything else as it is written. */
const args = process.argv.slice(2);

/** The command as one script; its sources where that can be neither made nor kept, or where a source is broken: it says so itself. */
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

/** Waits where whoever reads is slower: a thousand lines must not pile up in memory. */
async function print(line) {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

if (["check", "import"].includes(args[0])) {
  // Whoever reads may stop early (`| head -1`): that is no fault.
  process.stdout.on("error", (error) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const { runBounded } = await import("./report/run-bounded.mjs");
  process.exitCode = await runBounded({ ...(await command()), args, print });
} else await import("./report/as-written.mjs");
