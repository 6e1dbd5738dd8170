import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { inRoot } from "../paths.mjs";
import { faultsOfAsked, letIn, oldestOf } from "./asked.mjs";
import { excused } from "./excused.mjs";
import { excusedStyles } from "./excused-styles.mjs";
import { oldestBrowsers, tooNew, tooNewInStyles } from "./features.mjs";
import { namesUsed } from "./names-used.mjs";
import { styleNames } from "./style-names.mjs";

const polyfills = createRequire(import.meta.url)("core-js-compat/data.json");
const list = inRoot("components", "shell", "browser", "polyfills.ts");

/**
 * Newer syntax than the oldest browsers support is reported by name. The build lowers it; plain scripts are
 * sent as written.
 */
const SYNTAX = 2022;
/** The page for browsers that are too old must run in every browser. */
const OLDEST_SYNTAX = 5;

/**
 * Compares everything sent to browsers with the browsers in package.json: the built files with their
 * polyfills, the plain scripts of public/ without any, and the styles.
 * @returns {string[]} the faults, a line each
 */
export function faultsOfBuild() {
  const newer = tooNew(oldestBrowsers());
  // A browser that lacks nothing of what is asked for is let in, even if older than those of package.json.
  const newerThanLetIn = tooNew(oldestOf(oldestBrowsers(), letIn()));
  const built = namesIn(builtScripts(), newerThanLetIn, SYNTAX);
  const reading = filesIn(inRoot("public", "reading"), ".js");
  const plain = namesIn(
    reading.filter((file) => !isBundled(file)),
    newer,
    SYNTAX,
  );
  const bundled = namesIn(
    reading.filter((file) => isBundled(file) && !isPdfReader(file)),
    newer,
    SYNTAX,
  );
  const oldest = namesIn(filesIn(inRoot("public", "browser"), ".js"), newer, OLDEST_SYNTAX);
  return [
    ...[built, plain, bundled, oldest].flatMap(({ faults }) => faults),
    ...faultsOfAsked(),
    ...refused(built.files, newerThanLetIn, (of) => polyfillsOf(of).length > 0),
    ...refused(bundled.files, newer, (of) => polyfillsOf(of).length > 0),
    ...refused(plain.files, newer),
    ...unlikePolyfills(built.files, newerThanLetIn),
    ...tooHeavy(),
    ...faultsOfStyles(filesIn(inRoot(".next", "static"), ".css"), letIn()),
    ...faultsOfStyles([inRoot("public", "reading", "style.css")], oldestBrowsers()),
  ];
}

/** Checks the styles of the signed-in part and of the published pages, each against its own browsers. */
function faultsOfStyles(paths, oldest) {
  const newer = tooNewInStyles(oldest);
  const files = new Map();
  for (const path of paths)
    for (const name of styleNames(readFileSync(path, "utf8")))
      if (newer.has(name) && !(name in excusedStyles)) files.set(name, basename(path));
  return refused(files, newer);
}

/** @returns the unsupported names in these scripts, each with one file, and the scripts with newer syntax */
function namesIn(paths, newer, syntax) {
  const files = new Map();
  const faults = [];
  for (const path of paths) {
    try {
      for (const name of namesUsed(readFileSync(path, "utf8"), syntax))
        if (newer.has(name) && !(name in excused)) files.set(name, basename(path));
    } catch (error) {
      faults.push(`${basename(path)}: syntax newer than ES${syntax}: ${error.message}`);
    }
  }
  return { files, faults };
}

function refused(files, newer, isBrought = () => false) {
  return [...files].flatMap(([name, file]) => {
    const { lacking, of } = newer.get(name);
    if (of.some(isBrought)) return [];
    return [`${file}: ${name} (${of.join(", ")}) is missing in the oldest ${lacking.join(", ")}`];
  });
}

/** The list of polyfills must contain exactly what the built files use. */
function unlikePolyfills(files, newer) {
  const wanted = new Set([...files.keys()].flatMap((name) => newer.get(name).of.flatMap(polyfillsOf)));
  const source = readFileSync(list, "utf8");
  const brought = new Set(
    [...source.matchAll(/import "core-js\/modules\/(.+)\.js"/g)].map(([, name]) => name),
  );
  const missing = [...wanted].filter((name) => !brought.has(name));
  const unused = [...brought].filter((name) => !wanted.has(name));
  return [
    ...missing.map((name) => `polyfills.ts lacks core-js/modules/${name}.js`),
    ...unused.map((name) => `polyfills.ts brings ${name}, which nothing uses`),
  ];
}

/** By core-js's own names: es.array.to-sorted of "Array.toSorted". */
export function polyfillsOf(of) {
  const [name, member] = of.split(".").map((part) => part.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase());
  const candidates = [`es.${name}.${member}`, `web.${name}.${member}`, `es.${name}.${member}-alternative`];
  return candidates.filter((candidate) => candidate in polyfills);
}

function builtScripts() {
  const { polyfillFiles } = JSON.parse(readFileSync(inRoot(".next", "build-manifest.json"), "utf8"));
  // Next.js sends these only to browsers without modules, which are not supported.
  const left = new Set(polyfillFiles.map((file) => inRoot(".next", file)));
  return filesIn(inRoot(".next", "static"), ".js").filter((file) => !left.has(file) && !isPdfReader(file));
}

/** Maximum compressed bytes of the scripts that the page for checking reports loads initially. */
const CHECK_PAGE = 100_000;

function tooHeavy() {
  const names = ["look.js", "tools.js", "contents.js", "aloud.js", "check.js"];
  const bytes = names
    .map((name) => gzipSync(readFileSync(inRoot("public", "reading", name)), { level: 9 }).length)
    .reduce((sum, each) => sum + each, 0);
  return bytes > CHECK_PAGE
    ? [`/check loads ${bytes} bytes of scripts, compressed; ${CHECK_PAGE} at most`]
    : [];
}

/** True for a script made by bin/build/page-scripts.mjs, which includes its own polyfills. */
function isBundled(file) {
  return /^(check|proofs)(-\w+)?\.js$/.test(basename(file));
}

/** The legacy build of pdf.js includes its own polyfills, and is loaded only for reading a PDF. */
function isPdfReader(file) {
  const text = readFileSync(file, "utf8");
  return text.includes("__core-js_shared__") && /PDFDocumentLoadingTask|WorkerMessageHandler/.test(text);
}

function filesIn(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
}
