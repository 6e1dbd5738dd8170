import { inRoot } from "../paths.mjs";

/**
 * Bundles what the threads of lib/platform/beside run into one script beside the built application: threads
 * load files of Node's own kinds alone. What has a binary of its own stays a package.
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
