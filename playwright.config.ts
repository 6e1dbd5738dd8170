import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./bin/test/chromium.mjs";
import type { ServerOptions } from "./e2e/fixtures";

const { executablePath, args, env } = findChromium();

/**
 * `npm test -- journeys` starts servers with fresh demonstration data and names them in BASE_URL, one for
 * each worker.
 */
const servers = (process.env.BASE_URL ?? "http://localhost:3000").split(" ");

export default defineConfig<ServerOptions>({
  testDir: "e2e",
  workers: servers.length,
  fullyParallel: false,
  // For what never comes: machines differ sixfold. With all engines, a page takes several times as long.
  timeout: process.env.SECOND_ENGINES === "all" ? 600_000 : 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    servers,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    actionTimeout: 30_000,
    // Recording every step costs a fifth of the time, and nobody opens what CI recorded.
    trace: process.env.CI ? "off" : "retain-on-failure",
    launchOptions: {
      executablePath,
      args: [
        ...args,
        // A name of the intranet, by plain http: no secure context.
        "--host-resolver-rules=MAP nianbao.intranet 127.0.0.1",
        // A third of a browser's work was to decode some twenty slices of Chinese fonts a page. Chinese
        // characters are as wide in the face that this browser has instead; that the slices are loaded is
        // seen in read.spec.ts by a browser without this.
        "--blink-settings=downloadableBinaryFontsEnabled=false",
      ],
      env: { ...process.env, ...env } as Record<string, string>,
    },
  },
  projects: [
    {
      name: "desktop",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } },
    },
  ],
});
