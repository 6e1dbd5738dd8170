import "../require-node.mjs";
import { randomBytes } from "node:crypto";
import { ensureBuild } from "../build/build.mjs";
import { ensureDependencies } from "../install/dependencies.mjs";
import { ensureClient } from "../install/prisma-client.mjs";
import { command } from "../process/command.mjs";
import { step } from "../process/progress.mjs";

// The settings that a start demands. Nothing is asked of them during a build, and nothing of them is kept.
const placeholders = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://build@127.0.0.1:1/build",
  NEXTAUTH_SECRET: randomBytes(48).toString("base64"),
  NEXTAUTH_URL: "http://localhost:3000",
};

/**
 * npm run build: what a start would install and build, without a database and without starting: for an image
 * of a container, and for a folder that is copied to a server without access to a registry.
 */
await command(async () => {
  await step("依赖", ensureDependencies);
  await step("数据库客户端", ensureClient);
  await step("构建", (say) => ensureBuild({ ...process.env, ...placeholders }, say));
  return 0;
});
