import { ensureBuild } from "./build.mjs";
import { command } from "./command.mjs";
import { openLog, serverEnvironment, usesExternalDatabase } from "./environment.mjs";
import { prepare, served, welcome } from "./prepare.mjs";
import { step } from "./progress.mjs";
import { startServer } from "./server.mjs";
import { atEnd } from "./shutdown.mjs";

await command(async () => {
  const { port, database } = await prepare();
  const env = serverEnvironment(database, port);
  await step("构建", (say) => ensureBuild(env, say));
  const server = startServer("start", port, env, usesExternalDatabase() ? "inherit" : openLog());
  atEnd(server.stop);
  await step("网页服务", async () => {
    await server.ready();
    return ["已就绪"];
  });
  await welcome(port, database);
  return served(server, database);
});
