import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, root } from "../paths.mjs";
import { Failure } from "../process/failure.mjs";
import { copiedBinaries, installedBinaries, program } from "./binaries.mjs";

/**
 * The folder of the database and the user that it runs as. PostgreSQL refuses to run as root, and the user it
 * runs as instead often cannot enter the clone (root's home has mode 700), which is found out by trying.
 *
 * @param {string} [folder] a folder to use instead of the clone's .data, for throwaway data
 * @returns {{ home: string, native: string, user: { uid: number, gid: number } | undefined }}
 */
export function findPostgresHome(folder = dataFolder) {
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() !== 0) return { home: folder, native: installedBinaries(), user: undefined };
  const remembered = readPlace(folder);
  const user = ownerOfData(remembered ?? folder) ?? unprivilegedUser();
  if (remembered === undefined && canRun(user, installedBinaries()) && canEnter(user, folder)) {
    return { home: folder, native: installedBinaries(), user };
  }
  const home = remembered ?? outsideClone(user, folder);
  writeFileSync(join(folder, "place"), `${home}\n`);
  writeFileSync(join(home, "used-by"), `${realpathSync(folder)}\n`);
  return { home, native: copiedBinaries(home), user };
}

/** Data placed outside the clone once stays there, even if the clone's mode changes or the clone moves. */
function readPlace(folder) {
  const place = readLine(join(folder, "place"));
  if (!place || !existsSync(place)) return undefined;
  const user = readLine(join(place, "used-by"));
  // If the clone was copied and not moved, the data stays with the original.
  const copied = user !== realpathSync(folder) && readLine(join(user, "place")) === place;
  return copied ? undefined : place;
}

const readLine = (file) => (existsSync(file) ? readFileSync(file, "utf8").trim() : "");

/**
 * The user who owns the data, who stays the server's user: an ordinary user may have created it, and root
 * continue.
 */
function ownerOfData(home) {
  const data = join(home, "postgres");
  if (!existsSync(data)) return undefined;
  const { uid, gid } = statSync(data);
  return uid === 0 ? undefined : { uid, gid };
}

export function unprivilegedUser() {
  for (const name of ["postgres", "nobody"]) {
    const uid = numberFrom("id", ["-u", name]);
    const gid = numberFrom("id", ["-g", name]);
    if (uid && gid !== undefined) return { uid, gid };
  }
  throw new Failure(
    "以 root 运行时，PostgreSQL 需要一个普通系统用户（postgres 或 nobody），本机没有找到。",
    "请改用普通用户运行 npm start，或设置 DATABASE_URL 使用已有的 PostgreSQL。",
  );
}

function numberFrom(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8" });
  return status === 0 ? Number(stdout) : undefined;
}

const canRun = (user, native) => spawnSync(program(native, "postgres"), ["--version"], user).status === 0;

const canEnter = (user, folder) => spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], user).status === 0;

function outsideClone(user, folder) {
  const name = `yangguang-nianbao-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 10)}`;
  for (const parent of ["/var/lib", "/var/tmp", "/tmp"]) {
    const home = join(parent, name);
    try {
      mkdirSync(home, { recursive: true, mode: 0o755 });
      // In a world-writable folder, somebody else may have created it.
      if (statSync(home).uid === 0 && canEnter(user, home)) return home;
    } catch {
      // Read-only or absent: tries the next one.
    }
  }
  throw new Failure(
    `以 root 运行时，数据库要放在普通用户进得去的目录，而 ${root} 和 /var/lib、/var/tmp、/tmp 都不行。`,
    "请改用普通用户运行 npm start，或设置 DATABASE_URL 使用已有的 PostgreSQL。",
  );
}
