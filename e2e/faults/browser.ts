import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BrowserContext, chromium } from "@playwright/test";
import { signal } from "../../bin/process/processes.mjs";
import { findChromium } from "../../bin/test/chromium.mjs";

/** A Chromium with a profile on the disk, which is all that survives when it is killed. */
export class PersistentBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), "nianbao-profile-"));
  #process: ChildProcess | undefined;
  #context: BrowserContext | undefined;

  /** The window of the running browser; starts one if there is none. */
  async window(): Promise<BrowserContext> {
    this.#context ??= await this.#launch();
    return this.#context;
  }

  /** Kills all of its processes at once, like the OOM killer or a power failure. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.#process?.once("exit", resolve));
    signal(-(this.#process?.pid ?? 0), "SIGKILL");
    await ended;
    this.#context = undefined;
  }

  async close(): Promise<void> {
    if (this.#process?.exitCode === null && this.#process.signalCode === null) await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  async #launch(): Promise<BrowserContext> {
    const { executablePath, args, env } = findChromium();
    const portFile = join(this.#profile, "DevToolsActivePort");
    rmSync(portFile, { force: true });
    const own = [
      "--headless",
      "--disable-gpu",
      "--no-first-run",
      "--hide-crash-restore-bubble",
      "--lang=zh-CN",
      // Low and coarse, without fonts of the site: painting by the processor would take most of a session.
      ...["--window-size=1280,480", "--force-device-scale-factor=0.25"],
      "--blink-settings=downloadableBinaryFontsEnabled=false",
    ];
    const where = ["--remote-debugging-port=0", `--user-data-dir=${this.#profile}`, "about:blank"];
    this.#process = spawn(executablePath, [...args, ...own, ...where], {
      env: { ...process.env, ...env },
      detached: true,
      stdio: "ignore",
    });
    const port = await portIn(portFile);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 60_000 });
    const [context] = browser.contexts();
    if (!context) throw new Error("the browser has no window");
    context.setDefaultTimeout(60_000);
    return context;
  }
}

async function portIn(file: string): Promise<string> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(50)) {
    const [port] = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    if (port) return port;
  }
  throw new Error("the browser did not start");
}
