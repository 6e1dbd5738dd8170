import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join } from "node:path";
import { unprivilegedUser } from "../../bin/postgres/home.mjs";
import { signal } from "../../bin/process/processes.mjs";

const PACKAGES = "apt-get install patroni python3-etcd etcd-server haproxy postgresql";

/** The programs, or a sentence about what is not installed. */
export function findPrograms(): { [name in "etcd" | "patroni" | "haproxy" | "initdb"]: string } | string {
  // Debian has PostgreSQL's programs, of each version, in a folder that is in no PATH.
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => +other - +one) : [];
  const path = (process.env.PATH ?? "").split(delimiter);
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...path, "/usr/sbin"];
  const found = ["etcd", "patroni", "haproxy", "initdb"].map((name) => {
    const folder = folders.find((each) => isProgram(join(each, name)));
    return [name, folder && join(folder, name)] as const;
  });
  const missing = found.filter(([, file]) => !file).map(([name]) => name);
  if (missing.length === 0)
    return Object.fromEntries(found) as Exclude<ReturnType<typeof findPrograms>, string>;
  return `没有安装 ${missing.join("、")}。Debian 上：${PACKAGES}（装好后不必启动它们的服务）。`;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts programs as a user that PostgreSQL runs as, in a folder of their own. */
export function runner(folder: string) {
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  const programs = new Map<string, ChildProcess>();
  const own = (path: string) => user && chownSync(path, user.uid, user.gid);
  own(folder);
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    own(join(folder, name));
  };
  const kill = (name: string) => {
    const { pid } = programs.get(name) ?? {};
    if (pid) signal(-pid, "SIGKILL");
  };
  return {
    file,
    kill,
    writable(name: string) {
      mkdirSync(join(folder, name), { mode: 0o755 });
      return join(folder, name);
    },
    start(name: string, program: string, args: string[]) {
      const log = openSync(join(folder, `${name}.log`), "a");
      const child = spawn(program, args, {
        ...{ ...user, cwd: folder, detached: true },
        stdio: ["ignore", log, log],
        env: { ...process.env, HOME: folder, LANG: "C.UTF-8" },
      });
      child.on("error", (error) => console.error(`${name}: ${error.message}`));
      programs.set(name, child);
    },
    end() {
      for (const name of programs.keys()) kill(name);
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder)) {
        const file = join(folder, name, "postmaster.pid");
        if (existsSync(file)) killWithChildren(pidIn(file));
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}

/** The number of the process that PostgreSQL has noted; 0 if there is none. */
export function pidIn(file: string): number {
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
}

export function killWithChildren(pid: number): void {
  if (!pid) return;
  const { stdout } = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  for (const each of [pid, ...stdout.split("\n").map(Number).filter(Boolean)]) signal(each, "SIGKILL");
}
