import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inRoot } from "../paths.mjs";

/**
 * The command as one script: Node reads one file in a tenth of the time that it takes to translate some four hundred. It is kept
 * among the packages' caches and made anew when any source of it has changed.
 */
// As deep as the sources of the PDF reader, which finds its tables among the packages from there.
const folder = inRoot("node_modules", ".cache", "report", "script");
const script = join(folder, "report.mjs");
const list = join(folder, "sources.json");

/** The address of the script, made where it is absent or stale. Throws where it can be neither made nor kept. */
export async function bundledReport() {
  if (!isFresh()) await make();
  return pathToFileURL(script).href;
}

function isFresh() {
  if (!existsSync(script) || !existsSync(list)) return false;
  const sources = JSON.parse(readFileSync(list, "utf8"));
  return Object.entries(sources).every(([path, mark]) => markOf(path) === mark);
}

/** When a source was written and how long it is: both change with any edit. */
function markOf(path) {
  const found = statSync(inRoot(path), { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size}` : null;
}

async function make() {
  const { build } = await import("esbuild");
  mkdirSync(folder, { recursive: true });
  // Two calls at once may both make it: each writes under a name of its own, and the last one stays.
  const own = join(folder, `report.${process.pid}.mjs`);
  const { metafile } = await build({
    absWorkingDir: inRoot(),
    entryPoints: ["bin/report.ts"],
    outfile: own,
    bundle: true,
    external: lazy,
    platform: "node",
    format: "esm",
    target: "node20",
    metafile: true,
    charset: "utf8",
    minify: true,
    // Packages of the older kind ask for Node's own modules.
    banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
    logLevel: "error",
    plugins: [elsewhere, messages],
  });
  const sources = Object.keys(metafile.inputs).filter((path) => existsSync(inRoot(path)));
  const ownList = join(folder, `sources.${process.pid}.json`);
  writeFileSync(ownList, JSON.stringify(Object.fromEntries(sources.map((path) => [path, markOf(path)]))));
  renameSync(own, script);
  renameSync(ownList, list);
}

/** Packages that few files need: they are loaded with the first of these. */
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

/** The sixty languages in which zod words its messages: no command prints them, and each start would read them. */
const messages = {
  name: "messages",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export {};" }));
  },
};
