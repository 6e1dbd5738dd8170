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
 * The command as one script: Node reads one file in a tenth of the time that it takes to translate some four
 * hundred. It is kept among the packages' caches and made again when any source of it has changed.
 */
// As deep as the sources of the PDF reader, which finds its tables among the packages from there.
const folder = inRoot("node_modules", ".cache", "report", "script");
const list = join(folder, "made.json");

/** The path of the script, made where it is absent or stale. Throws where it can be neither made nor kept. */
export async function bundledReport() {
  return join(folder, freshName() ?? (await make()));
}

/** The name of the script where none of its sources has changed since it was made; else undefined. */
function freshName() {
  if (!existsSync(list)) return undefined;
  const { name, sources } = JSON.parse(readFileSync(list, "utf8"));
  const isFresh = Object.entries(sources).every(([path, mark]) => markOf(path) === mark);
  return isFresh && existsSync(join(folder, name)) ? name : undefined;
}

/** When a source was written and how long it is: both change with any edit. */
function markOf(path) {
  const found = statSync(`${root}/${path}`, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size}` : null;
}

/**
 * @returns the name of the script, which is of its content: what V8 compiled of another one must never be
 * taken for this one's.
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
    // Only of a script of the older kind does Node take the compiled code (see run-compiled.mjs).
    format: "cjs",
    // Of compiled code V8 does not know from where it imports: Node's `require` loads what is loaded late.
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

/** Two calls at once may both make it: each writes under a name of its own, and the last one stays. */
function keep(name, contents) {
  const own = join(folder, `${name}.${process.pid}`);
  writeFileSync(own, contents);
  renameSync(own, join(folder, name));
}

/** Packages that few files need: they are loaded on first use. */
const lazy = ["mammoth", "cfb", "postal-mime", "pdfjs-dist"];

/** What other commands load stays out; readers of seldom kinds of file are in it. */
const elsewhere = {
  name: "elsewhere",
  setup({ onResolve }) {
    onResolve({ filter: /^(\.\.?|@)\// }, ({ path, kind }) =>
      kind === "dynamic-import" && !/\/read-(doc|pdf)$/.test(path) ? { path, external: true } : null,
    );
  },
};

/** zod's messages in sixty languages, which no command prints and each start would load. */
const messages = {
  name: "messages",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export {};" }));
  },
};
