import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { ensureBuild } from "../build/build.mjs";
import { inRoot } from "../paths.mjs";
import { showNode } from "../process/run-node.mjs";
import { checkFreshClone } from "./fresh-clone.mjs";
import { runJourneys } from "./journeys.mjs";

const tool = (...path) => inRoot("node_modules", ...path);

/**
 * The stages of `npm test` in order, the cheapest first. Stages with a `group` need no more than one core and
 * run before all others: one after another within a group, the groups in parallel. A stage's `handOver` is
 * called when all groups have ended. `isWanted`: the stage was requested by name, and may take longer.
 * `onlyByName`: it only runs on request.
 * @type {{ name: string, title: string, group?: string, onlyInCI?: boolean, onlyByName?: boolean,
 * run(database: { url: string, home: string }, isWanted: boolean): Promise<{ passed: number, failed: number,
 * handOver?(): void }> }[]}
 */
export const stages = [
  {
    name: "lint",
    title: "格式、写法与无用代码",
    group: "checks",
    run: () =>
      all([tool("@biomejs", "biome", "bin", "biome"), "check", "."], [tool("knip", "bin", "knip.js")]),
  },
  { name: "layers", title: "分层", group: "checks", run: checkLayers },
  { name: "types", title: "类型", group: "checks", run: checkTypes },
  { name: "migrations", title: "结构与迁移一致", group: "checks", run: checkMigrations },
  {
    name: "components",
    title: "组件测试",
    group: "tests",
    run: () => vitest("components", process.env, ["--maxWorkers=1"]),
  },
  {
    name: "unit",
    title: "单元测试",
    group: "tests",
    run: () => vitest("unit", process.env, ["--maxWorkers=1"]),
  },
  { name: "fresh-clone", title: "全新克隆启动", group: "checks", onlyInCI: true, run: checkFreshClone },
  {
    name: "integration",
    title: "集成测试",
    run: ({ url }) => vitest("integration", { ...process.env, DATABASE_URL: url, DATABASE_POOL_SIZE: "5" }),
  },
  { name: "browsers", title: "浏览器范围", run: checkBrowsers },
  { name: "journeys", title: "浏览器旅程", run: (database) => runJourneys(database) },
  {
    name: "accessibility",
    title: "无障碍，三个引擎",
    onlyByName: true,
    run: (database) => runJourneys(database, { only: ["every-page"], env: { SECOND_ENGINES: "all" } }),
  },
  { name: "faults", title: "出错时不丢字", run: (_database, isWanted) => breakSessions(isWanted ? 60 : 6) },
  {
    name: "instances",
    title: "两个实例",
    run: () => one(["--import", "tsx", inRoot("bench", "instances.ts")]),
  },
  { name: "doors", title: "恶意请求", run: (_database, isWanted) => knock(isWanted ? 10_000 : 300) },
];

/** Sessions in a browser, each with a fault at a random moment: see bench/faults.ts. */
function breakSessions(sessions) {
  return one(["--import", "tsx", inRoot("bench", "faults.ts"), String(sessions)]);
}

/** Hostile requests to every route of the built product: see bench/doors.ts. */
function knock(requests) {
  return one(["--import", "tsx", inRoot("bench", "doors.ts"), String(requests)]);
}

/** Builds, and checks the build against the browsers in package.json. */
async function checkBrowsers() {
  const [built] = await ensureBuild(console.log);
  console.log(`构建：${built}`);
  // Imported here: it needs packages, and the stages are listed before these are installed.
  const { faultsOfBuild } = await import("../browsers/check.mjs");
  const faults = faultsOfBuild();
  for (const fault of faults) console.log(fault);
  return faults.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: faults.length };
}

/** A tool that only succeeds or fails counts as one test. */
async function one(args) {
  return (await showNode(args, process.env, { buffered: true })) === 0
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1 };
}

/** Runs several such tools, all of them even if one fails. */
async function all(...commands) {
  const results = [];
  for (const args of commands) results.push(await one(args));
  return {
    passed: results.filter(({ failed }) => failed === 0).length,
    failed: results.filter(({ failed }) => failed > 0).length,
  };
}

async function checkTypes() {
  // The routes' types are generated; without them a wrong link would pass.
  const generated = await one([tool("next", "dist", "bin", "next"), "typegen"]);
  return generated.failed ? generated : one([tool("typescript7", "bin", "tsc"), "--noEmit"]);
}

function checkLayers() {
  const depcruise = tool("dependency-cruiser", "bin", "dependency-cruise.mjs");
  return one([depcruise, "--config", ".dependency-cruiser.mjs", "app", "components", "lib", "prisma"]);
}

function checkMigrations() {
  return one(["--import", "tsx", inRoot("prisma", "migrate.ts"), "--check"]);
}

async function vitest(project, env, options = []) {
  const file = inRoot(".data", "test", `${project}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const chosen = ["--project", project, "--project", `${project}-alone`];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await showNode(
    [tool("vitest", "vitest.mjs"), "run", ...chosen, ...reporters, ...options],
    env,
  );
  const report = JSON.parse(readFileSync(file, "utf8"));
  // A file that cannot be loaded has no failed tests, but has failed.
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) };
}
