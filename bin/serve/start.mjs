import { keepDailyBackups } from "../backup/daily.mjs";
import { ensureBuild } from "../build/build.mjs";
import { command } from "../process/command.mjs";
import { step } from "../process/progress.mjs";
import { atEnd } from "../process/shutdown.mjs";
import { supervise } from "../process/supervise.mjs";
import { serverEnvironment, usesExternalDatabase } from "./environment.mjs";
import { prepare, welcome } from "./prepare.mjs";
import { startServer } from "./web-server.mjs";

await command(async () => {
  const { port, database } = await prepare();
  const env = serverEnvironment(database, port);
  await step("构建", ensureBuild);
  const web = await startWeb(port, env);
  await step("网页服务", async () => {
    await web.ready();
    return ["已就绪"];
  });
  await welcome(port, database);
  // Without its database the web server cannot start either: on a full disk both wait.
  const supervised = [supervise("网页服务", { ...web, isFull: database.isFull })];
  if (!usesExternalDatabase()) {
    supervised.push(supervise("内置数据库", database));
    atEnd(keepDailyBackups());
  }
  await Promise.race(supervised);
  return 0;
});

/** Starts the web server, and restarts it when it has ended. */
async function startWeb(port, env) {
  const output = usesExternalDatabase() ? "inherit" : await openLog();
  const launch = () => startServer("start", port, env, output);
  let server = launch();
  atEnd(() => server.stop());
  return {
    ready: () => server.ready(),
    exited: () => server.exited,
    async restart() {
      // Leftover child processes would keep the port.
      await server.stop();
      server = launch();
      await server.ready();
    },
  };
}

/** Loaded after the packages are installed. */
async function openLog() {
  const { openServerLog } = await import("./server-log.mjs");
  return openServerLog();
}
