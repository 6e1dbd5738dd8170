import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hashOfFiles } from "../build/source-hash.mjs";
import { inRoot } from "../paths.mjs";
import { runNode } from "../process/run-node.mjs";

/** Stands once the client has been generated; says from what. */
export const clientMark = inRoot("lib", "platform", "prisma", ".made-from");

/** Generates the Prisma client if the schema or Prisma itself has changed. */
export async function ensureClient(say) {
  const state = hashOfFiles(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (existsSync(clientMark) && readFileSync(clientMark, "utf8") === state) return ["已就绪"];
  say("生成");
  const prisma = inRoot("node_modules", "prisma", "build", "index.js");
  // Prisma would download its engine; for generating, any existing file will do.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: prisma, CHECKPOINT_DISABLE: "1" };
  await runNode([prisma, "generate"], { env, what: "数据库客户端生成失败：" });
  writeFileSync(clientMark, state);
  return ["已生成"];
}
