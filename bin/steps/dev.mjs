import { command } from "./command.mjs";
import { serverEnvironment } from "./environment.mjs";
import { prepare, served, welcome } from "./prepare.mjs";
import { makeReadingStyle, watchReadingStyle } from "./reading-style.mjs";
import { startServer } from "./server.mjs";
import { atEnd } from "./shutdown.mjs";

await command(async () => {
  const { port, database } = await prepare();
  await makeReadingStyle();
  atEnd(watchReadingStyle());
  await welcome(port, database);
  const server = startServer("dev", port, serverEnvironment(database, port, "development"));
  atEnd(server.stop);
  return served(server, database);
});
