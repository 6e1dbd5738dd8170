import { inRoot } from "../paths.mjs";

/**
 * Bundles the modules that run in the worker threads of lib/platform/beside into one script next to the built
 * application, because threads can only load file types that Node knows. Packages with native binaries are
 * not bundled.
 * @param {string} [outfile]
 */
export async function makeBesideScript(outfile = inRoot(".next", "beside.cjs")) {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: inRoot(),
    entryPoints: ["lib/platform/beside/tasks.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["@myriaddreamin/typst-ts-node-compiler"],
    define: { "import.meta.url": "scriptUrl" },
    banner: { js: 'const scriptUrl=require("node:url").pathToFileURL(__filename).href;' },
    charset: "utf8",
    legalComments: "none",
    logLevel: "error",
  });
}
