import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { inRoot, root } from "../paths.mjs";

/**
 * Bundles the command as one script, which loads in a tenth of the time that translating about four hundred
 * files takes. It is stored in the packages' cache folder, and rebuilt when any of its sources has changed.
 */
// At the same depth as the sources of the PDF reader, which finds its tables in the packages by a relative
// path.
const folder = inRoot("node_modules", ".cache", "report", "script");
const list = join(folder, "made.json");

/**
 * Returns the path of the script, and builds it first if it is missing or outdated. Throws if it can be
 * neither built nor stored.
 */
export async function bundledReport() {
  return join(folder, freshName() ?? (await make()));
}

/** The name of the script if none of its sources has changed since it was built; otherwise undefined. */
function freshName() {
  if (!existsSync(list)) return undefined;
  const { name, sources } = JSON.parse(readFileSync(list, "utf8"));
  const isFresh = Object.entries(sources).every(([path, mark]) => markOf(path) === mark);
  return isFresh && existsSync(join(folder, name)) ? name : undefined;
}

/** Modification time and size of a source: any edit changes them. */
function markOf(path) {
  const found = statSync(`${root}/${path}`, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size}` : null;
}

/**
 * @returns the name of the script, a hash of its content: V8's compiled code of another script must never be
 * used for this one
 */
async function make() {
  const { build } = await import("esbuild");
  const { metafile, outputFiles } = await build({
    absWorkingDir: inRoot(),
    entryPoints: ["bin/report.ts"],
    write: false,
    bundle: true,
    external: lazy,
    platform: "node",
    // Node accepts compiled code only for CommonJS scripts (see run-compiled.mjs).
    format: "cjs",
    // In compiled code, a dynamic import does not know its own script: `require` is used for modules loaded
    // on demand.
    supported: { "dynamic-import": false },
    define: { "import.meta.url": "scriptUrl" },
    banner: { js: 'const scriptUrl=require("node:url").pathToFileURL(__filename).href;' },
    target: "node20",
    metafile: true,
    charset: "utf8",
    minify: true,
    logLevel: "error",
    plugins: [elsewhere, messages],
  });
  const [{ hash, contents }] = outputFiles;
  const name = `${hash.replace(/\W/g, "_")}.cjs`;
  const sources = ["bin/report/bundle.mjs", ...Object.keys(metafile.inputs)].filter((path) =>
    existsSync(inRoot(path)),
  );
  mkdirSync(folder, { recursive: true });
  keep(name, contents);
  keep(
    "made.json",
    JSON.stringify({ name, sources: Object.fromEntries(sources.map((path) => [path, markOf(path)])) }),
  );
  for (const other of readdirSync(folder))
    if (!other.startsWith(name) && !other.startsWith("made.json"))
      rmSync(join(folder, other), { force: true });
  return name;
}

/**
 * Two calls at the same time may both build it: each writes to a temporary name, and the last rename wins.
 */
function keep(name, contents) {
  const own = join(folder, `${name}.${process.pid}`);
  writeFileSync(own, contents);
  renameSync(own, join(folder, name));
}

/** Packages that few documents need: they are loaded on first use. */
const lazy = ["mammoth", "cfb", "postal-mime", "pdfjs-dist"];

/** Leaves out the modules of other commands; readers of rare formats are included. */
const elsewhere = {
  name: "elsewhere",
  setup({ onResolve }) {
    onResolve({ filter: /^(\.\.?|@)\// }, ({ path, kind }) =>
      kind === "dynamic-import" && !/\/read-(doc|pdf)$/.test(path) ? { path, external: true } : null,
    );
  },
};

/** Leaves out zod's messages in sixty languages: no command prints them, but each start would load them. */
const messages = {
  name: "messages",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export {};" }));
  },
};
