import { randomBytes } from "node:crypto";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot, root } from "../paths.mjs";
import { Failure } from "../process/failure.mjs";
import { runningInstance } from "../process/instance.mjs";
import { runNode } from "../process/run-node.mjs";
import { makeBesideScript } from "./beside-script.mjs";
import { buildIdentity } from "./identity.mjs";
import { makePageScripts, pageScripts } from "./page-scripts.mjs";
import { makePageStyle, pageStyle } from "./page-style.mjs";
import { hashOfFiles } from "./source-hash.mjs";

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const mark = inRoot(".next", "made-from");

// What the build generates outside .next.
const besides = ["style.css", ...Object.keys(pageScripts)].map((name) => join("public", "reading", name));
// Generated files follow from their sources, and tests are not part of the build.
const made = ["lib/platform/prisma", ...besides];
const counts = (path) => !made.includes(path) && !/\.test\.tsx?$|__snapshots__/.test(path);

// The settings that a start demands. Nothing is asked of them during a build, and nothing of them is kept.
const placeholders = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://build@127.0.0.1:1/build",
  NEXTAUTH_SECRET: randomBytes(48).toString("base64"),
  NEXTAUTH_URL: "http://localhost:3000",
};

/**
 * Builds the application if its sources have changed since the last build. No build has a database, so that
 * what would draw a page from it, once for all, fails here and not only where an image is made.
 */
export async function ensureBuild(say) {
  const state = hashOfFiles(sources, counts);
  if (isBuilt(state)) return ["已是最新"];
  refuseUnderRunningServer();
  say("构建，约需半分钟");
  rmSync(mark, { force: true });
  await runNode([inRoot("node_modules", "next", "dist", "bin", "next"), "build"], {
    env: { ...process.env, ...placeholders, ...buildIdentity(state), NEXT_TELEMETRY_DISABLED: "1" },
    what: "构建失败：",
  });
  await Promise.all([makePageStyle(), makePageScripts(), makeBesideScript()]);
  writeFileSync(mark, state);
  return ["已构建"];
}

/**
 * Copies the build of another clone if that has the same sources. Does nothing if the sources differ, or are
 * built here already.
 * @param {string} clone its folder
 */
export function takeBuildOf(clone) {
  const state = hashOfFiles(sources, counts);
  const built = join(clone, ".next");
  if (isBuilt(state) || readFileSync(join(built, "made-from"), "utf8") !== state) return;
  refuseUnderRunningServer();
  rmSync(inRoot(".next"), { recursive: true, force: true });
  const isTaken = (path) => path !== join(built, "cache") && path !== join(built, "made-from");
  cpSync(built, inRoot(".next"), { recursive: true, verbatimSymlinks: true, filter: isTaken });
  for (const name of ["required-server-files.json", "required-server-files.js"]) {
    const text = readFileSync(join(built, name), "utf8");
    writeFileSync(inRoot(".next", name), text.replaceAll(clone, root));
  }
  for (const path of besides) cpSync(join(clone, path), inRoot(path));
  writeFileSync(mark, state);
}

/** A server reads its build while it runs, so it must not be changed. */
function refuseUnderRunningServer() {
  const running = runningInstance();
  if (!running || running.pid === process.pid) return;
  throw new Failure(
    `这个目录正在运行服务（进程 ${running.pid}），现在不能重新构建。`,
    "请先停止它，再运行一次。",
  );
}

const isBuilt = (state) =>
  existsSync(inRoot(".next", "BUILD_ID")) &&
  existsSync(pageStyle) &&
  Object.keys(pageScripts).every((name) => existsSync(inRoot("public", "reading", name))) &&
  existsSync(mark) &&
  readFileSync(mark, "utf8") === state;
