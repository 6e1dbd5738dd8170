import { makePageStyle, watchPageStyle } from "../build/page-style.mjs";
import { command } from "../process/command.mjs";
import { atEnd } from "../process/shutdown.mjs";
import { serverEnvironment } from "./environment.mjs";
import { prepare, served, welcome } from "./prepare.mjs";
import { startServer } from "./web-server.mjs";

await command(async () => {
  const { port, database } = await prepare();
  await makePageStyle();
  atEnd(watchPageStyle());
  await welcome(port, database);
  const server = startServer("dev", port, serverEnvironment(database, port, "development"));
  atEnd(server.stop);
  return served(server, database);
});
