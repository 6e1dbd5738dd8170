import { closeSync, openSync, readSync } from "node:fs";

/** npm run -s report: see bin/report.ts. What reads and examines files runs as one script, everything else as it is written. */
const [command, ...files] = process.argv.slice(2);

async function entry() {
  if (!["check", "import"].includes(command) || files.some(isPdf)) return null;
  try {
    const { bundledReport } = await import("./report/bundle.mjs");
    return await bundledReport();
  } catch {
    // Where the packages' folder may not be written to, or a source is broken: the latter says so below.
    return null;
  }
}

function isPdf(path) {
  try {
    const file = openSync(path, "r");
    const head = Buffer.alloc(1024);
    readSync(file, head, 0, head.length, 0);
    closeSync(file);
    return head.includes("%PDF-");
  } catch {
    return false;
  }
}

const script = await entry();
if (script) await import(script);
else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("./report.ts");
}
