import { mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { ensureDemonstration } from "./demonstration.mjs";
import { serverEnvironment } from "./environment.mjs";
import { inRoot } from "./paths.mjs";
import { freePort } from "./port.mjs";
import { query } from "./query.mjs";
import { showNode } from "./run.mjs";
import { startServer } from "./server.mjs";
import { atEnd } from "./shutdown.mjs";

const report = inRoot(".data", "test", "journeys.json");

/** Builds, serves fresh demonstration data on a free port, and lets Playwright's journeys loose on it. */
export async function runJourneys(database) {
  const url = await cloneDatabase(database.url, "journeys");
  const port = await freePort();
  const env = serverEnvironment({ url, home: database.home }, port);
  const [built] = await ensureBuild(env, console.log);
  console.log(`构建：${built}`);
  const [loaded] = await ensureDemonstration(url, console.log);
  console.log(`演示数据：${loaded}`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const server = startServer("start", port, env, openSync(join(dirname(report), "server.log"), "w"));
  const forget = atEnd(server.stop);
  try {
    await server.ready();
    return await runPlaywright(`http://localhost:${port}`, url);
  } finally {
    forget();
    await server.stop();
  }
}

async function runPlaywright(address, url) {
  const code = await showNode(
    [inRoot("node_modules", "@playwright", "test", "cli.js"), "test", "--reporter=list,json"],
    // The journeys look into the database only where no page shows what they must know.
    { ...process.env, BASE_URL: address, DATABASE_URL: url, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  const { stats } = JSON.parse(readFileSync(report, "utf8"));
  // A journey that passed only at the second attempt has not passed.
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: code === 0 ? failed : Math.max(failed, 1) };
}

async function cloneDatabase(url, name) {
  const clone = new URL(url);
  const template = clone.pathname.slice(1);
  clone.pathname = "/postgres";
  await query(clone.href, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`));
  clone.pathname = `/${name}`;
  return clone.href;
}
