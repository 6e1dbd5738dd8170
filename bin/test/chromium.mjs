import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, inRoot, root } from "../paths.mjs";
import { Failure } from "../process/failure.mjs";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * A Chromium for the journeys: the one of CHROMIUM, the machine's own, or one from an npm package, which
 * needs no download from other hosts.
 * @returns {{ executablePath: string, args: string[], env: Record<string, string> }}
 */
export function findChromium() {
  const own = [process.env.CHROMIUM, ...installed].find((path) => path && existsSync(path));
  const found = own ? { executablePath: own, env: {} } : unpacked();
  // Chromium's sandbox refuses root, and containers seldom allow it; the pages under test are our own.
  return { ...found, args: ["--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none"] };
}

function unpacked() {
  const folder = join(dataFolder, "chromium");
  const executablePath = join(folder, "chromium");
  if (!existsSync(executablePath)) unpack(folder);
  // The package looks for its fonts in the folders of that cloud, and the browser exits if it finds no font
  // at all.
  const fonts = { FONTCONFIG_FILE: fontsConf(folder) };
  // The package includes system libraries too; the machine's own are preferred if they are complete.
  const bundled = { LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
  for (const env of [{}, bundled]) {
    const tried = spawnSync(executablePath, ["--version"], { env: { ...process.env, ...env } });
    if (tried.status === 0) return { executablePath, env: { ...fonts, ...env } };
  }
  throw new Failure("测试用的 Chromium 在本机不能运行。", "请安装 Chromium，并用 CHROMIUM=路径 指明。");
}

/** The package unpacks into the temporary folder and uses whatever is there, so it gets a separate one. */
function unpack(folder) {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const script =
    'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();';
  const made = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    encoding: "utf8",
    // It unpacks its system libraries only if it detects that cloud.
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
  });
  if (made.status !== 0) throw new Failure(`测试用的 Chromium 解压失败：${made.stderr.trim()}`);
  renameSync(partial, folder);
}

/** Writes a fontconfig file with a font of the product. @returns its path */
export function fontsConf(folder) {
  const faces = inRoot("node_modules", "@expo-google-fonts", "noto-serif-sc", "400Regular");
  const path = join(folder, "fonts.conf");
  writeFileSync(
    path,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${faces}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`,
  );
  return path;
}
