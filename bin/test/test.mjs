import { ensureMigrations } from "../data/migrations.mjs";
import { ensureDependencies } from "../install/dependencies.mjs";
import { ensureClient } from "../install/prisma-client.mjs";
import { inRoot } from "../paths.mjs";
import { startDatabase } from "../postgres/database.mjs";
import { command } from "../process/command.mjs";
import { printFailure } from "../process/failure.mjs";
import { step } from "../process/progress.mjs";
import { showNode } from "../process/run-node.mjs";
import { stages } from "./stages.mjs";

/**
 * `npm test` runs every stage; `npm test -- unit journeys` only those; SKIP=journeys,fresh-clone all but
 * those. A test never touches the database that DATABASE_URL names.
 */
await command(async () => {
  for (const name of ["DATABASE_URL", "NEXTAUTH_URL", "NEXTAUTH_SECRET", "PORT", "HOST"])
    delete process.env[name];
  const wanted = process.argv.slice(2);
  const chosen = chooseStages(wanted, (process.env.SKIP ?? "").split(","));
  const database = await prepare();
  const results = [];
  const inTurn = async (group) => {
    for (const stage of group) results.push(await runStage(stage, database, wanted.includes(stage.name)));
  };
  const groups = new Set(chosen.flatMap(({ group }) => group ?? []));
  await Promise.all([...groups].map((name) => inTurn(chosen.filter(({ group }) => group === name))));
  // Imported only now, because types are generated in the build folder.
  for (const { handOver } of results) handOver?.();
  await inTurn(chosen.filter(({ group }) => group === undefined));
  await database.stop();
  const sum = (count) => results.map(count).reduce((before, each) => before + each, 0);
  const failed = sum((each) => each.failed);
  // What is known about weaknesses of packages, and since when: tests alone would pass without any record.
  await showNode(
    ["--import", "tsx", inRoot("bin", "licences", "record-advisories.ts"), "--state"],
    process.env,
  );
  console.log(`\n${sum((each) => each.passed)} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** Runs a stage, and prints its beginning and result. */
async function runStage({ name, title, run }, database, isWanted) {
  console.log(`\n— ${title}（${name}）`);
  const began = performance.now();
  const result = await run(database, isWanted).catch(failedToRun);
  const { passed, failed } = result;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${failed === 0 ? "✓" : "✗"} ${title}：通过 ${passed}，失败 ${failed} (${seconds} s)`);
  return result;
}

function chooseStages(wanted, skipped) {
  const unknown = [...wanted, ...skipped].filter(
    (name) => name && !stages.some((stage) => stage.name === name),
  );
  if (unknown.length > 0) console.log(`没有这些测试阶段：${unknown.join("、")}`);
  return stages.filter(({ name, onlyInCI, onlyByName }) =>
    wanted.length > 0
      ? wanted.includes(name)
      : !onlyByName && !skipped.includes(name) && (!onlyInCI || process.env.CI === "true"),
  );
}

/** An empty server with one migrated database, which the integration tests clone. */
async function prepare() {
  await step("依赖", ensureDependencies);
  await step("数据库客户端", ensureClient);
  const database = await startDatabase({ throwaway: true });
  await step("数据库结构", (say) => ensureMigrations(database.url, say));
  return database;
}

/** A stage that could not start counts as one failure. */
function failedToRun(error) {
  printFailure(error);
  return { passed: 0, failed: 1 };
}
