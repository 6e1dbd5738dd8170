import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { inRoot } from "../paths.mjs";
import { Failure } from "../process/failure.mjs";
import { runningInstance } from "../process/instance.mjs";
import { runNode } from "../process/run-node.mjs";
import { makePageScripts, pageScripts } from "./page-scripts.mjs";
import { makePageStyle, pageStyle } from "./page-style.mjs";
import { hashOf } from "./source-hash.mjs";

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

// What is generated follows from its sources, and tests are not built.
const made = [
  "lib/platform/prisma",
  "public/reading/style.css",
  ...Object.keys(pageScripts).map((name) => `public/reading/${name}`),
];
const counts = (path) => !made.includes(path) && !/\.test\.tsx?$|__snapshots__/.test(path);

/** Builds the application where its sources changed since the last build. */
export async function ensureBuild(env, say) {
  const state = hashOf(sources, counts);
  if (isBuilt(state)) return ["已是最新"];
  refuseUnderRunningServer();
  say("构建，约需半分钟");
  rmSync(mark, { force: true });
  await runNode([inRoot("node_modules", "next", "dist", "bin", "next"), "build"], {
    env: { ...env, NEXT_TELEMETRY_DISABLED: "1" },
    what: "构建失败：",
  });
  await Promise.all([makePageStyle(), makePageScripts()]);
  writeFileSync(mark, state);
  return ["已构建"];
}

/** A server reads its build while it runs: nobody may change it under its feet. */
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
