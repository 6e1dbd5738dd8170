import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { inRoot } from "../paths.mjs";

const check = inRoot("components", "imports", "check");
const worker = inRoot("components", "imports", "reading", "worker");
const verification = inRoot("components", "publications", "verification", "browser");
const readPdf = inRoot("lib", "imports", "read", "pdf");
const out = (name) => inRoot("public", "reading", name);

const writing = ["chrome109", "firefox115", "safari16.4"];
const reading = ["chrome86", "firefox115", "safari16.4"];

/** The scripts that public pages load, by their sources, and the oldest browsers that run them. */
export const pageScripts = {
  "check.js": { source: resolve(check, "check-script.tsx"), target: writing },
  "check-reader.js": { source: resolve(worker, "read-worker.ts"), target: writing },
  "check-pdf.js": { source: resolve(worker, "pdf-script.ts"), target: writing },
  "proofs.js": { source: resolve(verification, "proofs-script.ts"), target: reading },
  "proofs-sm2.js": { source: resolve(verification, "sm2-script.ts"), target: reading },
};

/**
 * Bundles the scripts of public pages: public/reading/check*.js for the page on which anyone can check
 * reports, and proofs.js for the page on which receipts are verified. They are classic scripts, so that the
 * check page also works from a disk, where browsers load no modules. The PDF reader and the verification of
 * SM2 signatures are separate scripts that are loaded on first use.
 * @returns {Promise<Record<string, number>>} bytes of each
 */
export async function makePageScripts() {
  const { build } = await import("esbuild");
  const sizes = {};
  for (const [name, { source, target }] of Object.entries(pageScripts)) {
    await build({
      entryPoints: [source],
      outfile: out(name),
      bundle: true,
      minify: true,
      format: "iife",
      platform: "browser",
      target,
      jsx: "automatic",
      charset: "utf8",
      legalComments: "none",
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"', "import.meta.url": '"https://bundled.invalid/"' },
      plugins: name === "check-pdf.js" ? [characterMaps] : [pdfApart],
    });
    sizes[name] = readFileSync(out(name)).length;
  }
  return sizes;
}

/** Replaces the PDF reader by pdf-parts.ts, which loads it as a separate script. */
const pdfApart = {
  name: "pdf-apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/(load-pdfjs|character-maps)$/ }, ({ path, importer }) =>
      resolve(dirname(importer), path).startsWith(readPdf) ? { path: resolve(worker, "pdf-parts.ts") } : null,
    );
  },
};

/** Inlines the tables of character-maps.ts: the page must not fetch anything. */
const characterMaps = {
  name: "character-maps",
  setup({ onLoad }) {
    onLoad({ filter: /\/character-maps\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: readFileSync(path, "utf8").replaceAll(
        /new URL\(\s*"([^"]+\.bcmap)",\s*import\.meta\.url,?\s*\)/g,
        (_, table) => {
          const bytes = readFileSync(resolve(dirname(path), table));
          return `new URL("data:application/octet-stream;base64,${bytes.toString("base64")}")`;
        },
      ),
    }));
  },
};
