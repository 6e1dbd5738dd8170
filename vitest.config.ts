import { defineConfig } from "vitest/config";

const alias = { "@": import.meta.dirname };

/** What is waited for comes when it comes; a machine with other work takes longer than the default second. */
const expect = { poll: { timeout: 10_000 } };

export default defineConfig({
  test: {
    // A machine that runs tests has nothing else to do.
    maxWorkers: "100%",
    projects: [
      {
        resolve: { alias },
        test: {
          expect,
          name: "unit",
          include: [
            "lib/**/*.test.{ts,tsx}",
            "prisma/**/*.test.ts",
            "bin/**/*.test.{ts,mjs}",
            "structure.test.ts",
          ],
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
          // Pure functions remember nothing: loading the rule book once for all files halves the time.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          expect,
          name: "components",
          include: ["components/**/*.test.{ts,tsx}"],
          setupFiles: ["components/testing-console.ts"],
        },
      },
      {
        resolve: { alias },
        test: {
          expect,
          name: "integration",
          include: [
            "lib/**/*.db.test.ts",
            "app/**/*.db.test.ts",
            "prisma/**/*.db.test.ts",
            "bin/**/*.db.test.ts",
          ],
          // Every file has a database of its own, cloned from the migrated one that DATABASE_URL names.
          setupFiles: ["lib/platform/testing/database.ts"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
