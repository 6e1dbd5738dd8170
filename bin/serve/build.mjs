import "../require-node.mjs";
import { ensureBuild } from "../build/build.mjs";
import { ensureDependencies } from "../install/dependencies.mjs";
import { ensureClient } from "../install/prisma-client.mjs";
import { command } from "../process/command.mjs";
import { step } from "../process/progress.mjs";

/**
 * npm run build: what a start would install and build, without a database and without starting: for an image
 * of a container, and for a folder that is copied to a server without access to a registry.
 */
await command(async () => {
  await step("依赖", ensureDependencies);
  await step("数据库客户端", ensureClient);
  await step("构建", ensureBuild);
  return 0;
});
