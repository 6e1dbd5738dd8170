import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inRoot } from "./paths.mjs";

let clone;
let more = {};
beforeEach(() => {
  more = {};
  clone = mkdtempSync(join(tmpdir(), "first-command-"));
  cpSync(inRoot("bin"), join(clone, "bin"), { recursive: true });
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

function run(...args) {
  const env = { ...more, PATH: process.env.PATH, HOME: clone, npm_config_cache: join(clone, "npm") };
  // Nothing answers there: that it is asked for packages is what is to be seen.
  const registry = { npm_config_registry: "http://127.0.0.1:9", npm_config_fetch_retries: "0" };
  return spawnSync(process.execPath, args, { cwd: clone, encoding: "utf8", env: { ...env, ...registry } });
}

/** On a new server nothing is installed yet when the handbook has `set-up`, or `restore`, executed. */
test.each([
  ["bin/set-up.mjs", "370322000000", "高青县", "guanli", "张三"],
  ["bin/report.mjs", "restore", "nianbao.backup"],
])("%s installs what it needs if nothing is installed", { timeout: 120_000 }, (...args) => {
  // One package is enough, and soon found missing.
  const project = { name: "nianbao", version: "0.1.0", dependencies: { tsx: "4.0.0" } };
  const packages = { "": project, "node_modules/tsx": { version: "4.0.0" } };
  const lockfile = { ...project, lockfileVersion: 3, packages };
  writeFileSync(join(clone, "package.json"), JSON.stringify({ ...project, type: "module" }));
  writeFileSync(join(clone, "package-lock.json"), JSON.stringify(lockfile));
  const { status, stdout, stderr } = run(...args);
  expect(stderr).toContain("首次使用：按 package-lock.json 安装");
  expect(stderr).toContain("依赖安装失败");
  expect(stderr).not.toContain("ERR_MODULE_NOT_FOUND");
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
});

/** Without its settings a backup would be made of a new, empty database, and look like one. */
test("report -- backup without DATABASE_URL refuses where there is no embedded database", {
  timeout: 120_000,
}, () => {
  const left = [".data", ".env", "bin"];
  for (const name of readdirSync(inRoot()).filter((name) => !left.includes(name)))
    symlinkSync(inRoot(name), join(clone, name));
  mkdirSync(join(clone, ".data"));
  const { status, stdout, stderr } = run("bin/report.mjs", "backup", "nianbao.backup");
  expect(stderr).toContain("没有设置 DATABASE_URL，这个目录里也没有自带的数据库");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(readdirSync(join(clone, ".data"))).not.toContain("postgres");
});

/** The file of settings may be missing, or not be readable: then no demonstration is served to the public. */
test("a service without DATABASE_URL does not start", { timeout: 120_000 }, () => {
  more = { NODE_ENV: "production" };
  const { status, stderr } = run("bin/start.mjs");
  expect(stderr).toContain("没有设置 DATABASE_URL：作为服务运行时不启动演示数据。");
  expect(status).toBe(1);
});
