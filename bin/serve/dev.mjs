import { makePageScripts } from "../build/page-scripts.mjs";
import { makePageStyle, watchPageStyle } from "../build/page-style.mjs";
import { command } from "../process/command.mjs";
import { Failure } from "../process/failure.mjs";
import { atEnd } from "../process/shutdown.mjs";
import { serverEnvironment } from "./environment.mjs";
import { prepare, welcome } from "./prepare.mjs";
import { startServer } from "./web-server.mjs";

await command(async () => {
  const { port, database } = await prepare();
  await Promise.all([makePageStyle(), makePageScripts()]);
  atEnd(watchPageStyle());
  await welcome(port, database);
  const server = startServer("dev", port, serverEnvironment(database, port, "development"));
  atEnd(server.stop);
  return Promise.race([server.exited, ...lost(database)]);
});

/** In development the database is not restarted, so that the developer sees what ended it. */
function lost({ exited }) {
  if (!exited) return [];
  return [
    exited().then(() => {
      throw new Failure("内置数据库意外停止。", "请重新运行；日志在数据目录的 postgres.log。");
    }),
  ];
}
