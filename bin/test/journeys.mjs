import { mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureBuild } from "../build/build.mjs";
import { ensureDemonstration } from "../data/demonstration.mjs";
import { inRoot } from "../paths.mjs";
import { query } from "../postgres/query.mjs";
import { freePort } from "../process/port.mjs";
import { runNode, showNode } from "../process/run-node.mjs";
import { atEnd } from "../process/shutdown.mjs";
import { serverEnvironment } from "../serve/environment.mjs";
import { startServer } from "../serve/web-server.mjs";

const report = inRoot(".data", "test", "journeys.json");

/**
 * Journeys wait more than they compute: two run in parallel, each with a server and a database of its own.
 */
const COUNTIES = 2;

/**
 * Builds, serves new demonstration data on free ports, and runs Playwright's journeys on it, or those whose
 * name contains one of `only`.
 */
export async function runJourneys(database, { only = [], env = {} } = {}) {
  const urls = await countiesFrom(database.url);
  const environment = (url, port) => serverEnvironment({ url, home: database.home }, port);
  const [built] = await ensureBuild(console.log);
  console.log(`构建：${built}`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const servers = [];
  const stop = () => Promise.all(servers.map((server) => server.stop()));
  const forget = atEnd(stop);
  try {
    const addresses = [];
    for (const [index, url] of urls.entries()) {
      const port = await freePort();
      const log = openSync(join(dirname(report), `server-${index + 1}.log`), "w");
      const server = startServer("start", port, environment(url, port), log);
      servers.push(server);
      await server.ready();
      addresses.push(`http://localhost:${port}`);
    }
    return await runPlaywright(addresses, only, env);
  } finally {
    forget();
    await stop();
  }
}

/**
 * The demonstration, and beside it the counties of some journeys, are loaded once, and the database copied.
 */
async function countiesFrom(migrated) {
  const first = await cloneDatabase(migrated, "journeys_1");
  const [[loaded]] = await Promise.all([
    ensureDemonstration(first, console.log),
    runNode(["--import", "tsx", inRoot("e2e", "counties", "load.ts")], {
      env: { ...process.env, DATABASE_URL: first },
      what: "旅程用的县载入失败：",
    }),
  ]);
  console.log(`演示数据：${loaded}`);
  const urls = [first];
  while (urls.length < COUNTIES) urls.push(await cloneDatabase(first, `journeys_${urls.length + 1}`));
  return urls;
}

async function runPlaywright(addresses, only, env) {
  const code = await showNode(
    [inRoot("node_modules", "@playwright", "test", "cli.js"), "test", "--reporter=list,json", ...only],
    { ...process.env, ...env, BASE_URL: addresses.join(" "), PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  const { stats } = JSON.parse(readFileSync(report, "utf8"));
  // A journey that passed only at the second attempt counts as failed.
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
