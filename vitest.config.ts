import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const root = import.meta.dirname;

/** What is waited for comes when it comes; a machine with other work takes longer than the default second. */
const expect = { poll: { timeout: 20_000 } };

/** Milliseconds until a test that hangs is given up. Machines differ sixfold; `bench/` measures speed. */
const PATIENCE = 90_000;

/**
 * A file that puts something in the place of a module, or changes the settings, would leave that to the files
 * after it.
 */
const changesItsProcess = /\bvi\.(mock|doMock|stubEnv)\(|process\.env\.\w+ = |(assign\(|delete )process\.env/;

const alone = ["app", "bin", "components", "lib", "prisma"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .map((path) => path.replaceAll(sep, "/"))
  .filter((path) => /\.test\.(tsx?|mjs)$/.test(path))
  // A route keeps its answers in memory by their addresses, which another file may ask of another database.
  .filter((path) => path.startsWith("app/") || changesItsProcess.test(readFileSync(join(root, path), "utf8")))
  // Next.js names folders with signs that mean something in a pattern.
  .map((path) => path.replaceAll(/[()[\]]/g, "\\$&"));

type Settings = {
  include: string[];
  exclude?: string[];
  setupFiles?: string[];
  testTimeout?: number;
  hookTimeout?: number;
};

/**
 * Loading the rule book, Prisma or React is most of what a file of tests costs: files share what a worker has
 * loaded, as requests do on the server. Those that change their process have one to themselves.
 */
function projects(
  name: string,
  isOurs: (path: string) => boolean,
  settings: Settings,
): TestProjectInlineConfiguration[] {
  const exclude = [...(settings.exclude ?? []), "**/node_modules/**"];
  const project = (test: Settings & { name: string; isolate: boolean }) => ({
    resolve: { alias: { "@": root } },
    test: { expect, ...test },
  });
  return [
    project({ ...settings, name, isolate: false, exclude: [...exclude, ...alone] }),
    project({ ...settings, name: `${name}-alone`, isolate: true, include: alone.filter(isOurs), exclude }),
  ];
}

const isIntegration = (path: string) => path.includes(".db.test.");
const isComponent = (path: string) => path.startsWith("components/");

export default defineConfig({
  test: {
    // A machine that runs tests has nothing else to do.
    maxWorkers: "100%",
    projects: [
      ...projects("unit", (path) => !isIntegration(path) && !isComponent(path), {
        include: [
          "lib/**/*.test.{ts,tsx}",
          "prisma/**/*.test.ts",
          "bin/**/*.test.{ts,mjs}",
          "structure.test.ts",
        ],
        exclude: ["**/*.db.test.ts"],
        // What Next.js's server does first: without it a module of Next.js that one file loads breaks the
        // console of those after it.
        setupFiles: ["next/dist/server/node-environment-baseline.js"],
        testTimeout: PATIENCE,
        hookTimeout: PATIENCE,
      }),
      ...projects("components", isComponent, {
        include: ["components/**/*.test.{ts,tsx}"],
        setupFiles: ["components/testing-console.ts"],
        testTimeout: PATIENCE,
        hookTimeout: PATIENCE,
      }),
      ...projects("integration", isIntegration, {
        include: [
          "lib/**/*.db.test.ts",
          "app/**/*.db.test.ts",
          "prisma/**/*.db.test.ts",
          "bin/**/*.db.test.ts",
        ],
        // Every file has a database of its own, cloned from the migrated one that DATABASE_URL names.
        setupFiles: ["lib/platform/testing/database.ts"],
        testTimeout: PATIENCE,
        hookTimeout: PATIENCE,
      }),
    ],
  },
});
