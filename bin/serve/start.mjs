import { ensureBuild } from "../build/build.mjs";
import { command } from "../process/command.mjs";
import { step } from "../process/progress.mjs";
import { atEnd } from "../process/shutdown.mjs";
import { openLog, serverEnvironment, usesExternalDatabase } from "./environment.mjs";
import { prepare, served, welcome } from "./prepare.mjs";
import { startServer } from "./web-server.mjs";

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
